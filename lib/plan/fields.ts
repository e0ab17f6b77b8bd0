import { Temporal } from "temporal-polyfill";
import { z } from "zod";

// Every error in these schemas says what is allowed; `checkShape` adds the place and what was given.

/** An object with only these keys. */
export function group<S extends z.core.$ZodShape>(shape: S) {
  const keys = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: ({ code }) => (code === "unrecognized_keys" ? keys : `a group of the keys ${keys}`),
  });
}

export function list<S extends z.ZodType>(item: S, allowed: string) {
  return z.array(item, allowed);
}

export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, words.join(", "));
}

export function wholeNumber(from: number, to: number) {
  const allowed = `a whole number from ${from} to ${to}`;
  return z.int(allowed).min(from, allowed).max(to, allowed);
}

export function yesOrNo() {
  return z.boolean("true or false");
}

export function pattern(allowedText: RegExp, allowed: string) {
  return z.string(allowed).regex(allowedText, allowed);
}

/** One line of plain words. */
export function words(longest: number) {
  const allowed = `one line of 1 to ${longest} characters`;
  return z
    .string(allowed)
    .min(1, allowed)
    .max(longest, allowed)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, allowed);
}

/** A name as in `desk:it` and in file names. */
export const NAME = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

/** `catch-up-desk-<name>` is the id of a mailing, and those have at most 26 characters. */
export const LONGEST_DESK = 12;

export function name(longest: number) {
  const allowed = `small letters, digits and single hyphens, beginning with a letter, at most ${longest} of them`;
  return z
    .string(allowed)
    .max(longest, allowed)
    .regex(new RegExp(`^${NAME}$`), allowed);
}

export function mailAddress() {
  const allowed = "a mail address such as hr@organisation.example";
  return z.email(allowed).max(254, allowed);
}

/** What follows the @, in lower case. */
export function domain() {
  const allowed = "a domain in small letters such as organisation.example";
  return z
    .string(allowed)
    .max(253, allowed)
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, allowed);
}

/**
 * A time at which a mail may be sent. Outside these hours a clock change could repeat or skip
 * it: what Scheduler does with such an `at()` is not documented.
 */
export function timeOfDay() {
  const allowed = "a time HH:MM from 06:00 to 21:00";
  return z.string(allowed).regex(/^(?:(?:0[6-9]|1\d|20):[0-5]\d|21:00)$/, allowed);
}

export function calendarDay() {
  const allowed = "a day that exists, written as 2027-12-24";
  return z
    .string(allowed)
    .regex(/^\d{4}-\d{2}-\d{2}$/, allowed)
    .refine(exists, allowed);
}

/** ISO 8601, calendar units only: the plan counts days, not hours. */
export function calendarPeriod() {
  const allowed = "a period of years, months, weeks or days such as P6M, P2W or -P10D";
  return z
    .string(allowed)
    .regex(/^-?P(?=\d)(?:\d{1,3}Y)?(?:\d{1,3}M)?(?:\d{1,3}W)?(?:\d{1,3}D)?$/, allowed);
}

function exists(day: string): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
