import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { SearchIndexCheck } from "../../lambdas/departure/model/listing.ts";
import { alsoInRole, type InRole } from "../../lambdas/departure/model/responsible.ts";
import { wordsToFind } from "../../lambdas/departure/people/called-name.ts";
import { LETTERS_TO_SEARCH, lettersIn } from "../../lambdas/departure/people/name-words.ts";
import type { MemoryOfDepartures } from "./in-memory-departures.ts";
import type { MemoryOfNames } from "./in-memory-names.ts";

/** Whether departures in memory are found as they should be. The list itself is made when it is asked for. */
export function inMemorySearchIndexCheck(
  departures: MemoryOfDepartures,
  names: MemoryOfNames,
): SearchIndexCheck {
  const same = (some: readonly unknown[], others: readonly unknown[]) =>
    JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted());
  return {
    async read(ids) {
      const found = await departures.findAll(ids);
      return new Map(
        [...found].map(([id, departure]) => [id, { departure, isIndexed: isFound(departure) }]),
      );
    },

    async isIndexed(departure) {
      const { id, version } = departure;
      return (await departures.find(id))?.version !== version || isFound(departure);
    },
  };

  function isFound(departure: Departure): boolean {
    const { id, people } = departure;
    const words = wordsToFind(people.employee).filter(
      (word) => lettersIn(word) >= LETTERS_TO_SEARCH,
    );
    return (
      same(words, names.wordsOf(id)) &&
      same(addressesIn(alsoInRole(departure)), addressesIn(departures.rolesOf(id)))
    );
  }
}

function addressesIn(roles: readonly InRole[]): string[] {
  return roles.map(({ role, address }) => `${role} ${address}`);
}
