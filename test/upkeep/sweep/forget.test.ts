import { deletionDay } from "../../../lambdas/departure/timeline/deletion-day.ts";
import { logTo } from "../../../lambdas/telemetry/log.ts";
import { substituteLocks } from "../../../lambdas/use-cases/record/keep-locks.ts";
import { at, departureOf } from "../../support/departures.ts";
import { hrOffice } from "../../support/hr-office.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const lines: Record<string, unknown>[] = [];
beforeAll(() => logTo((line) => lines.push(JSON.parse(line))));
afterAll(() => logTo(() => undefined));

const departure = departureOf({ submitted: "2027-01-14T15:30" });
const day = String(deletionDay(departure, { plan: PLAN, calendar: CALENDAR }));

test("the sweep forgets who was kept long enough, with the locks, and nobody is told", async () => {
  const office = hrOffice("2027-01-14T15:30");
  const { locks, departures } = office.ports;
  await substituteLocks(departure, { ...office.ports, now: departure.undoUntil }, office.ports);
  expect(locks.all().size).toBe(2);
  await office.add({ ...departure, nextCheckAt: at(`${day}T08:30`) });
  const { version } = await office.find(departure);

  office.setClock(`${day}T08:25`);
  await office.sweep();
  expect((await office.find(departure)).erased).toBeUndefined();
  const told = office.digests().length;

  office.setClock(`${day}T08:30`);
  await office.sweep();
  const after = await office.find(departure);
  expect(after.erased).toBeDefined();
  expect(JSON.stringify(after)).not.toMatch(/Sanne|@/);
  expect(after.edition).toBe(departure.edition);
  expect(after.version).toBeGreaterThan(version);
  expect(locks.all().size).toBe(0);
  expect(office.digests()).toHaveLength(told);
  expect(await departures.due(office.ports.clock(), 14)).not.toContain(departure.id);
  expect(lines).toContainEqual(
    expect.objectContaining({ event: "erased", level: "info", departureId: departure.id }),
  );
});
