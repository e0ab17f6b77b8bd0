import * as z from "zod/mini";
import {
  address,
  date,
  extraSteps,
  kind,
  language,
  ownFields,
  person,
  runsBeside,
  text,
} from "../../http/departure-fields.ts";
import { valueAt } from "../../http/fields.ts";

/** Every field of a submission. Unknown fields are refused, so that nothing is dropped silently. */
export const submissionFields = z.strictObject({
  employee: z.strictObject({
    name: text,
    calledName: z.optional(text),
    workAddress: z.optional(address),
    privateAddress: z.optional(address),
    language: z.optional(language),
    personnelNumber: z.optional(text),
  }),
  manager: z.strictObject(person),
  hrContact: z.optional(z.strictObject(person)),
  announced: date,
  lastDay: date,
  endOfEmployment: z.optional(date),
  kind: z.optional(kind),
  extraSteps: z.optional(extraSteps),
  ...ownFields,
  runsBeside: z.optional(runsBeside),
});

export type SubmissionFields = z.infer<typeof submissionFields>;

/**
 * The fields that are compared with each other, if well-formed, so that one mistake hides no other: undefined if
 * absent, null if invalid.
 */
export function comparedFields(given: object) {
  const read = <T>(field: z.ZodMiniType<T>, ...path: string[]): T | null | undefined => {
    const value = valueAt(given, path);
    return value === undefined ? undefined : (field.safeParse(value).data ?? null);
  };
  return {
    workAddress: read(address, "employee", "workAddress"),
    privateAddress: read(address, "employee", "privateAddress"),
    managerAddress: read(address, "manager", "address"),
    hrAddress: read(address, "hrContact", "address"),
    announced: read(date, "announced"),
    lastDay: read(date, "lastDay"),
    endOfEmployment: read(date, "endOfEmployment"),
    kind: read(kind, "kind"),
    extraSteps: read(extraSteps, "extraSteps"),
  };
}

export type ComparedFields = ReturnType<typeof comparedFields>;
