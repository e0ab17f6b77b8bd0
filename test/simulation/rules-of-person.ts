import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { isStanding, runsUntil } from "../../lambdas/departure/people/same-person.ts";
import type { Write } from "../../lib/rules/life.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import { CALENDAR } from "../support/plan.ts";
import type { SimulatedLife } from "./simulated-life.ts";

/**
 * By the first of what identifies the leaver; ten working days after the end of employment a departure keeps nobody out. But HR
 * named the other one when it recorded this one; they ran beside each other before; or somebody else became the manager of one
 * of them, which is never refused.
 */
export const twoOfOnePersonRunOnlyWhereHrSaidSo: Rule<SimulatedLife> = (life) => {
  const latest = new Map<string, Departure>();
  const together = new Set<string>();
  return life.writes.flatMap((write) => {
    const { before, after, at } = write;
    latest.set(after.id, after);
    const others = [...latest.values()].filter(
      (other) => other.id !== after.id && other.person === after.person,
    );
    if (others.length === 0) return [];
    if (!runsOn(after, at) || (before && isAsItWas(before, after, at))) return [];
    return others
      .filter((other) => runsOn(other, at))
      .filter((other) => isNew([other.id, after.id].toSorted().join(), together))
      .filter((other) => !isNamed(life, after, other) && !isOfAnotherManager(write))
      .map((other) => `${other.id.slice(0, 4)} and ${after.id.slice(0, 4)} run at one time`);
  });
};

/** It was not among them, and is from now on. */
function isNew(pair: string, pairs: Set<string>): boolean {
  const isThere = pairs.has(pair);
  pairs.add(pair);
  return !isThere;
}

function runsOn(departure: Departure, at: number): boolean {
  const day = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(departure.timeZone)
    .toPlainDate();
  return (
    isStanding(departure) && Temporal.PlainDate.compare(runsUntil(departure, CALENDAR), day) >= 0
  );
}

/** It ran before, for the same person. */
function isAsItWas(before: Departure, after: Departure, at: number): boolean {
  return runsOn(before, at) && before.person === after.person;
}

/** What was recorded last was recorded beside the other. */
function isNamed({ acts }: SimulatedLife, one: Departure, other: Departure): boolean {
  return acts.some(
    (act) =>
      act.do === "submit" && [one, other].some(({ id }) => act.submission.runsBeside?.includes(id)),
  );
}

function isOfAnotherManager({ before, after }: Write): boolean {
  const who = ({ people: { employee } }: Departure) =>
    [employee.name, employee.workAddress, employee.personnelNumber].join("\n");
  return before !== undefined && before.person !== after.person && who(before) === who(after);
}
