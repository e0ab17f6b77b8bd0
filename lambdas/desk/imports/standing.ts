import { Temporal } from "temporal-polyfill";
import {
  ASKED,
  type ImportHead,
  type PartBack,
  type PartDone,
  type RowMet,
} from "../../departure/model/imports.ts";
import type { Plan } from "../../departure/model/plan.ts";

/**
 * `asking`: HR must say what its columns are. `read`: awaits confirmation. `running` and `takingBack`: the worker is at
 * it. `finished` and `takenBack`: all rows handled.
 */
export type ImportState = "asking" | "read" | "running" | "finished" | "takingBack" | "takenBack";

/** The status of an import. */
export interface Standing extends PartDone {
  readonly state: ImportState;
  readonly rows: number;
  /** Rows with a problem when the file was read, rows about people who were met before, and all others. */
  readonly bad: number;
  readonly met: Readonly<Record<RowMet, number>>;
  readonly fresh: number;
  /** Rows that the worker has handled. */
  readonly taken: number;
  /** Of the known rows, those of somebody in an earlier row, and those who were there before the file. */
  readonly twice: number;
  readonly there: number;
  /** Departures that were taken back or are left. */
  readonly back: PartBack;
  /** It takes longer than it should. */
  readonly isSlow: boolean;
}

/** Five thousand rows take less. */
const SLOW_AFTER = { minutes: 5 };

export function standingOf(head: ImportHead, now: Temporal.Instant): Standing {
  const { rows, problems } = head;
  const [recorded, known, refused] = [
    sumOf(head.done, "recorded"),
    sumOf(head.done, "known"),
    sumOf(head.done, "refused"),
  ];
  const bad = total(problems);
  const met = {
    known: total(head.met?.known),
    running: total(head.met?.running),
    twice: total(head.met?.twice),
  };
  const twice = Math.min(met.twice, known);
  return {
    state: stateOf(head),
    rows,
    bad,
    met,
    fresh: rows - bad - met.known - met.running - met.twice,
    taken: recorded + known + refused,
    recorded,
    known,
    refused,
    twice,
    there: known - twice,
    back: { withdrawn: sumOf(head.back, "withdrawn"), left: sumOf(head.back, "left") },
    isSlow: isSlow(head, now),
  };
}

/** Until when all that an import recorded may be taken back: the undo window of its latest departures. */
export function takeBackUntil(
  head: ImportHead,
  { settings }: Plan,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const until = head.finished?.add({ minutes: settings.undoWindowMinutes });
  if (!until || stateOf(head) !== "finished" || sumOf(head.done, "recorded") === 0)
    return undefined;
  return Temporal.Instant.compare(now, until) < 0 ? until : undefined;
}

/** The parts whose departures are not yet taken back. */
export function partsToTakeBack({ done, back }: ImportHead): number[] {
  return Object.entries(done)
    .map(([part, { recorded }]) => ({ part: Number(part), recorded }))
    .filter(({ part, recorded }) => recorded > 0 && !back?.[part])
    .map(({ part }) => part);
}

function stateOf(head: ImportHead): ImportState {
  if (head.fields?.includes(ASKED)) return "asking";
  if (head.takenBack) return partsToTakeBack(head).length > 0 ? "takingBack" : "takenBack";
  if (!head.started) return "read";
  return Object.keys(head.done).length === head.problems.length ? "finished" : "running";
}

function isSlow(head: ImportHead, now: Temporal.Instant): boolean {
  const state = stateOf(head);
  const since = state === "takingBack" ? head.takenBack : head.started;
  if (!since || (state !== "running" && state !== "takingBack")) return false;
  return Temporal.Instant.compare(since.add(SLOW_AFTER), now) <= 0;
}

function total(counts: readonly number[] = []): number {
  return counts.reduce((sum, each) => sum + each, 0);
}

function sumOf<Name extends string>(
  parts: Readonly<Record<number, Readonly<Record<Name, number>>>> = {},
  which: Name,
): number {
  return total(Object.values(parts).map((each) => each[which]));
}
