import * as z from "zod/mini";
import { LEAVING_REASONS, WITHDRAWAL_REASONS } from "../core/departure.ts";
import { KINDS, LANGUAGES } from "../core/plan.ts";

/** The longest name, and the longest address that a mail server takes (RFC 5321, 4.5.3.1.3, less the brackets). */
const NAME_LIMIT = 200;
const ADDRESS_LIMIT = 254;

/** A name stays as it was typed: people are called what they are called. */
const name = z
  .string()
  .check(z.regex(/\S/, "blank"), z.maxLength(NAME_LIMIT, `too-long:${NAME_LIMIT}`));

/** No quotes, no comments, no control characters: what every mail server takes. */
const address = z.string().check(
  z.trim(),
  z.maxLength(ADDRESS_LIMIT, `too-long:${ADDRESS_LIMIT}`),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
  z.regex(/^[^\u0000-\u001f\u007f]*$/, { message: "control-characters", abort: true }),
  z.email("address"),
);

const date = z.iso.date("date");
const language = z.enum(LANGUAGES, `one-of:${LANGUAGES.join(", ")}`);
const line = z
  .string()
  .check(z.regex(/\S/, "blank"), z.maxLength(NAME_LIMIT, `too-long:${NAME_LIMIT}`));

/** Every field of a submission. What is not here is refused, so that nothing is dropped unseen. */
export const submissionFields = z.strictObject({
  employee: z.strictObject({
    name,
    workAddress: z.optional(address),
    privateAddress: z.optional(address),
    language: z.optional(language),
    personnelNumber: z.optional(line),
  }),
  manager: z.strictObject({ name, address, language: z.optional(language) }),
  hrContact: z.optional(z.strictObject({ name, address, language: z.optional(language) })),
  announced: date,
  lastDay: date,
  endOfEmployment: z.optional(date),
  kind: z.optional(z.enum(KINDS, `one-of:${KINDS.join(", ")}`)),
  extraSteps: z.optional(z.array(z.string())),
  reason: z.optional(z.enum(LEAVING_REASONS, `one-of:${LEAVING_REASONS.join(", ")}`)),
  department: z.optional(line),
  location: z.optional(line),
});

export type SubmissionFields = z.infer<typeof submissionFields>;

export const withdrawalFields = z.strictObject({
  reason: z.enum(WITHDRAWAL_REASONS, `one-of:${WITHDRAWAL_REASONS.join(", ")}`),
});
