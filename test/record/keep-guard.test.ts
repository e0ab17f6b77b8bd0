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
  const ports = { guards, departures: inMemoryDepartures() } as unknown as RecordPorts;
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

test("who is erased while somebody corrects the name leaves no guard", async () => {
  const guards = inMemoryGuards();
  const departures = inMemoryDepartures();
  const ports = {
    ...{ guards, hashing: inMemoryHashing() },
    departures: {
      ...departures,
      async save(departure: Departure) {
        const present = (await departures.find(departure.id)) as Departure;
        if (!present.erased) await departures.save(erase(present, now));
        return departures.save(departure);
      },
    },
  } as unknown as RecordPorts;
  const { id } = departureOf();
  await departures.create(departureOf());
  const renamed = (departure: Departure) =>
    correct(departure, { employee: { name: "Sanne Jansen", workAddress: null } }, now);
  const change = { id, rule: renamed, around: keepGuard(now.now, ports) };
  await expect(changeDeparture(change, ports)).rejects.toThrow("is-erased");
  expect(guards.all().size).toBe(0);
});
