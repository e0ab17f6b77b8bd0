import { ASKED, type ImportHead } from "../../departure/model/imports.ts";
import type { Language } from "../../departure/model/plan.ts";
import { IMPORT_FILE_WORDS } from "../../words/words.ts";
import { fieldOf, isProblemColumn } from "./columns.ts";
import { decodeLine, type FileBytes, unmarked } from "./decode-text.ts";
import { ROW_LIMIT_BYTES, ROWS_LIMIT } from "./limits.ts";
import {
  type ColumnProblems,
  columnProblems,
  type Header,
  isMarkOfDelimiter,
  isRow,
  readHeader,
} from "./read-header.ts";
import { LINES_OF_A_ROW, type RawRow, type RowShape, readRows } from "./read-rows.ts";
import { type FileLine, splitLines } from "./split-lines.ts";

export interface ImportedFile
  extends Required<Pick<ImportHead, "columns" | "fields" | "delimiter">> {
  /** Without empty rows. */
  readonly rows: readonly FileRow[];
}

export interface FileRow {
  readonly line: number;
  /** As many as there are columns, unless there is a problem. */
  readonly cells: readonly string[];
  readonly unreadable?: true;
  /** Why it can't be read: one sentence each. Its cells are not validated. */
  readonly problems: readonly string[];
}

/** Why the whole file is refused. */
export type FileProblem =
  | { readonly code: "empty" | "not-text" | "no-header" | "no-rows" }
  | { readonly code: "too-many-rows"; readonly given: number }
  | ({ readonly code: "columns" } & ColumnProblems);

/**
 * Reads a CSV file as people save it: UTF-8 or Excel's Windows-1252, with any of three delimiters and any line end. An
 * unreadable row gets a problem and affects no other.
 */
export function readFile(
  given: Uint8Array,
  { language }: { readonly language: Language },
): ImportedFile | { readonly problem: FileProblem } {
  const file = unmarked(given);
  const all = withoutMark(splitLines(file.bytes), file);
  if (all.length === 0) return { problem: { code: "empty" } };
  const read = readHeader(all.slice(0, LINES_OF_A_ROW).map((line) => textOf(line, file)));
  if (!read) return { problem: { code: "not-text" } };
  const { header, taken } = read;
  const lines = all.slice(taken);
  if (isRow(header)) return { problem: { code: "no-header" } };
  const problems = columnProblems(header);
  if (problems) return { problem: { code: "columns", ...problems } };
  const shape = { file, delimiter: header.delimiter, columns: header.names.length };
  const rows = firstRows(lines, shape);
  if (rows.length > ROWS_LIMIT) return { problem: { code: "too-many-rows", given: lines.length } };
  if (rows.length === 0) return { problem: { code: "no-rows" } };
  return importedFile(header, rows, language);
}

function textOf({ start, end }: FileLine, file: FileBytes): string | undefined {
  return decodeLine(file.bytes.subarray(start, end), file);
}

/** The delimiter is detected without that line. */
function withoutMark(lines: readonly FileLine[], file: FileBytes): readonly FileLine[] {
  const [first, ...others] = lines;
  return first && isMarkOfDelimiter(textOf(first, file) ?? "") ? others : lines;
}

/** Only as many as show that there are too many. */
function firstRows(lines: readonly FileLine[], shape: RowShape): RawRow[] {
  const rows: RawRow[] = [];
  for (const row of readRows(lines, shape)) {
    rows.push(row);
    if (rows.length > ROWS_LIMIT) break;
  }
  return rows;
}

function importedFile(
  { names, delimiter }: Header,
  rows: readonly RawRow[],
  language: Language,
): ImportedFile {
  const isOurs = names.map((name) => !isProblemColumn(name));
  const ofUs = (cells: readonly string[]) => cells.filter((_, index) => isOurs[index]);
  const columns = ofUs(names);
  return {
    columns,
    fields: columns.map((name) => fieldOf(name) ?? ASKED),
    delimiter,
    rows: rows.map((row) => {
      const problem = problemOf(row, names.length, language);
      if (problem)
        return { line: row.line, cells: cut(row.cells), unreadable: true, problems: [problem] };
      return { line: row.line, cells: ofUs(row.cells).map(unescaped), problems: [] };
    }),
  };
}

function problemOf({ cells, isText }: RawRow, columns: number, language: Language) {
  const words = IMPORT_FILE_WORDS[language];
  if (!isText) return words.notText;
  const length = lengthOf(cells);
  if (length > ROW_LIMIT_BYTES) return words.tooLong(length, ROW_LIMIT_BYTES);
  return cells.length === columns ? undefined : words.cellCount(cells.length, columns);
}

function lengthOf(cells: readonly string[]): number {
  return cells.reduce((length, cell) => length + Buffer.byteLength(cell), 0);
}

/** Keeps enough of an oversized row to recognise it. */
function cut(cells: readonly string[]): readonly string[] {
  return lengthOf(cells) > ROW_LIMIT_BYTES
    ? cells.slice(0, 20).map((cell) => cell.slice(0, 50).toWellFormed())
    : cells;
}

/** Removes our mark before a cell that looks like a formula, which keeps spreadsheets from running it. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
