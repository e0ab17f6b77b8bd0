import type { Departure } from "../../lambdas/core/departure.ts";
import { scheduleName } from "../../lambdas/core/mailing.ts";
import type { World } from "./world.ts";

/** What is due sooner goes to the queue without a schedule. */
const TOO_SOON_MILLISECONDS = 120_000;

/** Compares, whenever nobody is at work, what Scheduler holds with what the record wants. */
export function watchDrift({ departures, schedules, time, writes }: World) {
  const found = new Set<string>();
  let seen = 0;
  return {
    found: () => [...found],
    look(): void {
      if (writes.length === seen) return;
      seen = writes.length;
      const resting = departures.all().filter(({ unsynced }) => !unsynced);
      for (const departure of resting) for (const each of driftOf(departure)) found.add(each);
    },
  };

  function driftOf({ id: departureId, mailings }: Departure): string[] {
    const isAhead = (at: { readonly epochMilliseconds: number }) =>
      at.epochMilliseconds > time.now() + TOO_SOON_MILLISECONDS;
    const wanted = mailings
      .filter(({ state, at }) => state.name === "pending" && isAhead(at))
      .map(({ id: mailingId, revision }) => scheduleName({ departureId, mailingId, revision }));
    const held = [...schedules.pending]
      .filter(([, { message, at }]) => message.departureId === departureId && isAhead(at))
      .map(([name]) => name);
    return [
      ...wanted.filter((name) => !schedules.pending.has(name)).map((name) => `missing ${name}`),
      ...held.filter((name) => !wanted.includes(name)).map((name) => `orphan ${name}`),
    ];
  }
}
