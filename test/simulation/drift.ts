import type { Departure } from "../../lambdas/core/departure.ts";
import { scheduleName } from "../../lambdas/core/mailing.ts";
import type { World } from "./world.ts";

/** What is due within two minutes goes to the queue without a schedule, by a clock that is off by a minute at the most. */
const TOO_SOON = 180_000;
/** What rings about now, or was changed just now, reconcile leaves alone. */
const IN_MOTION = 11 * 60_000;

/** Reconcile comes every day, but leaves alone what was changed just now: once or twice it may miss something. */
const ENOUGH = 3;
/** Longer than any outage, and some days. */
const OUT_AT_MOST = 30 * 86_400_000;

/** Compares, whenever nobody is at work, what Scheduler holds with what the record wants. */
export function watchDrift(world: World) {
  const { departures, schedules, time, writes, tampered, clocksAhead } = world;
  const found = new Set<string>();
  const reconciled: number[] = [];
  let seen = 0;

  return {
    found: () => [...found],
    /** Whatever the cause. */
    isThere: () => driftNow(TOO_SOON).length > 0,
    /** What a fault did to a schedule is mended by a reconcile; all else is never wrong. */
    look(): void {
      if (writes.length === seen) return;
      seen = writes.length;
      note(driftNow(TOO_SOON), "");
    },
    /** After a reconcile nothing is wrong, whatever the cause. */
    lookHard({ isAlone }: { readonly isAlone: boolean }): void {
      reconciled.push(time.now());
      const isQuiet = isAlone && writes.every(({ at }) => at < time.now() - IN_MOTION);
      if (isQuiet) note(driftNow(IN_MOTION), " after a reconcile");
    },
  };

  function note(drifting: readonly { name: string; what: string }[], when: string): void {
    for (const { name, what } of drifting) if (!isExcused(name)) found.add(`${what}${when}`);
  }

  function isExcused(name: string): boolean {
    const since = tampered.get(name);
    // Whoever's clock is ahead takes what is due later for due: makes no schedule for it, or sends it before it rings.
    return [...clocksAhead, ...(since === undefined ? [] : [since])].some(isUnmended);
  }

  function isUnmended(since: number): boolean {
    const isSoon = since > time.now() - OUT_AT_MOST;
    return isSoon && reconciled.filter((at) => at > since).length < ENOUGH;
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
