import { Temporal } from "temporal-polyfill";
import { foundAt, listPosition } from "../../lambdas/departure/list/list-position.ts";
import { placeInList } from "../../lambdas/departure/list/place-in-list.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { ListedPage, Listing, PageAsked } from "../../lambdas/departure/model/listing.ts";
import { leadingWord } from "../../lambdas/departure/people/name-words.ts";
import { departureToItem } from "../../lambdas/store/departure-item.ts";
import { addressKey, withdrawnKey } from "../../lambdas/store/index-keys.ts";
import type { MemoryOfDepartures } from "./in-memory-departures.ts";
import type { MemoryOfNames } from "./in-memory-names.ts";

interface Row {
  readonly departure: Departure;
  readonly position: string;
}

/** HR's list of departures in memory, by the promises of the port. */
export function inMemoryListing(departures: MemoryOfDepartures, names: MemoryOfNames): Listing {
  const rowsOf = (all: readonly Departure[]): Row[] =>
    all
      .map((departure) => ({ departure, position: listPosition(departure) }))
      .sort((one, other) => (one.position < other.position ? -1 : 1));

  return {
    async inState(state, page) {
      const rows = rowsOf(departures.all().filter((each) => stateIn(each, page.now) === state));
      if (state === "running") return pageOf(rows, page, (row, after) => row > after);
      return pageOf(rows.reverse(), page, (row, after) => row < after);
    },

    async found(words, page) {
      const leading = leadingWord(words);
      if (!leading) return { departures: [] };
      const positions = names.positions().filter((position) => position.startsWith(leading));
      const rows = await Promise.all(
        positions.map(async (position) => {
          const departure = await departures.find(foundAt(position, leading, words) ?? "");
          return departure ? [{ departure, position }] : [];
        }),
      );
      return pageOf(rows.flat(), page, (row, after) => row > after);
    },

    async of(manager, page) {
      const keys = [addressKey(manager), withdrawnKey(addressKey(manager))];
      const theirs = departures
        .all()
        .filter((each) => keys.includes(String(departureToItem(each).mg)));
      return pageOf(rowsOf(theirs), page, (row, after) => row > after);
    },
  };
}

/** One whose mails are over runs until its moment. */
function stateIn(departure: Departure, now: Temporal.Instant) {
  const { list, at } = placeInList(departure);
  if (list !== "over") return list;
  return Temporal.Instant.compare(at, now) <= 0 ? "completed" : "running";
}

function pageOf(
  rows: readonly Row[],
  { after, limit }: PageAsked,
  isAfter: (position: string, after: string) => boolean,
): ListedPage {
  const left = rows.filter(({ position }) => after === undefined || isAfter(position, after));
  const last = left.length > limit ? left[limit - 1] : undefined;
  const departures = left.slice(0, limit).map(({ departure }) => departure);
  return { departures, ...(last ? { next: last.position } : {}) };
}
