import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { reassignDays } from "../../../lambdas/departure/changes/reassign-days.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Person } from "../../../lambdas/departure/model/person.ts";
import { date } from "../../support/departures.ts";
import { context, lived } from "../../support/lives.ts";

export const NOW = "2027-01-26T10:00";
export const FATIMA = "f.elidrissi@delinde.example";
export const NADIA = person("Nadia");
export const OMAR = person("Omar");
export const JORIS = person("Joris");

export interface Period {
  readonly from?: string;
  readonly until?: string;
}

export function person(name: string): Person {
  return { name, address: `${name.toLowerCase()}@delinde.example`, language: "nl" };
}

function replacementOf(by: Person, { from, until }: Period) {
  return {
    role: "manager" as const,
    person: by,
    ...(from ? { from: date(from) } : {}),
    ...(until ? { until: date(until) } : {}),
  };
}

export function replaced(by: Person, period: Period, departure = lived(NOW)): Departure {
  return reassign(departure, replacementOf(by, period), context(NOW));
}

export function taken(
  departure: Departure,
  address: string,
  period: Period = {},
  now = NOW,
): Departure {
  return reassignDays(departure, { address, ...replacementOf(OMAR, period) }, context(now));
}

export function takenBy(by: Person, departure: Departure, address: string, period: Period = {}) {
  return reassignDays(departure, { address, ...replacementOf(by, period) }, context(NOW));
}
