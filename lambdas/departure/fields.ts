/** Reasons for leaving: a fixed list, because free text attracts health data. */
const LEAVING_REASONS = [
  "other-employer",
  "other-sector",
  "own-business",
  "study",
  "workload",
  "schedule",
  "pay",
  "growth",
  "team",
  "travel",
  "move",
  "care-at-home",
  "other",
] as const;

/** One plain optional field of a departure. */
export type OwnField = {
  /** The attribute name in the table; short, since write units cost money. */
  readonly stored: string;
  /** The first version of the item's shape that has it; absent: every version. */
  readonly since?: number;
  /** Its description in the API document. */
  readonly about: string;
  /** Shown in HR's list and in its CSV. */
  readonly isListed?: true;
} & (
  | { readonly value: "text" }
  | { readonly value: "choice"; readonly choices: readonly string[] }
);

/**
 * A departure's own plain fields, in display order. The rules, the store, the API, the desk, the list and the import
 * all follow this table; labels are in `words/<language>/fields.ts`. Erasing keeps none of them. People and dates have
 * rules of their own and are not here.
 */
export const OWN_FIELDS = {
  reason: {
    value: "choice",
    choices: LEAVING_REASONS,
    stored: "r",
    about: "The reason for leaving, if known.",
  },
  department: { value: "text", stored: "dp", about: "For HR’s own lists.", isListed: true },
  location: { value: "text", stored: "lo", about: "For HR’s own lists." },
} as const satisfies Readonly<Record<string, OwnField>>;

type Fields = typeof OWN_FIELDS;
export type OwnFieldName = keyof Fields;
export type OwnValue<Name extends OwnFieldName> = Fields[Name] extends {
  readonly choices: readonly (infer Choice extends string)[];
}
  ? Choice
  : string;

/** Their values in a departure. */
export type OwnFields = { readonly [Name in OwnFieldName]?: OwnValue<Name> };

export type ListedFieldName = {
  [Name in OwnFieldName]: Fields[Name] extends { readonly isListed: true } ? Name : never;
}[OwnFieldName];
export type ListedFields = Pick<OwnFields, ListedFieldName>;

export const OWN_FIELD_NAMES = Object.keys(OWN_FIELDS) as readonly OwnFieldName[];
export const LISTED_FIELD_NAMES = OWN_FIELD_NAMES.filter(isListed);

/** Makes something for each field, by its name. */
export function forEachOwnField<Made>(
  make: (field: OwnField, name: OwnFieldName) => Made,
): Readonly<Record<OwnFieldName, Made>> {
  return forEach(OWN_FIELD_NAMES, make);
}

export function forEachListedField<Made>(
  make: (field: OwnField, name: ListedFieldName) => Made,
): Readonly<Record<ListedFieldName, Made>> {
  return forEach(LISTED_FIELD_NAMES, make);
}

function forEach<Name extends OwnFieldName, Made>(
  names: readonly Name[],
  make: (field: OwnField, name: Name) => Made,
): Readonly<Record<Name, Made>> {
  const made = names.map((name) => [name, make(OWN_FIELDS[name], name)] as const);
  return Object.fromEntries(made) as Record<Name, Made>;
}

/** The fields that are filled in. */
export function ownFieldsOf(source: PerhapsEmpty<OwnFields>): OwnFields {
  return filledIn(source, OWN_FIELD_NAMES);
}

export function listedFieldsOf(source: PerhapsEmpty<ListedFields>): ListedFields {
  return filledIn(source, LISTED_FIELD_NAMES);
}

export function isOwnField(name: string): name is OwnFieldName {
  return Object.hasOwn(OWN_FIELDS, name);
}

type PerhapsEmpty<T> = { readonly [Name in keyof T]: T[Name] | undefined };

function filledIn(source: PerhapsEmpty<OwnFields>, names: readonly OwnFieldName[]): OwnFields {
  return Object.fromEntries(
    names.filter((name) => source[name]).map((name) => [name, source[name]]),
  );
}

function isListed(name: OwnFieldName): name is ListedFieldName {
  return "isListed" in OWN_FIELDS[name];
}
