import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import { forEachOwnField, type OwnFieldName, type OwnValue } from "../departure/fields.ts";
import { KINDS, LANGUAGES } from "../departure/model/plan.ts";
import { nameForm } from "../departure/people/name-form.ts";

/** The longest name, and the longest address that a mail server takes (RFC 5321, 4.5.3.1.3, less the brackets). */
export const NAME_LIMIT = 200;
const ADDRESS_LIMIT = 254;

/** Something in it can be read. */
export const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Nothing in it cannot be shown. */
export const READABLE = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\uFFFD])*$/u;
export const ONE_LINE = /^\P{Cc}*$/u;

/**
 * A line of text, most often a name, in its form (`nameForm`). What cannot be read was broken on the way, and is refused.
 */
export function textUpTo(limit: number) {
  return z.string().check(
    z.regex(READABLE, { message: "unreadable", abort: true }),
    z.overwrite(nameForm),
    z.regex(VISIBLE, { message: "blank", abort: true }),
    // As people count, and as the API document does: a character beyond the first 65,536 is one.
    z.refine((text) => [...text].length <= limit, `too-long:${limit}`),
  );
}

export const text = textUpTo(NAME_LIMIT);

/** One mailbox that every mail server takes: no accents, no quotes, no comments. */
export const ADDRESS =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*\.)+(?:[A-Za-z]{2,}|xn--[A-Za-z0-9-]+)$/;

/** What stands before the @ (RFC 5321, 4.5.3.1.1), and each part of the domain (RFC 1035, 2.3.4). */
function hasFittingParts(address: string): boolean {
  const [local = "", domain = ""] = address.split("@");
  return local.length <= 64 && domain.split(".").every(({ length }) => length <= 63);
}

/** What shows in an address; a blank does not, nor does what comes along when something is copied from a page or a mail. */
const SEEN = /[^\s\u2800\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Blanks are left to the sentence about addresses, which names them. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

function withoutUnseenEnds(typed: string): string {
  const characters = [...typed];
  const isSeen = (character: string) => SEEN.test(character);
  const first = characters.findIndex(isSeen);
  return first < 0 ? "" : characters.slice(first, characters.findLastIndex(isSeen) + 1).join("");
}

/** Spaces around it are a slip of the hand; a line break is refused before they are taken off. */
export const address = z.string().check(
  z.regex(ONE_LINE, { message: "control-characters", abort: true }),
  z.overwrite(withoutUnseenEnds),
  z.refine((typed) => !UNSEEN.test(typed), { message: "unseen", abort: true }),
  z.maxLength(ADDRESS_LIMIT, { message: `too-long:${ADDRESS_LIMIT}`, abort: true }),
  z.regex(ADDRESS, { message: "address", abort: true }),
  z.refine(hasFittingParts, "address"),
);

/** Temporal knows which days exist, and also reads what we do not want: `20270219`, or a day with a time. */
export const date = z
  .string("date")
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { message: "date", abort: true }),
    z.refine(isExistingDay, "date"),
  );

export const language = oneOf(LANGUAGES);
export const kind = oneOf(KINDS);
export const extraSteps = z.array(z.string());
export const departureId = z.string().check(z.regex(/^[0-9a-f]{32}$/, "departure-id"));
export const runsBeside = z.array(departureId);

/** What each of a departure's own fields may hold. */
export const ownValues = forEachOwnField((field) =>
  field.value === "choice" ? oneOf(field.choices) : text,
) as { readonly [Name in OwnFieldName]: z.ZodMiniType<OwnValue<Name>> };

export const ownFields = forEachOwnField((_, name) => z.optional(ownValues[name])) as {
  readonly [Name in OwnFieldName]: z.ZodMiniOptional<z.ZodMiniType<OwnValue<Name>>>;
};

/** The same in a change. */
export const removableOwnFields = forEachOwnField((_, name) => removable(ownValues[name])) as {
  readonly [Name in OwnFieldName]: Removable<z.ZodMiniType<OwnValue<Name>>>;
};

type Removable<Field extends z.ZodMiniType> = z.ZodMiniOptional<z.ZodMiniNullable<Field>>;

/** What a change may take away, by null. */
export function removable<Field extends z.ZodMiniType>(field: Field): Removable<Field> {
  return z.optional(z.nullable(field));
}

/** One of a list; the mistake names them all. */
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
