import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { isOpen } from "../../lambdas/departure/model/mailing.ts";
import { deletionMoment } from "../../lambdas/departure/timeline/deletion-day.ts";
import type { Act } from "../../lib/rules/acts.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import type { World } from "./world.ts";

interface Visiting {
  readonly ask: (act: Act) => void;
  readonly leaverOf: (departureId: string) => number;
  readonly without: ReadonlySet<string>;
}

/** Now and then somebody presses the button of an old mail in the very moment in which the leaver is to be forgotten. */
export function lateVisitorsOf({ dice, writes }: World, { ask, leaverOf, without }: Visiting) {
  const expected = new Map<string, number>();
  let seen = 0;
  return {
    look(): void {
      for (const { after } of writes.slice(seen)) comeAt(after, purgeOf(after));
      seen = writes.length;
    },
  };

  function comeAt(departure: Departure, purge: number | undefined): void {
    const { id, steps } = departure;
    if (purge === undefined || expected.get(id) === purge) return;
    expected.set(id, purge);
    const leaver = leaverOf(id);
    const name = `late visitor of leaver ${leaver} at ${purge}`;
    const step = dice.pick(`${name} step`, steps)?.id;
    if (!step || without.has(name) || !dice.chance(name, 0.15)) return;
    const when = purge + dice.between(`${name} when`, -60, 250);
    const by = dice.pick(`${name} as`, ["manager", "leaver"] as const);
    ask({ do: "mark", step, as: "done", name, leaver, by, departure: id, when });
  }
}

/** When time alone makes it forgotten, where nothing else is to come before. */
function purgeOf(departure: Departure): number | undefined {
  const { erased, mailings, nextCheckAt } = departure;
  if (erased || !nextCheckAt || mailings.some(isOpen)) return undefined;
  const moment = deletionMoment(departure, { plan: PLAN, calendar: CALENDAR });
  const isNext = moment?.epochMilliseconds === nextCheckAt.epochMilliseconds;
  return isNext ? nextCheckAt.epochMilliseconds : undefined;
}
