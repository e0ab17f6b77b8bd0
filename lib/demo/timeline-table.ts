import { Temporal } from "temporal-polyfill";
import { dayInWords, momentInWords, sentInWords } from "./moment-words.ts";
import type { PlayedDeparture } from "./played.ts";
import type { ChangeName, SampleChange } from "./samples.ts";
import type { TimelineRow } from "./timeline-rows.ts";
import type { ToldDeparture } from "./told.ts";

const WIDTH = 100;
const GAP = 2;
const HEADS = ["planned", "sent", "to", "subject", "state"] as const;
const SUBJECT = HEADS.indexOf("subject");

/** A departure's timeline for a terminal of a hundred columns: subjects are cut, nothing else is. */
export function timelineTable(
  { sample, recorded, withdrawal, changes }: PlayedDeparture,
  rows: readonly TimelineRow[],
  timeZone: string,
): string {
  const local = (instant: Temporal.Instant) =>
    momentInWords(instant.toZonedDateTimeISO(timeZone).toPlainDateTime());
  const day = (text: string) => dayInWords(Temporal.PlainDate.from(text));
  const { lastDay, endOfEmployment } = recorded;
  return [
    `${recorded.employee.name} (${sample.file})`,
    sample.shows,
    [
      `submitted ${local(sample.at)}`,
      `last day ${day(lastDay)}`,
      ...(endOfEmployment === lastDay ? [] : [`employed until ${day(endOfEmployment)}`]),
    ].join(", "),
    reachedAt(recorded),
    ...(withdrawal ? [`withdrawn ${local(withdrawal.at)} (${withdrawal.reason})`] : []),
    ...changes.map(({ what, at, body }) => `${inWords(what, body)} ${local(at)}`),
    "",
    ...lines(rows),
  ].join("\n");
}

function inWords(what: ChangeName, { lastDay, address }: SampleChange["body"]): string {
  if (what === "take-back") return "withdrawal taken back";
  return what === "replace" ? `manager from now on ${address},` : `last day becomes ${lastDay},`;
}

function reachedAt({ manager, employee }: ToldDeparture): string {
  const { workAddress = "no work address", privateAddress = "no private address" } = employee;
  return `manager ${manager.address}, leaver ${workAddress}, ${privateAddress}`;
}

function lines(rows: readonly TimelineRow[]): string[] {
  const cells = rows.map(cellsOf);
  const widths = columnWidths([HEADS, ...cells]);
  return [
    line(HEADS, widths),
    ...cells.flatMap((row, index) => [line(row, widths), ...stepsLine(rows[index], widths)]),
  ];
}

function cellsOf({ planned, sent, to, subject, state }: TimelineRow): string[] {
  return [momentInWords(planned), sent ? sentInWords(sent, planned) : "", to, subject, state];
}

/** The subject gets what the others leave. */
function columnWidths(table: readonly (readonly string[])[]): number[] {
  const widths = HEADS.map((_, column) => Math.max(...table.map((row) => lengthOf(row[column]))));
  const others = widths.filter((_, column) => column !== SUBJECT);
  const left = WIDTH - others.reduce((sum, width) => sum + width + GAP, 0);
  return widths.map((width, column) => (column === SUBJECT ? left : width));
}

function line(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, column) => padTo(cell, widths[column] ?? 0))
    .join(" ".repeat(GAP))
    .trimEnd();
}

/** Which steps a mail for several steps carries, under its subject. */
function stepsLine(row: TimelineRow | undefined, widths: readonly number[]): string[] {
  if (!row || row.steps.length === 0) return [];
  const before = widths.slice(0, 2).reduce((sum, width) => sum + width + GAP, 0);
  return [`${" ".repeat(before)}${padTo(`= ${row.steps.join(", ")}`, WIDTH - before)}`.trimEnd()];
}

function padTo(text: string, width: number): string {
  const characters = [...text];
  if (characters.length > width) return `${characters.slice(0, width - 1).join("")}…`;
  return text + " ".repeat(width - characters.length);
}

function lengthOf(text = ""): number {
  return [...text].length;
}
