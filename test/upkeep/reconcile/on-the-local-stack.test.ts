import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import { DeleteCommand, DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { connectHrApi } from "../../../lambdas/api/record/connect.ts";
import { ENVIRONMENT } from "../../../lambdas/aws/environment.ts";
import { connectReconcile } from "../../../lambdas/upkeep/reconcile/connect.ts";
import { reconcileHandler } from "../../../lambdas/upkeep/reconcile/handler.ts";
import { submission } from "../../api/record/submissions.ts";
import { at } from "../../support/departures.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";

let stack: TestStack;
let scheduler: SchedulerClient;
let id: string;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  scheduler = new SchedulerClient();
  id = (await stack.ask("/departures", { body: submission() })).body.id;
  await stack.advanceTo(at("2027-01-14T20:00"));
});
afterEach(() => stack.close());

const GroupName = "totziens";
const names = () =>
  stack
    .pendingSchedules()
    .map(({ name }) => name)
    .sort();
const reconcile = () =>
  reconcileHandler(connectReconcile(stack.environment, { clock: stack.now }))();
const clean = { missing: 0, stale: 0, orphaned: 0, unindexed: 0 };

/** One more schedule, like that of the handover but with another name. */
async function addSchedule(Name: string): Promise<void> {
  const like = await scheduler.send(
    new GetScheduleCommand({ GroupName, Name: `${id}.handover.1` }),
  );
  const { FlexibleTimeWindow, Target, ScheduleExpression } = like;
  await scheduler.send(
    new CreateScheduleCommand({
      Name,
      GroupName,
      FlexibleTimeWindow,
      Target,
      ScheduleExpression,
      ScheduleExpressionTimezone: "Europe/Amsterdam",
    }),
  );
}

async function removeSchedule(Name: string): Promise<void> {
  await scheduler.send(new DeleteScheduleCommand({ GroupName, Name }));
}

test("schedules that are as they should be stay as they are", async () => {
  const before = names();
  expect(before.length).toBeGreaterThan(10);
  expect(await reconcile()).toEqual({ ...clean, candidates: 1 });
  expect(names()).toEqual(before);
});

test("a schedule that somebody deleted is made again, and its mail leaves at its moment", async () => {
  const before = names();
  await removeSchedule(`${id}.handover.1`);
  expect(await reconcile()).toEqual({ ...clean, missing: 1, candidates: 1 });
  expect(names()).toEqual(before);

  await stack.advanceTo(at("2027-01-19T09:00"));
  expect(stack.mails().some(({ tags }) => JSON.stringify(tags).includes("handover"))).toBe(true);
});

test("schedules that nobody wants any more, or ever did, are removed", async () => {
  const before = names();
  await addSchedule(`${id}.handover.9`);
  await addSchedule(`${"f".repeat(32)}.handover.1`);
  await addSchedule("somebody-elses");
  expect(await reconcile()).toEqual({ ...clean, stale: 1, orphaned: 2, candidates: 2 });
  expect(names()).toEqual(before);
  expect(await reconcile()).toEqual({ ...clean, candidates: 1 });
});

test("it runs by itself every night, also on a computer at home", async () => {
  await removeSchedule(`${id}.handover.1`);
  await stack.advanceTo(at("2027-01-15T02:59"));
  expect(names()).not.toContain(`${id}.handover.1`);
  await stack.advanceTo(at("2027-01-15T03:00"));
  expect(names()).toContain(`${id}.handover.1`);
});

test("a departure that was recorded before there was a list is in it the next morning, and found by its name", async () => {
  const table = DynamoDBDocumentClient.from(new DynamoDBClient());
  const TableName = stack.environment[ENVIRONMENT.table];
  const standIn = { role: "manager", name: "N", address: "n@delinde.example" };
  const period = { from: "2027-02-01", until: "2027-02-05" };
  await stack.ask(`/departures/${id}/replace`, { body: { ...standIn, ...period } });
  await table.send(
    new UpdateCommand({ TableName, Key: { pk: id }, UpdateExpression: "REMOVE ls, ln, mg" }),
  );
  for (const pk of [`name.${id}.0`, `name.${id}.1`, `role.${id}.0`])
    await table.send(new DeleteCommand({ TableName, Key: { pk } }));
  const found = async () => {
    const list = await stack.ask("/departures");
    const named = await stack.ask("/departures/search", { body: { name: "bakker" } });
    const { departures } = connectHrApi(stack.environment);
    const responsible = ["f.elidrissi@delinde.example", standIn.address].map((address) =>
      departures.responsible("manager", address),
    );
    return [
      list.body.departures.length,
      named.body.departures.length,
      ...(await Promise.all(responsible)).map((ids) => ids.length),
    ];
  };
  expect(await found()).toEqual([0, 0, 0, 0]);
  expect(await reconcile()).toEqual({ ...clean, unindexed: 1, candidates: 1 });
  expect(await found()).toEqual([1, 1, 1, 1]);
  expect(await reconcile()).toEqual({ ...clean, candidates: 1 });
});
