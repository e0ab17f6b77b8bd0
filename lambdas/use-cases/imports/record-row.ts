import { Temporal } from "temporal-polyfill";
import type { Submission } from "../../departure/changes/submit.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { ImportHead, ImportRow } from "../../departure/model/imports.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { todayIn } from "../../http/asked.ts";
import { IMPORT_FILE_WORDS } from "../../words/words.ts";
import { readRow } from "../import-file/read-row.ts";
import { departureIdOf, recordDeparture } from "../record/record-departure.ts";
import type { ImportPorts } from "./import-ports.ts";

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
  const read = readRow(row, factsOf(head, ports));
  if ("problems" in read) return { ...row, outcome: "refused", problems: read.problems };
  const key = { key: `${head.id} ${row.line}`, who: head.who };
  const { submission } = read;
  try {
    const { departure } = await record({ ...submission, ...besideIn(row) }, key, ports);
    return became(departure, row, head);
  } catch (error) {
    if (error instanceof Refusal) return refusedBy(error, { row, head, key, submission }, ports);
    throw error;
  }
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
function factsOf({ columns, language, since }: ImportHead, { plan }: RowPorts) {
  return { columns, language, plan, today: todayIn({ now: since, plan }) };
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
  { line }: ImportRow,
  outcome: "recorded" | "known",
  departureId: string,
): ImportRow {
  return { line, cells: [], outcome, departureId, problems: [] };
}

interface RefusedRow {
  readonly row: ImportRow;
  readonly head: ImportHead;
  readonly key: RowKey;
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
  // It was erased since, or reads differently now: under another plan, or on another day.
  const before = await ports.departures.find(await departureIdOf(key, ports));
  return before && became(before, row, head);
}

/**
 * If one of them has the same dates, the row is that departure. Otherwise it is refused: perhaps that one should be
 * changed, and perhaps there are two.
 */
function besideOthers(
  { running, details }: Refusal,
  row: ImportRow,
  { head, submission: { dates } }: Pick<RefusedRow, "head" | "submission">,
): ImportRow {
  const same = running.find(
    (each) =>
      each.dates.lastDay.equals(dates.lastDay) &&
      each.dates.endOfEmployment.equals(dates.endOfEmployment),
  );
  if (same) return isDeparture(row, "known", same.departureId);
  const { lastDay = "", endOfEmployment = "", departureId = "" } = details;
  const sentence = IMPORT_FILE_WORDS[head.language].running(lastDay, endOfEmployment);
  return {
    ...row,
    outcome: "refused",
    departureId,
    beside: running.map((each) => each.departureId),
    problems: [sentence],
  };
}
