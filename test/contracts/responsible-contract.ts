import type { Departures } from "../../lambdas/departure/model/ports.ts";
import { at, departureOf } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

const NOW = at("2027-01-19T09:00");

/** Who is found to be responsible for a departure: for good, or for some days. */
export function responsibleContract(connect: () => Departures): void {
  let departures: Departures;
  beforeAll(() => {
    departures = connect();
  });

  describe("who is responsible", () => {
    const address = (name: string, id: string) => `${name}.${id.slice(0, 8)}@delinde.example`;
    const person = (name: string) => ({ name, address: name, language: "nl" }) as const;

    /** Somebody is manager for good, and these for some days. */
    async function staffed(...others: readonly string[]) {
      const id = unusedId();
      const told = departureOf({ id });
      const manager = person(address("Manager", id));
      const departure = { ...told, people: { ...told.people, manager } };
      await departures.create(departure);
      const keep = (names: readonly string[], before: number, mark: number) =>
        departures.keepRoles({
          departureId: id,
          roles: names.map((name) => ({ role: "manager", address: address(name, id) })),
          before,
          mark,
          now: NOW,
        });
      await keep(others, 0, 1);
      const found = (name: string, role: "manager" | "hrContact" = "manager") =>
        departures.responsible(role, address(name, id));
      return { id, keep, found };
    }

    test("is found for good, and for some days, without regard to capitals and only in that role", async () => {
      const { id, found } = await staffed("one", "other");
      for (const name of ["manager", "one", "other", "ONE"])
        expect(await found(name)).toEqual([id]);
      for (const name of ["one", "manager"]) expect(await found(name, "hrContact")).toEqual([]);
      expect(await found("nobody")).toEqual([]);
    });

    test("for good and for some days is found once", async () => {
      const { id, found } = await staffed("manager");
      expect(await found("manager")).toEqual([id]);
    });

    test("is not found any more when others are, and does not come back too late", async () => {
      const { id, keep, found } = await staffed("one", "other");
      await keep(["third"], 2, 3);
      await keep(["one"], 2, 2);
      expect([await found("third"), await found("one"), await found("other")]).toEqual([
        [id],
        [],
        [],
      ]);
      await keep([], 1, 4);
      expect(await found("third")).toEqual([]);
    });
  });
}
