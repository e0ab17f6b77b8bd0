import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { type Mailing, scheduleName } from "../model/mailing.ts";

/** Differences between a departure's schedules and those it should have, unless they are already being fixed. */
export interface Drift {
  /** Should exist and doesn't. */
  readonly missing: readonly Mailing[];
  /** Exists but is no longer wanted. */
  readonly stale: readonly string[];
  /** Exists but belongs to no departure. */
  readonly orphaned: readonly string[];
}

/** Schedules this close to their moment, or this soon after a change, are in motion. */
const IN_MOTION_MINUTES = 10;
/** How long after its moment a schedule may still fire: Scheduler retries for an hour. */
const RINGING_HOURS = 2;

/**
 * Compares a departure with the names of its schedules, listed before it was read. Ignores schedules that are firing,
 * were just changed, or are still in the outbox.
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

/** The departure id in a schedule's name; undefined if the name isn't ours. */
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

/** In minutes; negative when it has passed. */
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
