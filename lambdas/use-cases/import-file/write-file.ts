import { stringify } from "csv-stringify/sync";
import type { ImportHead, ImportRow } from "../../departure/model/imports.ts";
import type { Language } from "../../departure/model/plan.ts";
import { FIELD_NAMES } from "../../words/field-names.ts";
import { IMPORT_FILE_WORDS } from "../../words/words.ts";
import { CSV_FORM, onOneLine } from "../csv-form.ts";
import { columnName } from "./columns.ts";
import type { Delimiter } from "./parse-cells.ts";

/** An empty file with all columns, in a form that Excel in the Netherlands opens by itself. */
export function templateFile(language: Language): string {
  return fileOf([FIELD_NAMES.map((field) => columnName(field, language))], ";");
}

/** The refused rows as they came, with their reasons. Once corrected, the file can be uploaded as it is. */
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

/** Surplus cells of a row are joined into its last cell, so that nothing is lost and the columns stay in place. */
function cellAt(cells: readonly string[], index: number, columns: number): string {
  return index === columns - 1 ? cells.slice(index).join(" ") : (cells[index] ?? "");
}

function fileOf(lines: readonly (readonly string[])[], delimiter: Delimiter): string {
  return stringify(
    lines.map((cells) => cells.map(onOneLine)),
    { ...CSV_FORM, delimiter },
  );
}
