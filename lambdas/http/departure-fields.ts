import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import { forEachOwnField, type OwnFieldName, type OwnValue } from "../departure/fields.ts";
import { KINDS, LANGUAGES } from "../departure/model/plan.ts";
import { nameForm } from "../departure/people/name-form.ts";

/** The maximum length of a name, and of an address (RFC 5321, 4.5.3.1.3, less the brackets). */
export const NAME_LIMIT = 200;
const ADDRESS_LIMIT = 254;

/** It has a legible character. */
export const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** It has displayable characters only. */
export const READABLE = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\uFFFD])*$/u;
export const ONE_LINE = /^\P{Cc}*$/u;

/** One line of text, usually a name, normalised by `nameForm`. Undecodable text is refused. */
export function textUpTo(limit: number) {
  return z.string().check(
    z.regex(READABLE, { message: "unreadable", abort: true }),
    z.overwrite(nameForm),
    z.regex(VISIBLE, { message: "blank", abort: true }),
    // Counts code points, as the API document does: one beyond the first 65,536 is one.
    z.refine((text) => [...text].length <= limit, `too-long:${limit}`),
  );
}

export const text = textUpTo(NAME_LIMIT);

/** An address that all mail servers accept: no accents, no quotes, no comments. */
export const ADDRESS =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*\.)+(?:[A-Za-z]{2,}|xn--[A-Za-z0-9-]+)$/;

/** The part before the @ (RFC 5321, 4.5.3.1.1), and each label of the domain (RFC 1035, 2.3.4). */
function hasFittingParts(address: string): boolean {
  const [local = "", domain = ""] = address.split("@");
  return local.length <= 64 && domain.split(".").every(({ length }) => length <= 63);
}

/** Visible characters: no blanks, and no invisible ones pasted along from a page or a mail. */
const SEEN = /[^\s\u2800\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Blanks get the sentence about addresses, which mentions them. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

function withoutUnseenEnds(typed: string): string {
  const characters = [...typed];
  const isSeen = (character: string) => SEEN.test(character);
  const first = characters.findIndex(isSeen);
  return first < 0 ? "" : characters.slice(first, characters.findLastIndex(isSeen) + 1).join("");
}

/** Surrounding spaces are trimmed; a line break is refused first. */
export const address = z.string().check(
  z.regex(ONE_LINE, { message: "control-characters", abort: true }),
  z.overwrite(withoutUnseenEnds),
  z.refine((typed) => !UNSEEN.test(typed), { message: "unseen", abort: true }),
  z.maxLength(ADDRESS_LIMIT, { message: `too-long:${ADDRESS_LIMIT}`, abort: true }),
  z.regex(ADDRESS, { message: "address", abort: true }),
  z.refine(hasFittingParts, "address"),
);

/** Temporal rejects days that do not exist, but accepts `20270219` and a day with a time. */
export const date = z
  .string("date")
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { message: "date", abort: true }),
    z.refine(isExistingDay, "date"),
  );

export const language = oneOf(LANGUAGES);

/** A person who is mailed. */
export const person = {
  name: text,
  calledName: z.optional(text),
  address,
  language: z.optional(language),
};
export const kind = oneOf(KINDS);
export const extraSteps = z.array(z.string());
export const departureId = z.string().check(z.regex(/^[0-9a-f]{32}$/, "departure-id"));
export const runsBeside = z.array(departureId);

/** The schema of each of a departure's own fields. */
export const ownValues = forEachOwnField((field) =>
  field.value === "choice" ? oneOf(field.choices) : text,
) as { readonly [Name in OwnFieldName]: z.ZodMiniType<OwnValue<Name>> };

export const ownFields = forEachOwnField((_, name) => z.optional(ownValues[name])) as {
  readonly [Name in OwnFieldName]: z.ZodMiniOptional<z.ZodMiniType<OwnValue<Name>>>;
};

/** In a change. */
export const removableOwnFields = forEachOwnField((_, name) => removable(ownValues[name])) as {
  readonly [Name in OwnFieldName]: Removable<z.ZodMiniType<OwnValue<Name>>>;
};

type Removable<Field extends z.ZodMiniType> = z.ZodMiniOptional<z.ZodMiniNullable<Field>>;

/** Fields that null removes in a change. */
export function removable<Field extends z.ZodMiniType>(field: Field): Removable<Field> {
  return z.optional(z.nullable(field));
}

/** One of a list; mistakes list the choices. */
export function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, `one-of:${values.join(", ")}`);
}

function isExistingDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
