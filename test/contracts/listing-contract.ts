import { erase } from "../../lambdas/departure/changes/erase.ts";
import { reassign } from "../../lambdas/departure/changes/reassign.ts";
import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Departure, DepartureStatus } from "../../lambdas/departure/model/departure.ts";
import { at } from "../support/departures.ts";
import { context } from "../support/lives.ts";
import { asksOf, type ListedTable, NOW } from "./listed-table.ts";

/** What every list of departures promises. */
export function listingContract(connect: () => ListedTable): void {
  let table: ListedTable;
  const { recorded, keep, found, inState, inPages, page } = asksOf(() => table, "6");
  beforeAll(() => {
    table = connect();
  });

  describe("the list", () => {
    test("of those that run is in the order of their next mail, each once, on whatever page", async () => {
      const days = ["2027-01-18", "2027-01-15", "2027-01-19", "2027-01-15", "2027-01-21"];
      const departures: Departure[] = [];
      for (const announced of days)
        departures.push(
          await recorded({ announced, lastDay: "2027-06-01", submitted: `${announced}T10:00` }),
        );
      const mine = new Set(departures.map(({ id }) => id));
      const pages = await inPages((asked) => table.listing.inState("running", asked), 3);
      expect(pages.every((each) => each.length <= 3)).toBe(true);
      const listed = pages.flat().filter((id) => mine.has(id));
      expect(new Set(pages.flat()).size).toBe(pages.flat().length);
      expect(listed.map((id) => days[departures.findIndex((each) => each.id === id)])).toEqual(
        days.toSorted(),
      );
    });

    test("has a withdrawn one under its own state, the latest first, and no longer among those that run", async () => {
      const first = await recorded({}, (each) =>
        withdraw(each, "stays", context("2027-01-18T12:00")),
      );
      const then = await recorded({}, (each) =>
        withdraw(each, "stays", context("2027-01-19T12:00")),
      );
      const withdrawn = await inState("withdrawn");
      expect(withdrawn.indexOf(then.id)).toBeLessThan(withdrawn.indexOf(first.id));
      expect(withdrawn).toEqual(expect.arrayContaining([first.id, then.id]));
      expect(await inState("running")).not.toContain(first.id);
    });

    test("keeps a withdrawn one findable by its name, and an erased one only to be counted", async () => {
      const name = "Ottilie Zweers";
      const departure = await recorded({ employee: { name } }, (each) =>
        withdraw(each, "stays", context(NOW)),
      );
      expect(await found("zweers")).toEqual([departure.id]);
      const saved = (await table.departures.find(departure.id)) as Departure;
      const erased = erase(saved, context(NOW));
      await table.departures.save(erased);
      await keep(erased, { before: erased.outbox?.names ?? 0, mark: erased.outbox?.version ?? 0 });
      expect(await found("zweers")).toEqual([]);
      expect(await inState("erased")).toContain(departure.id);
      expect(await inState("withdrawn")).not.toContain(departure.id);
    });

    test("moves one on when its mail has left", async () => {
      const { id } = await recorded({ announced: "2027-01-13", submitted: "2027-01-13T10:00" });
      const saved = (await table.departures.find(id)) as Departure;
      const { outbox: _, ...rest } = saved;
      const mailings = saved.mailings.map((each) => ({
        ...each,
        state: { name: "sent", at: each.at.toInstant() } as const,
      }));
      await table.departures.save({ ...rest, mailings });
      const later = "2027-12-01T12:00";
      expect(await inState("completed", later)).toContain(id);
      expect(await inState("running", later)).not.toContain(id);
      expect(await inState("completed")).not.toContain(id);
    });

    test("has one of which only HR's own steps are left among those that run, until they are over", async () => {
      const { id } = await recorded({ kind: "quiet" });
      const listed = async (now: string, state: DepartureStatus) =>
        (await inState(state, now)).includes(id);
      expect([await listed(NOW, "running"), await listed(NOW, "completed")]).toEqual([true, false]);
      // The last of them helps until twenty working days after the end of employment.
      const then = "2027-03-22T12:00";
      expect([await listed(then, "running"), await listed(then, "completed")]).toEqual([
        false,
        true,
      ]);
    });
  });

  describe("a manager", () => {
    const manager = {
      name: "Mies Kaptein",
      address: "M.Kaptein@delinde.example",
      language: "nl",
    } as const;
    const theirs = (each: Departure) =>
      reassign(each, { role: "manager", person: manager }, context("2027-01-14T16:00"));

    test("has all of theirs, the withdrawn ones too, in the order of the next mail", async () => {
      const late = await recorded({ announced: "2027-01-19", lastDay: "2027-06-01" }, theirs);
      const soon = await recorded({ announced: "2027-01-15", lastDay: "2027-06-01" }, theirs);
      const gone = await recorded({ announced: "2027-01-15", lastDay: "2027-06-01" }, (each) =>
        withdraw(theirs(each), "mistake", context("2027-01-14T17:00")),
      );
      const pages = await inPages(
        (asked) => table.listing.of("m.kaptein@DELINDE.example", asked),
        2,
      );
      expect(pages).toEqual([[gone.id, soon.id], [late.id]]);
    });

    test("is not responsible for those that were withdrawn", async () => {
      const responsible = await table.departures.responsible("manager", manager.address);
      expect(responsible).toHaveLength(2);
    });

    test("who is so for some days only has none of theirs in the list", async () => {
      const { id } = await recorded();
      const address = "stand.in@delinde.example";
      await table.departures.keepRoles({
        departureId: id,
        roles: [{ role: "manager", address }],
        before: 0,
        mark: 1,
        now: at(NOW),
      });
      expect(await table.listing.of(address, page())).toEqual({ departures: [] });
      expect(await table.departures.responsible("manager", address)).toEqual([id]);
    });

    test("nobody knows has none", async () => {
      expect(await table.listing.of("nobody@delinde.example", page())).toEqual({ departures: [] });
    });
  });
}
