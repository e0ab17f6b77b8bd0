import { correct } from "../../lambdas/core/correct.ts";
import type { Departure } from "../../lambdas/core/departure.ts";
import { erase } from "../../lambdas/core/erase.ts";
import { withdraw } from "../../lambdas/core/withdraw.ts";
import { changeDeparture } from "../../lambdas/record/change-departure.ts";
import type { RecordPorts } from "../../lambdas/record/guard.ts";
import { keepGuard } from "../../lambdas/record/keep-guard.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryGuards } from "../memory/in-memory-guards.ts";
import { inMemoryHashing } from "../memory/in-memory-hashing.ts";
import { departureOf } from "../support/departures.ts";
import { circumstances } from "../support/lives.ts";

const now = circumstances("2027-01-20T10:00");

test("who is corrected after a withdrawal is not guarded again", async () => {
  const guards = inMemoryGuards();
  const ports = {
    guards,
    departures: inMemoryDepartures(),
    clock: () => now.now,
  } as unknown as RecordPorts;
  const withdrawn = withdraw(departureOf(), "stays", now);
  const { people } = withdrawn;
  const corrected = {
    ...withdrawn,
    guard: "another",
    people: { ...people, employee: { ...people.employee, workAddress: "new@delinde.example" } },
  };
  await keepGuard(now.now, ports).after(withdrawn, corrected);
  expect(guards.all().size).toBe(0);
});

describe("while somebody corrects the name", () => {
  test("who is erased leaves no guard", async () => {
    const { guards, change, ports } = await crossedBy((departure) => erase(departure, now));
    await expect(changeDeparture(change, ports)).rejects.toThrow("is-erased");
    expect(guards.all().size).toBe(0);
  });

  test("who is withdrawn leaves no guard", async () => {
    const { guards, change, ports } = await crossedBy((departure) =>
      withdraw(departure, "mistake", now),
    );
    expect((await changeDeparture(change, ports)).people.employee.name).toBe("Sanne Jansen");
    expect(guards.all().size).toBe(0);
  });
});

/** A correction, and what somebody else saves just before it. */
async function crossedBy(other: (departure: Departure) => Departure) {
  const guards = inMemoryGuards();
  const departures = inMemoryDepartures();
  let isCrossed = false;
  const save = async (departure: Departure) => {
    const present = await departures.find(departure.id);
    if (present && !isCrossed) await departures.save(other(present));
    isCrossed = true;
    return departures.save(departure);
  };
  const ports = {
    ...{ guards, hashing: inMemoryHashing() },
    departures: { ...departures, save },
    clock: () => now.now,
  } as unknown as RecordPorts;
  await departures.create(departureOf());
  const rule = (departure: Departure) =>
    correct(departure, { employee: { name: "Sanne Jansen", workAddress: null } }, now);
  const change = { id: departureOf().id, rule, around: keepGuard(now.now, ports) };
  return { guards, change, ports };
}
