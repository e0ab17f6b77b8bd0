import { decodeLine, type FileBytes, readable } from "./decode-text.ts";
import { type Delimiter, parseCells } from "./parse-cells.ts";
import type { FileLine } from "./split-lines.ts";

export interface RowShape {
  readonly file: FileBytes;
  readonly delimiter: Delimiter;
  /** How many columns the file has. */
  readonly columns: number;
}

/** A row as in the file. */
export interface RawRow {
  readonly line: number;
  /** What can be shown of it if it can't be read. */
  readonly cells: readonly string[];
  readonly isText: boolean;
}

/** The most lines that a row with quoted line breaks may take. */
export const LINES_OF_A_ROW = 10;

/** The rows of a file one by one, without empty ones. An unreadable row loses only itself, whatever is in it. */
export function* readRows(lines: readonly FileLine[], shape: RowShape): Generator<RawRow> {
  for (let index = 0; index < lines.length; ) {
    const { cells, taken } = rowAt(lines, index, shape);
    const { line } = lines[index] as FileLine;
    if (!cells) yield { line, cells: [shown(lines[index] as FileLine, shape)], isText: false };
    else if (cells.some(hasSomething)) yield { line, cells, isText: true };
    index += taken;
  }
}

/** True if a cell has anything visible. */
export function hasSomething(cell: string): boolean {
  return /[^\s\p{Cf}]/u.test(cell);
}

/** Drops empty cells after the last column, which some spreadsheets write. */
export function withoutSurplus(cells: readonly string[], columns: number): readonly string[] {
  const last = cells.findLastIndex(hasSomething);
  return cells.slice(0, Math.max(columns, last + 1));
}

interface TakenRow {
  readonly cells?: readonly string[];
  /** How many lines it took. */
  readonly taken: number;
}

const BROKEN: TakenRow = { taken: 1 };

function rowAt(lines: readonly FileLine[], index: number, shape: RowShape): TakenRow {
  let text = textOf(lines[index] as FileLine, shape);
  if (text === undefined) return BROKEN;
  let cells = cellsOf(text, shape);
  let taken = 1;
  while (cells === "open") {
    const next = continuation(lines[index + taken], shape);
    if (next === undefined || taken === LINES_OF_A_ROW) return BROKEN;
    text += `\n${next}`;
    cells = cellsOf(text, shape);
    taken += 1;
  }
  if (cells === "broken") return BROKEN;
  return taken === 1 || cells.length === shape.columns ? { cells, taken } : BROKEN;
}

/** A line that is a whole row by itself isn't part of an earlier, unclosed quote. */
function continuation(line: FileLine | undefined, shape: RowShape): string | undefined {
  const text = line && textOf(line, shape);
  if (text === undefined) return undefined;
  const cells = cellsOf(text, shape);
  return Array.isArray(cells) && cells.length === shape.columns ? undefined : text;
}

function cellsOf(text: string, { delimiter, columns }: RowShape) {
  const cells = parseCells(text, delimiter);
  return typeof cells === "string" ? cells : withoutSurplus(cells, columns);
}

function textOf({ start, end }: FileLine, { file }: RowShape): string | undefined {
  return decodeLine(file.bytes.subarray(start, end), file);
}

/** Enough to recognise it. */
const SHOWN = 200;

function shown({ start, end }: FileLine, { file }: RowShape): string {
  return readable(file.bytes.subarray(start, Math.min(end, start + SHOWN)));
}
