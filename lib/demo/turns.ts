import { Temporal } from "temporal-polyfill";
import type { PlayedChange, PlayedDeparture, PlayedWithdrawal } from "./played.ts";
import type { ToldDeparture, ToldMailing } from "./told.ts";

/** The time between two things that HR did to a departure, and the plan that held meanwhile. */
export interface Turn {
  /** Absent: from the submission. */
  readonly from?: Temporal.Instant;
  /** Absent: until the end. */
  readonly until?: Temporal.Instant;
  readonly plan: ToldDeparture;
  readonly withdrawal?: PlayedWithdrawal;
  readonly change?: PlayedChange;
}

export function turnsOf({ recorded, withdrawal, changes }: PlayedDeparture): Turn[] {
  const began = [
    ...changes.map((change) => ({ from: change.at, plan: change.answer, change })),
    ...(withdrawal ? [{ from: withdrawal.at, plan: withdrawal.answer, withdrawal }] : []),
  ].sort((one, other) => Temporal.Instant.compare(one.from, other.from));
  const turns: Turn[] = [{ plan: recorded }, ...began];
  return turns.map((turn, index) => {
    const until = turns[index + 1]?.from;
    return until ? { ...turn, until } : turn;
  });
}

/** Its moment is in this turn; one at the very moment of a change is before it. */
export function isIn({ from, until }: Turn, { at }: Pick<ToldMailing, "at">): boolean {
  const isBegun = !from || Temporal.Instant.compare(at.instant, from) > 0;
  return isBegun && !(until && Temporal.Instant.compare(at.instant, until) > 0);
}

/** The mailings of a plan that are to leave or have left: neither given up nor replaced by another. */
export function wantedIn({ mailings }: ToldDeparture): ToldMailing[] {
  return mailings.filter(({ state }) => state !== "skipped" && state !== "stale");
}
