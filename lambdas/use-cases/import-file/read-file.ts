import type { ImportHead } from "../../departure/model/imports.ts";
import type { Language } from "../../departure/model/plan.ts";
import { IMPORT_FILE_WORDS } from "../../words/words.ts";
import { isProblemColumn } from "./columns.ts";
import { decodeLine, type FileBytes, unmarked } from "./decode-text.ts";
import { ROW_LIMIT_BYTES, ROWS_LIMIT } from "./limits.ts";
import {
  type ColumnProblems,
  columnProblems,
  type Header,
  isMarkOfDelimiter,
  readHeader,
} from "./read-header.ts";
import { LINES_OF_A_ROW, type RawRow, type RowShape, readRows } from "./read-rows.ts";
import { type FileLine, splitLines } from "./split-lines.ts";

export interface ImportedFile extends Pick<ImportHead, "columns" | "delimiter"> {
  /** Without those that are empty. */
  readonly rows: readonly FileRow[];
}

export interface FileRow {
  readonly line: number;
  /** As many as there are columns, unless there is a problem. */
  readonly cells: readonly string[];
  /** What makes it no row: a sentence each. What its cells say was not looked at. */
  readonly problems: readonly string[];
}

/** What makes a file one that we take nothing of. */
export type FileProblem =
  | { readonly code: "empty" | "not-text" | "no-rows" }
  | { readonly code: "too-many-rows"; readonly given: number }
  | ({ readonly code: "columns" } & ColumnProblems);

/**
 * Reads a CSV file as people save it: UTF-8 or the Windows-1252 of Excel, with any of three delimiters and any line end. A
 * row that is no row has a problem, and costs the others nothing.
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

/** The delimiter is found without being told. */
function withoutMark(lines: readonly FileLine[], file: FileBytes): readonly FileLine[] {
  const [first, ...others] = lines;
  return first && isMarkOfDelimiter(textOf(first, file) ?? "") ? others : lines;
}

/** No more than needed to know that there are too many. */
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
  return {
    columns: ofUs(names),
    delimiter,
    rows: rows.map((row) => {
      const problem = problemOf(row, names.length, language);
      if (problem) return { line: row.line, cells: cut(row.cells), problems: [problem] };
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

/** Of a row that is too long we keep what it can be recognised by. */
function cut(cells: readonly string[]): readonly string[] {
  return lengthOf(cells) > ROW_LIMIT_BYTES
    ? cells.slice(0, 20).map((cell) => cell.slice(0, 50).toWellFormed())
    : cells;
}

/** What we put before a cell that looks like a formula, so that no spreadsheet runs it, is not part of it. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
