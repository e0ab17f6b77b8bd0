import { isStanding } from "../../lambdas/departure/people/same-person.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import type { SimulatedLife } from "./simulated-life.ts";

/** But one that is forgotten leaves its locks. */
export const everyDepartureStandsInItsLocks: Rule<SimulatedLife> = ({
  departures,
  ended,
  standsIn,
}) =>
  departures
    .filter((each) => isStanding(each) && !standsIn.get(each.id)?.includes(each.person))
    .filter(({ id }) => !isErased(ended, id))
    .map(({ id }) => `${id.slice(0, 4)} has lost its lock`);

/** Only whoever died on the way leaves an entry. */
export const noEntryIsLeftBehind: Rule<SimulatedLife> = ({
  departures,
  standsIn,
  faults,
  story,
}) => {
  const isExcused =
    faults.some(({ place }) => /^(hr|people)/.test(place)) || story.restarts.length > 0;
  const left = [...standsIn.keys()].filter(
    (id) => !departures.some((each) => each.id === id && isStanding(each)),
  );
  return isExcused ? [] : left.map((id) => `${id.slice(0, 4)} left an entry in a lock`);
};

function isErased(ended: SimulatedLife["ended"], id: string): boolean {
  return ended.some((each) => each.id === id && each.erased !== undefined);
}

/** An entry holds hashes of somebody. */
export const whoeverIsForgottenStandsInNoLock: Rule<SimulatedLife> = ({
  ended,
  standsInTheEnd,
  story,
  faults,
}) => {
  const isExcused = faults.length > 0 || story.restarts.length > 0;
  const ids = new Set(ended.map(({ id }) => id));
  return isExcused
    ? []
    : [...standsInTheEnd.keys()]
        .filter((id) => ids.has(id))
        .map((id) => `${id.slice(0, 4)} is forgotten and stands in a lock`);
};
