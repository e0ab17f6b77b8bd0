import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { ListedPage, Listing } from "../../../lambdas/departure/model/listing.ts";
import { readList } from "../../../lambdas/use-cases/list/read-list.ts";
import { at, departureOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";

const NOW = "2027-01-14T16:00";
const idOf = (number: number) => number.toString(16).padStart(32, "0");
const running = (number: number) => departureOf({ id: idOf(number) });
const withdrawn = (number: number) => withdraw(running(number), "stays", context(NOW));

/** A list that gives these pages, one after the other; its positions are their numbers. */
function listOf(pages: readonly (readonly Departure[])[]): Listing & { readonly reads: number[] } {
  const reads: number[] = [];
  const page = async (
    _: unknown,
    { after = "0", limit }: { after?: string; limit: number },
  ): Promise<ListedPage> => {
    reads.push(limit);
    const number = Number(after);
    const next = number + 1 < pages.length ? { next: String(number + 1) } : {};
    return { departures: pages[number] ?? [], ...next };
  };
  return { inState: page, found: page, of: page, reads };
}

const ask = (listing: Listing, question: object, limit = 2) =>
  readList({ question: { words: [], ...question }, now: at(NOW), limit }, listing);

test("goes on reading until the page is full", async () => {
  const listing = listOf([[withdrawn(1), running(2)], [withdrawn(3)], [running(4)], [running(5)]]);
  const { departures, next } = await ask(listing, { words: ["sanne"], state: "running" });
  expect(departures.map(({ id }) => id)).toEqual([idOf(2), idOf(4)]);
  expect(next).toBe("3");
  expect(listing.reads).toEqual([2, 1, 1]);
});

test("keeps nobody waiting for what it passes over: it stops after five reads and says where to go on", async () => {
  const listing = listOf(Array.from({ length: 9 }, (_, page) => [withdrawn(page)]));
  expect(await ask(listing, { words: ["sanne"], state: "running" })).toEqual({
    departures: [],
    next: "5",
  });
});

test("shows a departure under the state that it has now, although the index is behind", async () => {
  const listing = listOf([[withdrawn(1), running(2)]]);
  expect((await ask(listing, {})).departures.map(({ id }) => id)).toEqual([idOf(2)]);
});

test("of a manager, shows those of whom the name is asked for, too", async () => {
  const other = departureOf({ id: idOf(2), employee: { name: "Milan Smit" } });
  const listing = listOf([[running(1), other]]);
  const question = { manager: "f.elidrissi@delinde.example", words: ["smi"] };
  expect((await ask(listing, question)).departures).toEqual([other]);
});

test("finds nobody under the name that they had before", async () => {
  expect((await ask(listOf([[running(1)]]), { words: ["jansen"] })).departures).toEqual([]);
});
