import { withdraw } from "../../lambdas/core/withdraw.ts";
import type { RecordPorts } from "../../lambdas/record/guard.ts";
import { keepGuard } from "../../lambdas/record/keep-guard.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryGuards } from "../memory/in-memory-guards.ts";
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
