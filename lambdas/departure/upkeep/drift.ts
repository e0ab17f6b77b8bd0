import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { type Mailing, scheduleName } from "../model/mailing.ts";

/** How the schedules of one departure differ from what it wants, in a way that nobody is mending already. */
export interface Drift {
  /** Wanted, and not there. */
  readonly missing: readonly Mailing[];
  /** There by name, and wanted no more. */
  readonly stale: readonly string[];
  /** There by name, and no departure's. */
  readonly orphaned: readonly string[];
}

/** Less than this before its moment, and for this long after a change, a schedule is in motion. */
const IN_MOTION_MINUTES = 10;
/** For how long after its moment a schedule may still be ringing: Scheduler tries for an hour. */
const RINGING_HOURS = 2;

/**
 * Compares a departure with the names of its schedules, which were listed before it was read. What rings about now,
 * what a save has just changed and what converge still has to do is no drift.
 */
export function driftOf(
  departure: Departure | undefined,
  names: readonly string[],
  now: Temporal.Instant,
): Drift {
  if (!departure) return { missing: [], stale: [], orphaned: names };
  if (isJustChanged(departure, now)) return NO_DRIFT;
  const { outbox, mailings } = departure;
  const wanted = mailings.filter(({ state, cancelled }) => state.name === "pending" && !cancelled);
  const left = new Set([
    ...mailings.filter((mailing) => isRinging(mailing, now)).map(nameIn(departure)),
    ...wanted.map(nameIn(departure)),
    ...(outbox?.remove ?? []),
  ]);
  return {
    missing: wanted.filter(
      (mailing) =>
        !names.includes(nameIn(departure)(mailing)) &&
        !outbox?.create.includes(mailing.id) &&
        untilMoment(mailing, now) > IN_MOTION_MINUTES,
    ),
    stale: names.filter((name) => !left.has(name)),
    orphaned: [],
  };
}

export function isDrift({ missing, stale, orphaned }: Drift): boolean {
  return missing.length + stale.length + orphaned.length > 0;
}

/** The departure whose schedule would have this name; undefined when no schedule of ours is called so. */
export function departureOfName(name: string): string | undefined {
  return /^([0-9a-f]{32})\.[a-z0-9-]{1,26}\.[1-9][0-9]*$/.exec(name)?.[1];
}

export const NO_DRIFT: Drift = { missing: [], stale: [], orphaned: [] };

function isJustChanged({ history }: Departure, now: Temporal.Instant): boolean {
  const last = history.at(-1);
  return last !== undefined && untilMoment(last, now) > -IN_MOTION_MINUTES;
}

function isRinging(mailing: Mailing, now: Temporal.Instant): boolean {
  const minutes = untilMoment(mailing, now);
  return minutes <= IN_MOTION_MINUTES && minutes > -60 * RINGING_HOURS;
}

/** In minutes; less than zero when it is over. */
function untilMoment(
  { at }: { readonly at: { readonly epochMilliseconds: number } },
  now: Temporal.Instant,
): number {
  return (at.epochMilliseconds - now.epochMilliseconds) / 60_000;
}

function nameIn({ id: departureId }: Departure) {
  return ({ id: mailingId, revision }: Mailing) =>
    scheduleName({ departureId, mailingId, revision });
}
