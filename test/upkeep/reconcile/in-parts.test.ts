import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { ENVIRONMENT } from "../../../lambdas/aws/environment.ts";
import { logTo } from "../../../lambdas/telemetry/log.ts";
import { connectReconcile } from "../../../lambdas/upkeep/reconcile/connect.ts";
import { reconcileHandler } from "../../../lambdas/upkeep/reconcile/handler.ts";
import type { ReconcilePorts } from "../../../lambdas/upkeep/reconcile/reconcile-ports.ts";
import { functionEnvironment } from "../../../lib/local/local-environment.ts";
import { submission } from "../../api/record/submissions.ts";
import { inMemoryHandOn, type MemoryOfHandOn } from "../../memory/in-memory-hand-on.ts";
import { at } from "../../support/departures.ts";
import { itemsIn } from "../../support/items-in.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";

// What a large organisation has, small: three departures in parts of one or two.
const SIZES = { atMost: 1, together: 2 };
const OUT_OF_TIME = { getRemainingTimeInMillis: () => 1000 };
const ENOUGH_TIME = { getRemainingTimeInMillis: () => 900_000 };

let stack: TestStack;
let ports: ReconcilePorts;
let lines: Record<string, unknown>[];
beforeEach(async () => {
  lines = [];
  logTo((line) => lines.push(JSON.parse(line)));
  stack = await startTestStack("2027-01-14T15:30");
  for (const personnelNumber of ["1", "2", "3"]) {
    const { employee, ...rest } = submission() as { employee: object };
    await stack.ask("/departures", {
      body: { ...rest, employee: { ...employee, personnelNumber } },
    });
  }
  await stack.advanceTo(at("2027-01-14T20:00"));
  const environment = functionEnvironment(stack.environment, "upkeep/reconcile");
  ports = connectReconcile(environment, { clock: stack.now });
});
afterEach(() => stack.close());
afterAll(() => logTo(() => undefined));

const names = () =>
  stack
    .pendingSchedules()
    .map(({ name }) => name)
    .sort();
const clean = { missing: 0, stale: 0, orphaned: 0, unindexed: 0 };
/** Every run, one after the other, each with time for a single part. */
async function allRuns(handOn: MemoryOfHandOn, changed: Partial<ReconcilePorts> = {}) {
  const run = reconcileHandler({ ...ports, ...changed, handOn }, SIZES);
  const reports = [await run(undefined, OUT_OF_TIME)];
  for (let rest = handOn.rests.shift(); rest; rest = handOn.rests.shift())
    reports.push(await run(rest, OUT_OF_TIME));
  return reports;
}

async function addSchedule(Name: string): Promise<void> {
  const [like] = stack.pendingSchedules();
  if (!like) throw new Error("There is no schedule to copy.");
  const { ClientToken: _, ...input } = like.input;
  await new SchedulerClient().send(new CreateScheduleCommand({ ...input, Name }));
}

test("in parts every departure is compared once, and nothing changes where nothing differs", async () => {
  const before = names();
  const report = await reconcileHandler(ports, SIZES)(undefined, ENOUGH_TIME);
  expect(report).toEqual({ ...clean, candidates: 3 });
  expect(names()).toEqual(before);
  expect(lines.filter((line) => "ScheduleDrift" in line)).toEqual([]);
});

test("a run without time for more hands on the next part; only the last says that all of it is done", async () => {
  const reports = await allRuns(inMemoryHandOn());
  expect(reports).toHaveLength(16);
  expect(reports.map(({ goesOn = false }) => goesOn)).toEqual([...Array(15).fill(true), false]);
  expect(reports.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(3);
});

test("in parts, too, what is missing is made and what nobody wants is removed, also where its name begins as no id does", async () => {
  const before = names();
  const [gone = ""] = before;
  await ports.schedules.remove(gone);
  const strange = [`${"f".repeat(32)}.handover.1`, "somebody-elses", "a-backup", "Z.1"];
  for (const name of strange) await addSchedule(name);
  const reports = await allRuns(inMemoryHandOn());
  expect(reports.reduce((sum, { missing }) => sum + missing, 0)).toBe(1);
  expect(reports.reduce((sum, { orphaned }) => sum + orphaned, 0)).toBe(strange.length);
  expect(names()).toEqual(before);
  const counted = lines.flatMap(({ ScheduleDrift: drift }) => (drift === undefined ? [] : [drift]));
  expect(counted.reduce((sum: number, each) => sum + Number(each), 0)).toBe(5);
});

test("a departure that cannot be looked after fails the last run, and keeps no part waiting", async () => {
  const [gone = ""] = names();
  await ports.schedules.remove(gone);
  const handOn = inMemoryHandOn();
  const schedules = {
    ...ports.schedules,
    create: () => Promise.reject(new Error("Scheduler is down.")),
  };
  await expect(allRuns(handOn, { schedules })).rejects.toThrow("1 of");
  expect(lines.filter(({ event }) => event === "reconciled")).toHaveLength(16);
});

test("where departures can't be read together, each is read for itself", async () => {
  const searchIndexCheck = {
    ...ports.searchIndexCheck,
    read: () => Promise.reject(new Error("One of them is not what it should be.")),
  };
  const report = await reconcileHandler({ ...ports, searchIndexCheck })(undefined, ENOUGH_TIME);
  expect(report).toEqual({ ...clean, candidates: 3 });
});

test("of a departure that is erased while it waits for its turn, no lock gets an entry again", async () => {
  const read: ReconcilePorts["searchIndexCheck"]["read"] = async (ids) => {
    const found = await ports.searchIndexCheck.read(ids);
    for (const id of ids) await stack.ask(`/departures/${id}/erase`, { method: "POST" });
    return found;
  };
  const searchIndexCheck = { ...ports.searchIndexCheck, read };
  await reconcileHandler({ ...ports, searchIndexCheck })(undefined, ENOUGH_TIME);
  const locks = await itemsIn(String(stack.environment[ENVIRONMENT.table]), "lock.");
  expect(locks.flatMap(({ e = {} }) => Object.keys(e as object))).toEqual([]);
});

test("what is handed on is done by a run of its own", async () => {
  await addSchedule(`${"f".repeat(32)}.handover.1`);
  await reconcileHandler(ports, SIZES)(undefined, OUT_OF_TIME);
  expect(names()).toContain(`${"f".repeat(32)}.handover.1`);
  await stack.settle();
  expect(names()).not.toContain(`${"f".repeat(32)}.handover.1`);
});

test("a departure costs far less than one call to the table", async () => {
  const table = () =>
    [...stack.calls].reduce(
      (sum, [name, calls]) => sum + (name.startsWith("dynamodb.") ? calls : 0),
      0,
    );
  const before = table();
  await reconcileHandler(ports)(undefined, ENOUGH_TIME);
  // The index; the departures, their entries and their locks together; and whether all are in their locks.
  expect(table() - before).toBeLessThanOrEqual(6);
});
