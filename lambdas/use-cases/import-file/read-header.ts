import { nameForm } from "../../departure/people/name-form.ts";
import type { FieldName } from "../../words/field-names.ts";
import { likelyField } from "./column-synonyms.ts";
import { fieldOf, isProblemColumn, missingFrom } from "./columns.ts";
import { ASKED_LIMIT, COLUMN_NAME_LIMIT } from "./limits.ts";
import { type Delimiter, parseCells } from "./parse-cells.ts";
import { readDate } from "./read-date.ts";
import { LINES_OF_A_ROW, withoutSurplus } from "./read-rows.ts";

export interface Header {
  readonly delimiter: Delimiter;
  /** All columns of the file, ours or not. */
  readonly names: readonly string[];
}

/** Why a file cannot be used whatever its unknown columns are; at least one of the three isn't empty. */
export interface ColumnProblems {
  /** As the file names them, empty for a nameless one: too many to ask about, or too few to be what is missing. */
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
  readonly missing: readonly FieldName[];
}

const DELIMITERS: readonly Delimiter[] = [";", ",", "\t"];

/** Excel's own first line that names the delimiter. */
const MARK_OF_DELIMITER = /^"?sep=[^\p{L}\p{N}]*$/iu;

export function isMarkOfDelimiter(line: string): boolean {
  return MARK_OF_DELIMITER.test(nameForm(line));
}

/** The columns in the first lines, and how many lines they take: a quoted name may contain a line break. */
export function readHeader(
  lines: readonly (string | undefined)[],
): { readonly header: Header; readonly taken: number } | undefined {
  for (let taken = 1; taken <= Math.min(LINES_OF_A_ROW, lines.length); taken += 1) {
    if (lines[taken - 1] === undefined) return undefined;
    const header = headerIn(lines.slice(0, taken).join("\n"));
    if (header) return { header, taken };
  }
  return undefined;
}

/** Split by the delimiter that gives the most known columns. Undefined if it isn't a row. */
function headerIn(text: string): Header | undefined {
  const readings = DELIMITERS.flatMap((delimiter) => {
    const cells = parseCells(text, delimiter);
    if (typeof cells === "string") return [];
    return [{ delimiter, names: withoutSurplus(cells, 0).map(nameOf) }];
  });
  return readings.toSorted(
    (one, other) => known(other) - known(one) || other.names.length - one.names.length,
  )[0];
}

function nameOf(cell: string): string {
  return nameForm(cell).slice(0, COLUMN_NAME_LIMIT).toWellFormed();
}

/** A first line with an address or a day is a departure: the names of the columns were forgotten. */
export function isRow({ names }: Header): boolean {
  return names.some((name) => name.includes("@") || "value" in readDate(name));
}

export function columnProblems({ names }: Header): ColumnProblems | undefined {
  const ours = names.filter((name) => !isProblemColumn(name));
  const fields = ours.map(fieldOf);
  const unknown = ours.filter((name) => !fieldOf(name));
  const missing = missingFrom(fields);
  const repeated = ours.filter(
    (_, index) => fields.indexOf(fields[index]) < index && fields[index],
  );
  const canBeAsked = unknown.length <= ASKED_LIMIT && unknown.length >= missing.length;
  if (canBeAsked && repeated.length === 0) return undefined;
  return canBeAsked ? { unknown: [], missing: [], repeated } : { unknown, missing, repeated };
}

/** Names of other systems count too: of a file with no other names, they tell the delimiter. */
function known({ names }: Header): number {
  return names.filter((name) => fieldOf(name) ?? likelyField(name, [])).length;
}
