import * as z from "zod/mini";
import {
  address,
  date,
  extraSteps,
  kind,
  language,
  removable,
  removableOwnFields,
  runsBeside,
  text,
} from "../../http/departure-fields.ts";

const person = z.strictObject({
  name: z.optional(text),
  calledName: removable(text),
  address: z.optional(address),
  language: z.optional(language),
});

/** Fields that move mails: dates and kind. */
const planned = {
  announced: z.optional(date),
  lastDay: z.optional(date),
  endOfEmployment: removable(date),
  kind: z.optional(kind),
  extraSteps: removable(extraSteps),
  /** The person's running departures; not stored. */
  runsBeside: z.optional(runsBeside),
};

export const plannedFields = z.strictObject(planned);

/** Every field of a departure that can change; null removes an optional one. */
export const changeFields = z.strictObject({
  ...planned,
  employee: z.optional(
    z.strictObject({
      name: z.optional(text),
      calledName: removable(text),
      workAddress: removable(address),
      privateAddress: removable(address),
      language: z.optional(language),
      personnelNumber: removable(text),
    }),
  ),
  manager: z.optional(person),
  hrContact: z.optional(person),
  ...removableOwnFields,
});

export type ChangeFields = z.infer<typeof changeFields>;
export type PlannedFields = z.infer<typeof plannedFields>;
