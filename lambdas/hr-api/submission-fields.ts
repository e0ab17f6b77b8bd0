import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import { LEAVING_REASONS, WITHDRAWAL_REASONS } from "../core/departure.ts";
import { KINDS, LANGUAGES } from "../core/plan.ts";
import { valueAt } from "../web/fields.ts";

/** The longest name, and the longest address that a mail server takes (RFC 5321, 4.5.3.1.3, less the brackets). */
const NAME_LIMIT = 200;
const ADDRESS_LIMIT = 254;

/** Stays as it was typed: people are called what they are called. Lines may break; what cannot be read is no name. */
const text = z
  .string()
  .check(
    z.regex(/[\p{L}\p{N}\p{P}\p{S}]/u, { message: "blank", abort: true }),
    z.regex(/^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\uFFFD])*$/u, "unreadable"),
    z.maxLength(NAME_LIMIT, `too-long:${NAME_LIMIT}`),
  );

/** One mailbox that every mail server takes: no accents, no quotes, no comments; parts as long as RFC 5321 and DNS allow. */
const ADDRESS =
  /^(?=[^@]{1,64}@)(?!\.)(?!.*\.\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})$/;

/** Spaces around it are a slip of the hand; a line break is refused before they are taken off. */
const address = z
  .string()
  .check(
    z.regex(/^\P{Cc}*$/u, { message: "control-characters", abort: true }),
    z.trim(),
    z.maxLength(ADDRESS_LIMIT, { message: `too-long:${ADDRESS_LIMIT}`, abort: true }),
    z.regex(ADDRESS, "address"),
  );

/** Temporal knows which days exist, and also reads what we do not want: `20270219`, or a day with a time. */
const date = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { message: "date", abort: true }),
    z.refine(isExistingDay, "date"),
  );

const language = oneOf(LANGUAGES);
const kind = oneOf(KINDS);
const extraSteps = z.array(z.string());

/** Every field of a submission. What is not here is refused, so that nothing is dropped unseen. */
export const submissionFields = z.strictObject({
  employee: z.strictObject({
    name: text,
    workAddress: z.optional(address),
    privateAddress: z.optional(address),
    language: z.optional(language),
    personnelNumber: z.optional(text),
  }),
  manager: z.strictObject({ name: text, address, language: z.optional(language) }),
  hrContact: z.optional(z.strictObject({ name: text, address, language: z.optional(language) })),
  announced: date,
  lastDay: date,
  endOfEmployment: z.optional(date),
  kind: z.optional(kind),
  extraSteps: z.optional(extraSteps),
  reason: z.optional(oneOf(LEAVING_REASONS)),
  department: z.optional(text),
  location: z.optional(text),
});

export type SubmissionFields = z.infer<typeof submissionFields>;

/**
 * The fields that are compared with each other, as far as they are well-formed, so that a mistake in one field hides none
 * in the others: undefined when it is absent, null when it is wrong.
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

export const withdrawalFields = z.strictObject({ reason: oneOf(WITHDRAWAL_REASONS) });

function isExistingDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, `one-of:${values.join(", ")}`);
}
