import { stringify } from "csv-stringify/sync";
import type { ImportHead, ImportRow } from "../../departure/model/imports.ts";
import type { Language } from "../../departure/model/plan.ts";
import { FIELD_NAMES } from "../../words/field-names.ts";
import { IMPORT_FILE_WORDS } from "../../words/words.ts";
import { CSV_FORM, onOneLine } from "../csv-form.ts";
import { columnName } from "./columns.ts";
import type { Delimiter } from "./parse-cells.ts";

/** A file with all columns and nothing in them, as Excel in the Netherlands opens it by itself. */
export function templateFile(language: Language): string {
  return fileOf([FIELD_NAMES.map((field) => columnName(field, language))], ";");
}

/** The rows that were not taken, as they came, and why: mended, the file can be handed in as it is. */
export function refusedFile(
  rows: readonly Pick<ImportRow, "cells" | "problems">[],
  { columns, delimiter, language }: Pick<ImportHead, "columns" | "delimiter" | "language">,
): string {
  const lines = rows.map(({ cells, problems }) => [
    ...columns.map((_, index) => cellAt(cells, index, columns.length)),
    problems.join(" "),
  ]);
  return fileOf([[...columns, IMPORT_FILE_WORDS[language].problemColumn], ...lines], delimiter);
}

/** What a row has too much stands in its last cell, so that nothing is lost and the columns stay where they are. */
function cellAt(cells: readonly string[], index: number, columns: number): string {
  return index === columns - 1 ? cells.slice(index).join(" ") : (cells[index] ?? "");
}

function fileOf(lines: readonly (readonly string[])[], delimiter: Delimiter): string {
  return stringify(
    lines.map((cells) => cells.map(onOneLine)),
    { ...CSV_FORM, delimiter },
  );
}
