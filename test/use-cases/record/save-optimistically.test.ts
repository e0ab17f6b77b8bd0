import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import {
  isReserved,
  saveOptimistically,
} from "../../../lambdas/use-cases/record/save-optimistically.ts";
import { inMemoryDepartures, type MemoryOfDepartures } from "../../memory/in-memory-departures.ts";
import { departureOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";

const now = context("2027-01-20T10:00");
const clock = () => now.now;
const onExhausted = () => new Error("Others were always faster.");

/** One more department each time, so that there is always something to save. */
const busy = (departure: Departure): Departure => ({
  ...departure,
  department: `${departure.department ?? ""}x`,
});

/** Others save it whenever somebody is about to, as the loop itself lets them. */
async function alwaysCrossed() {
  const departures = inMemoryDepartures();
  const { id } = departureOf();
  await departures.create(departureOf());
  let crossings = 0;
  const crossed: MemoryOfDepartures = {
    ...departures,
    async save(departure) {
      const present = await departures.find(id);
      if (present && !isReserved(present, now.now)) {
        crossings += 1;
        await departures.save(busy(present));
      }
      return departures.save(departure);
    },
  };
  return { id, departures, ports: { departures: crossed, clock }, crossings: () => crossings };
}

describe("while others always write in between", () => {
  test.each([
    ["an erasure", (departure: Departure) => erase(departure, now)],
    ["a withdrawal", (departure: Departure) => withdraw(departure, "stays", now)],
  ])("%s wins in the end", async (_, make) => {
    const { id, departures, ports } = await alwaysCrossed();
    expect(await saveOptimistically({ id, make, onExhausted }, ports)).toBeDefined();
    const after = await departures.find(id);
    expect(after?.withdrawn ?? after?.erased).toBeDefined();
    expect(after?.reservedUntil).toBeUndefined();
  });

  test("any other change gives up after five tries, as it was asked to", async () => {
    const { id, ports, crossings } = await alwaysCrossed();
    await expect(saveOptimistically({ id, make: busy, onExhausted }, ports)).rejects.toThrow(
      "Others were always faster.",
    );
    expect(crossings()).toBe(5);
  });

  test("what was ready and could not be saved is told of, so that its locks are let go", async () => {
    const { id, ports } = await alwaysCrossed();
    const lost: Departure[] = [];
    const attempt = { id, make: busy, onExhausted, lost: (each: Departure) => lost.push(each) };
    await expect(saveOptimistically(attempt, ports)).rejects.toThrow();
    expect(lost).toHaveLength(5);
  });
});

describe("a departure that is reserved", () => {
  test("is saved by nobody else", async () => {
    const departures = inMemoryDepartures();
    const { id } = departureOf();
    await departures.create(departureOf());
    const reserved = await departures.reserve(id, now.now.add({ seconds: 20 }));
    expect(await departures.save(reserved as Departure)).toBe(false);
    await expect(
      saveOptimistically({ id, make: busy, onExhausted }, { departures, clock }),
    ).rejects.toThrow();
  });

  test("is free again when who reserved it died", async () => {
    const departures = inMemoryDepartures();
    const { id } = departureOf();
    await departures.create(departureOf());
    await departures.reserve(id, now.now.subtract({ seconds: 1 }));
    const ports = { departures, clock };
    expect(await saveOptimistically({ id, make: busy, onExhausted }, ports)).toBeDefined();
    expect((await departures.find(id))?.reservedUntil).toBeUndefined();
  });
});

test("nothing is saved where there is nothing to change, and nothing where there is no departure", async () => {
  const departures = inMemoryDepartures();
  await departures.create(departureOf());
  const { id } = departureOf();
  const ports = { departures, clock };
  const same = await saveOptimistically({ id, make: (each) => each, onExhausted }, ports);
  expect(same?.after).toBe(same?.before);
  expect((await departures.find(id))?.version).toBe(1);
  expect(
    await saveOptimistically({ id: "f".repeat(32), make: busy, onExhausted }, ports),
  ).toBeUndefined();
});
