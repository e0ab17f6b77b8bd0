import { Temporal } from "temporal-polyfill";
import type { Submission } from "../../departure/changes/submit.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { type ImportHead, type ImportRow, LEFT_OUT } from "../../departure/model/imports.ts";
import type { Dates } from "../../departure/model/offset.ts";
import type { Language } from "../../departure/model/plan.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { todayIn } from "../../http/asked.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { IMPORT_FILE_WORDS } from "../../words/words.ts";
import { readRow } from "../import-file/read-row.ts";
import { departureIdOf, recordDeparture } from "../record/record-departure.ts";
import type { ImportPorts } from "./import-ports.ts";
import { isSameDeparture, nextKey, rowKey, wasUndone } from "./row-key.ts";

export type RowPorts = Omit<ImportPorts, "imports" | "importQueue">;

/**
 * Records a row once, whatever happens in between: its key is the import and the line. Returns the row with its
 * outcome; undefined if the same person is being recorded elsewhere right now.
 */
export async function recordRow(
  row: ImportRow,
  head: ImportHead,
  ports: RowPorts,
): Promise<ImportRow | undefined> {
  if (row.outcome) return row;
  const typed = withoutLeftOut(asRead(row), head);
  const read = readRow(typed, factsOf(head, ports));
  if ("problems" in read) return { ...typed, outcome: "refused", problems: read.problems };
  const { submission } = read;
  return recordAs(rowKey(head, row), { row: typed, head, submission }, ports);
}

/** Under the next key where its departure was undone and the same file was handed in again. */
async function recordAs(
  key: string,
  asked: Omit<RefusedRow, "key">,
  ports: RowPorts,
): Promise<ImportRow | undefined> {
  const { row, head, submission } = asked;
  const ofUploader = { key, who: head.who };
  try {
    const { departure } = await record({ ...submission, ...besideIn(row) }, ofUploader, ports);
    return wasUndone(departure, head)
      ? recordAs(nextKey(key), asked, ports)
      : became(departure, row, head);
  } catch (error) {
    if (error instanceof Refusal) return refusedBy(error, { ...asked, key }, ports);
    throw error;
  }
}

/** Whom it met among the departures is a guess from before; that it is twice in the file stays so. */
function asRead({ met, departureId: _, ...row }: ImportRow): ImportRow {
  return met === "twice" ? { ...row, met } : row;
}

/** Of a column that HR left out nothing is kept. */
function withoutLeftOut(row: ImportRow, { fields }: ImportHead): ImportRow {
  if (row.unreadable || !fields?.includes(LEFT_OUT)) return row;
  return { ...row, cells: row.cells.map((cell, at) => (fields[at] === LEFT_OUT ? "" : cell)) };
}

/** The row, after HR has confirmed that it may run beside the person's running departures. */
export function confirmed(row: ImportRow): ImportRow {
  const { outcome: _, departureId: _departure, ...rest } = row;
  return { ...rest, problems: [] };
}

function besideIn({ beside = [] }: ImportRow): Pick<Submission, "runsBeside"> {
  return beside.length > 0 ? { runsBeside: beside } : {};
}

/** Today is the day of the upload: a row that is read again after midnight must give the same result. */
function factsOf(head: ImportHead, { plan }: RowPorts) {
  return { ...head, plan, today: todayIn({ now: head.since, plan }) };
}

interface RowKey {
  readonly key: string;
  readonly who: string;
}

function record(submission: Submission, { key, who }: RowKey, ports: RowPorts) {
  const { plan, calendar, clock } = ports;
  const context = { plan, calendar, now: clock(), who };
  return recordDeparture(submission, { key, context }, ports);
}

/** Recorded before this upload, by an earlier import of the same file. */
function became({ id, history }: Departure, row: ImportRow, head: ImportHead): ImportRow {
  const submitted = history.find(({ what }) => what === "submitted");
  const isOurs = submitted && Temporal.Instant.compare(submitted.at, head.since) >= 0;
  return isDeparture(row, isOurs ? "recorded" : "known", id);
}

/** From now on the departure alone has its personal data. */
function isDeparture(
  { line, met }: ImportRow,
  outcome: "recorded" | "known",
  departureId: string,
): ImportRow {
  const isTwice = outcome === "known" && met === "twice";
  return { line, cells: [], ...(isTwice ? { met } : {}), outcome, departureId, problems: [] };
}

interface RefusedRow {
  readonly row: ImportRow;
  readonly head: ImportHead;
  readonly key: string;
  readonly submission: Submission;
}

async function refusedBy(
  refusal: Refusal,
  { row, head, key, submission }: RefusedRow,
  ports: RowPorts,
): Promise<ImportRow | undefined> {
  if (refusal.code === "being-recorded") return undefined;
  if (refusal.code === "already-recorded") return besideOthers(refusal, row, { head, submission });
  if (refusal.code !== "key-reused" && refusal.code !== "is-erased") throw refusal;
  // It was erased since, or reads differently now: under another plan, or with other columns.
  const id = await departureIdOf({ key, who: head.who }, ports);
  const before = await ports.departures.find(id);
  if (before && wasUndone(before, head))
    return recordAs(nextKey(key), { row, head, submission }, ports);
  return before && became(before, row, head);
}

/**
 * If one of them has the same dates, the row is that departure. Otherwise it is refused: perhaps that one should be
 * changed, and perhaps there are two.
 */
function besideOthers(
  { running }: Refusal,
  row: ImportRow,
  { head, submission: { dates } }: Pick<RefusedRow, "head" | "submission">,
): ImportRow {
  const same = running.find((each) => isSameDeparture(each.dates, dates));
  if (same) return isDeparture(row, "known", same.departureId);
  const [first] = running;
  return {
    ...row,
    outcome: "refused",
    ...(first ? { departureId: first.departureId } : {}),
    beside: running.map((each) => each.departureId),
    problems: first ? [runsAlready(first.dates, head.language)] : [],
  };
}

function runsAlready({ lastDay, endOfEmployment }: Dates, language: Language): string {
  const { running } = IMPORT_FILE_WORDS[language];
  return running(dayInWords(lastDay, language), dayInWords(endOfEmployment, language));
}
