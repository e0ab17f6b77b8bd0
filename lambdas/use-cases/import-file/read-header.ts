import { nameForm } from "../../departure/people/name-form.ts";
import type { FieldName } from "../../words/field-names.ts";
import { fieldOf, isProblemColumn, REQUIRED_COLUMNS } from "./columns.ts";
import { type Delimiter, parseCells } from "./parse-cells.ts";
import { LINES_OF_A_ROW, withoutSurplus } from "./read-rows.ts";

export interface Header {
  readonly delimiter: Delimiter;
  /** All columns of the file, ours or not. */
  readonly names: readonly string[];
}

/** What is wrong with the columns; at least one of the three isn't empty. */
export interface ColumnProblems {
  /** As the file names them; empty for a nameless one. */
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
    return [{ delimiter, names: withoutSurplus(cells, 0).map(nameForm) }];
  });
  return readings.toSorted((one, other) => known(other) - known(one))[0];
}

export function columnProblems({ names }: Header): ColumnProblems | undefined {
  const ours = names.filter((name) => !isProblemColumn(name));
  const fields = ours.map(fieldOf);
  const problems = {
    unknown: ours.filter((name) => !fieldOf(name)),
    repeated: ours.filter((_, index) => fields.indexOf(fields[index]) < index && fields[index]),
    missing: REQUIRED_COLUMNS.filter((field) => !fields.includes(field)),
  };
  return Object.values(problems).some((each) => each.length > 0) ? problems : undefined;
}

function known({ names }: Header): number {
  return names.filter(fieldOf).length;
}
