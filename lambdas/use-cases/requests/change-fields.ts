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
  address: z.optional(address),
  language: z.optional(language),
});

/** What moves mails: dates and kind. */
const planned = {
  announced: z.optional(date),
  lastDay: z.optional(date),
  endOfEmployment: removable(date),
  kind: z.optional(kind),
  extraSteps: removable(extraSteps),
  /** Departures of the same person that run; not kept. */
  runsBeside: z.optional(runsBeside),
};

export const plannedFields = z.strictObject(planned);

/** Every field of a departure, as far as it is to change; null removes what a departure can do without. */
export const changeFields = z.strictObject({
  ...planned,
  employee: z.optional(
    z.strictObject({
      name: z.optional(text),
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
