import { Temporal } from "temporal-polyfill";
import type { PersonLocks } from "../../lambdas/departure/model/ports.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** Whoever writes first after a read wins, and an entry goes without the others. */
export function personLocksContract(connect: () => PersonLocks): void {
  let locks: PersonLocks;
  const fresh = () => `lock-${unusedId()}`;
  beforeAll(() => {
    locks = connect();
  });

  const ANNA = {
    departureId: "a".repeat(32),
    keys: { number: "n1", address: "a1", name: "m1" },
    runsUntil: Temporal.PlainDate.from("2027-03-12"),
    since: at("2027-01-14T15:30"),
  };
  const BRAM = {
    departureId: "b".repeat(32),
    keys: { name: "m1" },
    runsUntil: Temporal.PlainDate.from("2027-04-12"),
    since: at("2027-01-14T15:31"),
  };

  test("a lock that nobody has taken is not there", async () => {
    expect(await locks.find(fresh())).toBeUndefined();
  });

  test("a lock goes to the first, and holds what was written", async () => {
    const lock = fresh();
    expect(await locks.put(lock, [ANNA], undefined)).toBe(true);
    expect(await locks.put(lock, [BRAM], undefined)).toBe(false);
    expect((await locks.find(lock))?.entries).toEqual([ANNA]);
  });

  test("of two at the same moment one has it", async () => {
    const lock = fresh();
    const both = [ANNA, BRAM].map((entry) => locks.put(lock, [entry], undefined));
    expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
  });

  test("who has read an older one does not write over a newer one", async () => {
    const lock = fresh();
    await locks.put(lock, [ANNA], undefined);
    const found = await locks.find(lock);
    expect(await locks.put(lock, [ANNA, BRAM], found)).toBe(true);
    expect(await locks.put(lock, [BRAM], found)).toBe(false);
    expect((await locks.find(lock))?.entries).toEqual([ANNA, BRAM]);
  });

  test("an entry goes and the others stay; with the last one the lock goes", async () => {
    const lock = fresh();
    await locks.put(lock, [ANNA, BRAM], undefined);
    const found = await locks.find(lock);
    await locks.leave(lock, ANNA.departureId);
    await locks.leave(lock, ANNA.departureId);
    expect((await locks.find(lock))?.entries).toEqual([BRAM]);
    expect(await locks.put(lock, [ANNA], found)).toBe(false);
    await locks.leave(lock, BRAM.departureId);
    expect(await locks.find(lock)).toBeUndefined();
    await locks.leave(lock, BRAM.departureId);
  });

  test("entries that go at the same moment all go", async () => {
    const lock = fresh();
    await locks.put(lock, [ANNA, BRAM], undefined);
    await Promise.all([ANNA, BRAM].map(({ departureId }) => locks.leave(lock, departureId)));
    expect(await locks.find(lock)).toBeUndefined();
  });

  test("once every departure stands in its locks, that is known", async () => {
    await locks.noteAll();
    expect(await locks.hasAll()).toBe(true);
    await locks.dropUniquenessLock("nobody's");
  });
}
