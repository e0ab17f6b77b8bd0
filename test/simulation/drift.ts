import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { scheduleName } from "../../lambdas/departure/model/mailing.ts";
import { worksAgain } from "../../lib/rules/outages.ts";
import type { World } from "./world.ts";

/** What is due within two minutes goes to the queue without a schedule, by a clock that is off by a minute at the most. */
const TOO_SOON = 180_000;
/** What rings about now, or was changed just now, reconcile leaves alone. */
const IN_MOTION = 11 * 60_000;

/** Reconcile comes every day, but leaves alone what was changed just now: once or twice it may miss something. */
const ENOUGH = 3;
/** Longer than two outages of three weeks, one after the other, and some days: no reconcile comes in them. */
const OUT_AT_MOST = 51 * 86_400_000;

/** How far a clock may have jumped. */
const AHEAD_AT_MOST = 86_400_000;

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

  function note(drifting: readonly Drifting[], when: string): void {
    for (const each of drifting) if (!isExcused(each)) found.add(`${each.what}${when}`);
  }

  function isExcused({ name, at }: Drifting): boolean {
    const since = tampered.get(name);
    // Whoever's clock is ahead takes what is due later for due: makes no schedule for it, or sends it before it rings.
    return (
      (since !== undefined && isUnmended(since)) ||
      clocksAhead.some((when) => at < when + AHEAD_AT_MOST + TOO_SOON)
    );
  }

  /** While the mailer is out the sweep plans anew what is late, so a reconcile finds much that was changed just now. */
  function isCalm(at: number): boolean {
    return worksAgain(world.story, "mailer out", at) === at;
  }

  function isUnmended(since: number): boolean {
    const isSoon = since > time.now() - OUT_AT_MOST;
    return isSoon && reconciled.filter((at) => at > since && isCalm(at)).length < ENOUGH;
  }

  function driftNow(soon: number): Drifting[] {
    const all = departures.all();
    const ids = new Set(all.map(({ id }) => id));
    return [
      ...all.filter(({ outbox }) => !outbox).flatMap((each) => driftOf(each, soon)),
      ...[...schedules.pending]
        .filter(([name]) => !ids.has(name.slice(0, 32)))
        .map(([name, { at }]) => drifting("nobody's", name, at)),
    ];
  }

  function driftOf({ id: departureId, mailings }: Departure, soon: number): Drifting[] {
    const isAhead = ({ at }: { readonly at: Moment }) => at.epochMilliseconds > time.now() + soon;
    const wanted = new Map(
      mailings
        .filter((each) => each.state.name === "pending" && !each.cancelled && isAhead(each))
        .map(({ id: mailingId, revision, at }) => [
          scheduleName({ departureId, mailingId, revision }),
          at,
        ]),
    );
    const held = [...schedules.pending].filter(
      ([, each]) => each.message.departureId === departureId && isAhead(each),
    );
    return [
      ...[...wanted]
        .filter(([name]) => !schedules.pending.has(name))
        .map(([name, at]) => drifting("missing", name, at)),
      ...held
        .filter(([name]) => !wanted.has(name))
        .map(([name, { at }]) => drifting("orphan", name, at)),
    ];
  }
}

type Moment = Pick<Departure["mailings"][number]["at"], "epochMilliseconds">;

interface Drifting {
  readonly name: string;
  readonly what: string;
  /** When it rings, or is to. */
  readonly at: number;
}

function drifting(what: string, name: string, { epochMilliseconds: at }: Moment): Drifting {
  return { name, what: `${what} ${name}`, at };
}
