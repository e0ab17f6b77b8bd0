import type { Departure, DepartureStatus } from "../../lambdas/departure/model/departure.ts";
import type {
  ListedPage,
  Listing,
  Names,
  PageAsked,
} from "../../lambdas/departure/model/listing.ts";
import type { Departures } from "../../lambdas/departure/model/ports.ts";
import { wordsToFind } from "../../lambdas/departure/people/called-name.ts";
import { searchWords } from "../../lambdas/departure/people/name-words.ts";
import { at, departureOf, type Told } from "../support/departures.ts";

/** What records, finds and lists. */
export interface ListedTable {
  readonly departures: Departures;
  readonly names: Names;
  readonly listing: Listing;
}

/** What time it is in these contracts. */
export const NOW = "2027-01-20T12:00";

/** What is put into a table and asked of it; each contract has ids of its own, that begin with a letter. */
export function asksOf(table: () => ListedTable, letter: string) {
  let count = 0;
  const page = (asked: Partial<PageAsked> = {}) => ({ now: at(NOW), limit: 100, ...asked });

  const keep = ({ id, people }: Departure, { before = 0, mark = 1 } = {}) =>
    table().names.keep({
      departureId: id,
      words: wordsToFind(people.employee),
      before,
      mark,
      now: at(NOW),
    });

  return {
    page,
    keep,

    /** One that is recorded, and found by its name. */
    async recorded(told: Told = {}, change = (each: Departure) => each): Promise<Departure> {
      count += 1;
      const departure = change(
        departureOf({ id: count.toString(16).padStart(32, letter), ...told }),
      );
      await table().departures.create(departure);
      await keep(departure);
      return departure;
    },

    found: async (name: string) => idsIn(await table().listing.found(searchWords(name), page())),

    inState: async (state: DepartureStatus, now = NOW) =>
      idsIn(await table().listing.inState(state, page({ now: at(now) }))),

    /** All pages of so many at a time. */
    async inPages(
      ask: (asked: PageAsked) => Promise<ListedPage>,
      limit: number,
    ): Promise<string[][]> {
      const pages: string[][] = [];
      let after: string | undefined;
      do {
        const got = await ask(page({ limit, ...(after ? { after } : {}) }));
        pages.push(idsIn(got));
        after = got.next;
      } while (after);
      return pages;
    },
  };
}

function idsIn({ departures }: ListedPage): string[] {
  return departures.map(({ id }) => id);
}
