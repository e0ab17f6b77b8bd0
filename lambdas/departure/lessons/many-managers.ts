import type { Departure } from "../model/departure.ts";
import { identityForm } from "../people/name-form.ts";
import { isSameDepartment } from "./lesson-for.ts";

/** A lesson that can be about fewer managers is never mailed to one. */
const MANAGERS_AT_LEAST = 5;

/** Whether these departures, of one department or all, have or had at least five managers for good. */
export function hasManyManagers(
  departures: readonly Departure[],
  department: string | undefined,
): boolean {
  const isOfThose = ({ department: own = "" }: Departure) =>
    department === undefined || isSameDepartment(department, own);
  const addresses = departures
    .filter((each) => !each.erased && isOfThose(each))
    .flatMap(({ people, formerManagers = [], earlierManagers = [] }) => [
      ...[people.manager, ...formerManagers].map(({ address }) => address),
      ...earlierManagers,
    ]);
  return new Set(addresses.map(identityForm)).size >= MANAGERS_AT_LEAST;
}
