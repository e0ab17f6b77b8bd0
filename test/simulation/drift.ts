import type { Departure } from "../../lambdas/core/departure.ts";
import { scheduleName } from "../../lambdas/core/mailing.ts";
import type { Out } from "./story.ts";
import type { World } from "./world.ts";

/** What is due sooner goes to the queue without a schedule. */
const TOO_SOON = 120_000;
/** What rings about now, or was changed just now, reconcile leaves alone. */
const IN_MOTION = 11 * 60_000;

/** Reconcile comes every day, and may die on one or two. */
const SOME_DAYS = 75 * 3_600_000;

const CONCERNS: readonly Out[] = ["sweep out", "everything out"];

/** Compares, whenever nobody is at work, what Scheduler holds with what the record wants. */
export function watchDrift(world: World) {
  const { departures, schedules, time, writes, tampered, story, clocksAhead } = world;
  const found = new Set<string>();
  let seen = 0;

  return {
    found: () => [...found],
    /** What a fault did to a schedule is mended within days; all else is never wrong. */
    look(): void {
      if (writes.length === seen) return;
      seen = writes.length;
      note(driftNow(TOO_SOON), "");
    },
    /** After a reconcile nothing is wrong, whatever the cause. */
    lookHard(): void {
      const isQuiet = writes.every(({ at }) => at < time.now() - IN_MOTION);
      if (isQuiet) note(driftNow(IN_MOTION), " after a reconcile");
    },
  };

  function note(drifting: readonly { name: string; what: string }[], when: string): void {
    for (const { name, what } of drifting)
      if (!isExcused(name) && !wasTakenForDue(what)) found.add(`${what}${when}`);
  }

  /** Whoever's clock is ahead takes what is due later for due, and needs no schedule. */
  function wasTakenForDue(what: string): boolean {
    return what.startsWith("missing") && clocksAhead.some((at) => at > time.now() - SOME_DAYS);
  }

  function isExcused(name: string): boolean {
    const since = tampered.get(name);
    if (since === undefined) return false;
    const isOut = story.outages.some(
      ({ what, from, until }) => CONCERNS.includes(what) && until > since && from < time.now(),
    );
    return isOut || since > time.now() - SOME_DAYS;
  }

  function driftNow(soon: number): { name: string; what: string }[] {
    const all = departures.all();
    const ids = new Set(all.map(({ id }) => id));
    const strangers = [...schedules.pending.keys()].filter((name) => !ids.has(name.slice(0, 32)));
    return [
      ...all.filter(({ unsynced }) => !unsynced).flatMap((each) => driftOf(each, soon)),
      ...strangers.map((name) => ({ name, what: `nobody's ${name}` })),
    ];
  }

  function driftOf({ id: departureId, mailings }: Departure, soon: number) {
    const isAhead = (at: { readonly epochMilliseconds: number }) =>
      at.epochMilliseconds > time.now() + soon;
    const wanted = mailings
      .filter(({ state, at, cancelled }) => state.name === "pending" && !cancelled && isAhead(at))
      .map(({ id: mailingId, revision }) => scheduleName({ departureId, mailingId, revision }));
    const held = [...schedules.pending]
      .filter(([, { message, at }]) => message.departureId === departureId && isAhead(at))
      .map(([name]) => name);
    return [
      ...wanted
        .filter((name) => !schedules.pending.has(name))
        .map((name) => ({ name, what: `missing ${name}` })),
      ...held
        .filter((name) => !wanted.includes(name))
        .map((name) => ({ name, what: `orphan ${name}` })),
    ];
  }
}
