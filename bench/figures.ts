import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

/** Something measured, and what it is to be. */
export interface Figure {
  readonly metric: string;
  readonly value: number;
  /** The unit, or `×` for a ratio to something measured in the same run. */
  readonly unit: string;
  /** How far single runs were from each other: the half of the distance between the quartiles. */
  readonly spread?: number;
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
}

export interface Report {
  /** The command, without `bench:`. */
  readonly name: string;
  readonly figures: readonly Figure[];
  /** What it was measured with and how, for the JSON beside the text. */
  readonly details?: object;
}

export type Verdict = "met" | "missed" | "";

export function verdictOf({ value, target }: Figure): Verdict {
  if (!target) return "";
  const isMet = "atMost" in target ? value <= target.atMost : value >= target.atLeast;
  return isMet ? "met" : "missed";
}

export const FOLDER = join(import.meta.dirname, "..", "bench-output");

/** Prints each figure beside its target, and leaves the same as JSON in `bench-output/`. Exit code 1 when a target is missed. */
export function tellFigures({ name, figures, details }: Report): void {
  for (const line of linesOf(figures)) console.log(line);
  mkdirSync(FOLDER, { recursive: true });
  const report = { name, at: new Date().toISOString(), machine: machine(), figures, details };
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(report, undefined, 2)}\n`);
  if (figures.some((figure) => verdictOf(figure) === "missed")) process.exitCode = 1;
}

function machine() {
  const [first] = cpus();
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processors: `${cpus().length} × ${first?.model ?? "unknown"}`,
    gigabytes: Math.round(totalmem() / 2 ** 30),
  };
}

/** `metric value target verdict`, in columns. */
export function linesOf(figures: readonly Figure[]): string[] {
  const rows = [
    ["metric", "value", "target", "verdict"],
    ...figures.map((figure) => [
      figure.metric,
      shownValue(figure),
      shownTarget(figure),
      verdictOf(figure),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function shownValue({ value, unit, spread }: Figure): string {
  const range = spread === undefined ? "" : ` ± ${rounded(spread)}`;
  return `${rounded(value)}${range} ${unit}`.trim();
}

function shownTarget({ target, unit }: Figure): string {
  if (!target) return "";
  return "atMost" in target
    ? `≤ ${rounded(target.atMost)} ${unit}`.trim()
    : `≥ ${rounded(target.atLeast)} ${unit}`.trim();
}

/** Three figures that say something, and no more. */
function rounded(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 4 });
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Half of the distance between the quartiles. */
export function spreadOf(values: readonly number[]): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / 2;
}

/** So much of the values is at most this. */
export function quantile(values: readonly number[], part: number): number {
  const inOrder = values.toSorted((one, other) => one - other);
  const at = (inOrder.length - 1) * part;
  const below = inOrder[Math.floor(at)] ?? Number.NaN;
  const above = inOrder[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
