import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { HistoryEvent, HistoryLine } from "../../lambdas/departure/model/history.ts";
import { joinedLines, newLines } from "../../lib/rules/facts.ts";
import type { Write } from "../../lib/rules/life.ts";
import type { SimulatedLife } from "./simulated-life.ts";

/** A line of the history, and the write that brought it. */
export interface Change {
  readonly at: number;
  readonly line: HistoryLine;
  readonly before: Departure;
  readonly after: Departure;
}

/** A life, and what happened in it, so that it is read once for all that is asked of it. */
export interface Seen {
  readonly life: SimulatedLife;
  readonly changes: ReadonlyMap<HistoryEvent, readonly Change[]>;
}

/** Something that a life can come to, and in which the rules of the product must hold. */
export interface State {
  /** So many of 1,000 lives come to it at least, or the simulation does not look where it should. */
  readonly atLeast: number;
  readonly isReached: (seen: Seen) => boolean;
}

export function seenIn(life: SimulatedLife): Seen {
  const changes = life.writes.flatMap(changesOf);
  return { life, changes: Map.groupBy(changes, ({ line }) => line.what) };
}

/** Of a departure that was there before. */
function changesOf(write: Write): Change[] {
  const { at, before, after } = write;
  if (!before) return [];
  return [...newLines(write), ...joinedLines(write)].map((line) => ({ at, line, before, after }));
}

/** Whether something of that kind happened, and as it is asked. */
export function whenever(
  what: HistoryEvent | readonly HistoryEvent[],
  isSuch: (change: Change, life: SimulatedLife) => boolean = () => true,
): (seen: Seen) => boolean {
  const events = [what].flat() as readonly HistoryEvent[];
  return ({ life, changes }) =>
    events.some((event) => changes.get(event)?.some((change) => isSuch(change, life)));
}

/** Whether a write made something so that was not so before. */
export function becomes(isSuch: (departure: Departure) => boolean): (seen: Seen) => boolean {
  return ({ life }) =>
    life.writes.some(({ before, after }) => isSuch(after) && !(before && isSuch(before)));
}

export function isInItsUndoWindow({ at, before }: Change): boolean {
  return before.undoUntil.epochMilliseconds > at;
}
