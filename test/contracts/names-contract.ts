import type { PageAsked } from "../../lambdas/departure/model/listing.ts";
import { asksOf, type ListedTable } from "./listed-table.ts";

/** By what a departure is found, and by what no longer. */
export function namesContract(connect: () => ListedTable): void {
  let table: ListedTable;
  const { recorded, keep, found, inPages } = asksOf(() => table, "5");
  beforeAll(() => {
    table = connect();
  });

  describe("a name", () => {
    test("is found by the beginning of any of its words, without regard to accents and capitals", async () => {
      const { id } = await recorded({ employee: { name: "Zoë van der Quist-Xander" } });
      for (const name of ["ZOE", "zo", "Quis", "xan", "quist zoe", "x zoë q", "der quist"]) {
        expect([name, await found(name)]).toEqual([name, [id]]);
      }
      for (const name of ["uist", "zoe bakker", "quistz", "x z"]) {
        expect([name, await found(name)]).toEqual([name, []]);
      }
    });

    test("that is as long as it may be, of letters that have many bytes, is found", async () => {
      const words = Array.from({ length: 12 }, (_, at) => String.fromCodePoint(0xac01 + at));
      const name = words.map((word) => word + "각".repeat(14)).join(" ");
      const { id } = await recorded({ employee: { name } });
      expect(await found(`${words[0]}각각`)).toEqual([id]);
      expect(await found(`${words[1]}각 ${words[0]}`)).toEqual([id]);
    });

    test("of which two words begin alike is found once", async () => {
      const { id } = await recorded({ employee: { name: "Wilma Wilmink" } });
      expect(await found("wil")).toEqual([id]);
      expect(await found("wilmi")).toEqual([id]);
    });

    test("comes in the order of the words that were asked for, page by page", async () => {
      const names = ["Anna Kuipers", "Bert Kuiper", "Chris Kuiper", "Dirk Kuijper", "Kuijt Eva"];
      const ids = new Map<string, string>();
      for (const name of names) ids.set((await recorded({ employee: { name } })).id, name);
      const ask = (asked: PageAsked) => table.listing.found(["kui"], asked);
      const pages = await inPages(ask, 2);
      expect(pages.map((each) => each.map((id) => ids.get(id)))).toEqual([
        ["Dirk Kuijper", "Kuijt Eva"],
        ["Bert Kuiper", "Chris Kuiper"],
        ["Anna Kuipers"],
      ]);
    });

    test("that changed is found by its new words, and no longer by the old ones", async () => {
      const { id, people, ...rest } = await recorded({
        employee: { name: "Tine Vermeulen Oudaar" },
      });
      const employee = { ...people.employee, name: "Tina Vermolen" };
      await keep({ id, people: { ...people, employee }, ...rest }, { before: 3, mark: 2 });
      expect(await found("vermolen")).toEqual([id]);
      expect([await found("vermeulen"), await found("oudaar")]).toEqual([[], []]);
    });

    test("that somebody writes too late does not come back", async () => {
      const departure = await recorded({ employee: { name: "Gerda Laatbloei" } });
      const nobody = { ...departure.people.employee, name: "" };
      const erased = { ...departure, people: { ...departure.people, employee: nobody } };
      await keep(erased, { before: 2, mark: 7 });
      await keep(departure, { mark: 1 });
      expect(await found("laatbloei")).toEqual([]);
      await keep(departure, { mark: 7 });
      expect(await found("laatbloei")).toEqual([]);
    });

    test("is not looked for by one letter", async () => {
      expect(await found("z")).toEqual([]);
    });
  });
}
