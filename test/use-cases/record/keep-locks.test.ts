import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { changeDeparture } from "../../../lambdas/use-cases/record/change-departure.ts";
import { keepLocks } from "../../../lambdas/use-cases/record/keep-locks.ts";
import type { RecordPorts } from "../../../lambdas/use-cases/record/record-ports.ts";
import { inMemoryDepartures } from "../../memory/in-memory-departures.ts";
import { inMemoryHashing } from "../../memory/in-memory-hashing.ts";
import { inMemoryPersonLocks } from "../../memory/in-memory-person-locks.ts";
import { departureOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";

const now = context("2027-01-20T10:00");

test("who is corrected after a withdrawal stands in no lock again", async () => {
  const locks = inMemoryPersonLocks();
  const ports = {
    locks,
    hashing: inMemoryHashing(),
    departures: inMemoryDepartures(),
    clock: () => now.now,
  } as unknown as RecordPorts;
  const withdrawn = withdraw(departureOf(), "stays", now);
  const { people } = withdrawn;
  const corrected = {
    ...withdrawn,
    people: { ...people, employee: { ...people.employee, workAddress: "new@delinde.example" } },
  };
  await keepLocks(now, ports).after(withdrawn, corrected);
  expect(locks.all().size).toBe(0);
});

describe("while somebody corrects the name", () => {
  test("who is erased leaves no lock", async () => {
    const { locks, change, ports } = await crossedBy((departure) => erase(departure, now));
    await expect(changeDeparture(change, ports)).rejects.toThrow("is-erased");
    expect(locks.all().size).toBe(0);
  });

  test("who is withdrawn leaves no lock", async () => {
    const { locks, change, ports } = await crossedBy((departure) =>
      withdraw(departure, "mistake", now),
    );
    expect((await changeDeparture(change, ports)).people.employee.name).toBe("Sanne Jansen");
    expect(locks.all().size).toBe(0);
  });
});

/** A correction, and what somebody else saves just before it. */
async function crossedBy(other: (departure: Departure) => Departure) {
  const locks = inMemoryPersonLocks();
  const departures = inMemoryDepartures();
  let isCrossed = false;
  const save = async (departure: Departure) => {
    const present = await departures.find(departure.id);
    if (present && !isCrossed) await departures.save(other(present));
    isCrossed = true;
    return departures.save(departure);
  };
  const ports = {
    ...{ locks, hashing: inMemoryHashing() },
    departures: { ...departures, save },
    clock: () => now.now,
  } as unknown as RecordPorts;
  await departures.create(departureOf());
  const rule = (departure: Departure) =>
    correct(departure, { employee: { name: "Sanne Jansen", workAddress: null } }, now);
  const change = { id: departureOf().id, rule, around: keepLocks(now, ports) };
  return { locks, change, ports };
}
