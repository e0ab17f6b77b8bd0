import { logTo } from "../../lambdas/telemetry/log.ts";
import { IDLE_RUNS, runsAMonth } from "../../lib/cost/idle-runs.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const lines: string[] = [];
let stack: TestStack;
beforeAll(async () => {
  logTo((line) => lines.push(line));
  stack = await startTestStack("2027-01-14T10:05");
});
afterAll(async () => {
  logTo(() => undefined);
  await stack.close();
});

const READS = ["GetItem", "BatchGetItem", "Query", "Scan"];
const WRITES = ["PutItem", "UpdateItem", "DeleteItem"];

test.each([
  ["Sweep", "sweep"],
  ["Closing", "closeAnswers"],
  ["Publish", "publish"],
  ["Reconcile", "reconcile"],
] as const)(
  "a run of %s with nothing to do asks the table, and writes metrics, no more often than the cost says",
  async (name, run) => {
    // What is done once and for all is done in the first.
    await stack[run]();
    const before = [callsOf(READS), callsOf(WRITES)] as const;
    lines.length = 0;
    await stack[run]();
    const { readUnits = 0, writeUnits = 0, metrics = 0 } = IDLE_RUNS[name] ?? {};
    expect(lines.filter((line) => line.includes('"_aws"')).length).toBeLessThanOrEqual(metrics);
    expect(callsOf(READS) - before[0]).toBeLessThanOrEqual(readUnits);
    expect(callsOf(WRITES) - before[1]).toBeLessThanOrEqual(writeUnits);
  },
);

test.each([
  ["rate(5 minutes)", 8760],
  ["rate(1 hour)", 730],
  ["rate(1 day)", 730 / 24],
  ["cron(0 3 * * ? *)", 730 / 24],
  ["cron(0 3 ? * MON *)", undefined],
  ["at(2027-01-14T10:00:00)", undefined],
])("%s fires %s times a month", (expression, runs) => {
  expect(runsAMonth(expression)).toBe(runs);
});

function callsOf(operations: readonly string[]): number {
  return operations.reduce((sum, each) => sum + (stack.calls.get(`dynamodb.${each}`) ?? 0), 0);
}
