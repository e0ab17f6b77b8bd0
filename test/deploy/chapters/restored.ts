import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import {
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
} from "@aws-sdk/client-lambda";
import { DeleteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import { ENVIRONMENT } from "../../../lambdas/aws/environment.ts";
import type { Shown } from "../deployed-api.ts";
import { eventually } from "../eventually.ts";
import { npmRun } from "../npm-run.ts";
import { submissionOf } from "../people.ts";
import type { Place } from "../place.ts";
import type { Deployed } from "../traveller.ts";
import { assertMailedOnce, leaves } from "./mails-leave.ts";
import { firstMailOf } from "./recorded.ts";

interface Restored {
  /** Its mail left after the moment that is restored to. */
  readonly mailed: Shown;
  /** So did its mail; then a mistake deletes it. */
  readonly deleted: Shown;
  /** Its mail falls due while nothing runs. */
  readonly waiting: Shown;
  /** Recorded after that moment. */
  readonly lost: Shown;
}

/** A mistake, and a restore to before it, where its hours pass in seconds: nobody is mailed twice, and all runs as before. */
export async function restored(deployed: Deployed): Promise<void> {
  const { place, progress, api, held } = deployed;
  if (!place.changeSettings) return;
  const { to, people } = await progress.step(
    "two mails leave after a moment, somebody is recorded, and a mistake deletes a departure",
    () => mistaken(deployed),
  );
  const said = await progress.step(
    "npm run restore to that moment: meanwhile no function runs and no queue is read",
    async () => {
      const words = ["--stage", place.stage, "--to", to.toString(), "--yes"];
      const restoring = npmRun(deployed, "restore", ...words);
      const standing = standsStill(deployed).then(() => whileTimePasses(place, restoring));
      return (await Promise.all([restoring, standing]))[0];
    },
  );
  await progress.step(
    "it says what is lost and what HR is asked; all functions answer",
    async () => {
      assert.match(said, new RegExp(`1 recorded since[^\\n]*\\n +${people.lost.id}`));
      assert.match(said, /2 with mails of which nobody knows/);
      await eventually(place, () => runs(deployed));
      const { TableNames = [] } = await new DynamoDBClient().send(new ListTablesCommand());
      assert.deepEqual(
        TableNames.filter((name) => name.includes("-at-")),
        [],
      );
    },
  );
  // The next sweep makes what is missing.
  await place.pass(Temporal.Duration.from({ minutes: 6 }));
  await progress.step("each schedule is there, once, and none of who is lost", () =>
    eventually(place, async () => {
      assert.deepEqual(await held.namesOf(people.lost.id), []);
      for (const { id } of [people.mailed, people.deleted, people.waiting])
        await held.holds(await api.json("GET", `/departures/${id}`));
    }),
  );
  await progress.step("nobody is mailed twice; what nobody knows of leaves at HR's word", () =>
    atHrsWord(deployed, people),
  );
}

async function mistaken(deployed: Deployed) {
  const { place, api, environment, timeZone } = deployed;
  const record = (number: number) =>
    api.json("POST", "/departures", submissionOf(number, timeZone));
  const pass = (minutes: number) => place.pass(Temporal.Duration.from({ minutes }));
  const [mailed, deleted] = [await record(21), await record(22)];
  await pass(8);
  const waiting = await record(23);
  await pass(1);
  const to = Temporal.Now.instant().round({ smallestUnit: "second", roundingMode: "floor" });
  // A moment of the last five minutes can't be restored to.
  await pass(6);
  await leaves(deployed, mailed);
  await leaves(deployed, deleted);
  const lost = await record(24);
  await DynamoDBDocumentClient.from(new DynamoDBClient()).send(
    new DeleteCommand({ TableName: environment[ENVIRONMENT.table], Key: { pk: deleted.id } }),
  );
  return { to, people: { mailed, deleted, waiting, lost } };
}

/** Until every function of the stage is stopped, and every queue's source before it. */
async function standsStill(deployed: Deployed): Promise<void> {
  await eventually(deployed.place, async () => {
    const { concurrency, sources } = await stateOfProgram(deployed);
    assert.deepEqual(new Set(concurrency), new Set([0]));
    assert.deepEqual(new Set(sources), new Set(["Disabled"]));
  });
  await assert.rejects(deployed.api.json("GET", "/departures/any"), / answered (429|5\d\d)/);
}

async function runs(deployed: Deployed): Promise<void> {
  const { concurrency, sources } = await stateOfProgram(deployed);
  assert.deepEqual(new Set(concurrency), new Set([undefined]));
  assert.deepEqual(new Set(sources), new Set(["Enabled"]));
}

async function stateOfProgram({ stacks }: Deployed) {
  const lambda = new LambdaClient();
  const all = [...(await stacks.resources(stacks.application)).values()];
  const named = (kind: string) =>
    all.filter(({ type }) => type === `AWS::Lambda::${kind}`).map(({ physicalId }) => physicalId);
  const concurrency = await Promise.all(
    named("Function").map(async (FunctionName) => {
      const found = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
      return found.ReservedConcurrentExecutions;
    }),
  );
  const sources = await Promise.all(
    named("EventSourceMapping").map(async (UUID) => {
      const { State } = await lambda.send(new GetEventSourceMappingCommand({ UUID }));
      return State;
    }),
  );
  return { concurrency, sources };
}

/** A minute at a time, until that is done: it waits for the longest run that may have begun. */
async function whileTimePasses(place: Place, work: Promise<unknown>): Promise<void> {
  const end = work.then(
    () => true,
    () => true,
  );
  const minute = Temporal.Duration.from({ minutes: 1 });
  while (!(await Promise.race([end, sleep(300, false)]))) await place.pass(minute);
}

async function atHrsWord(deployed: Deployed, { mailed, deleted, waiting }: Restored) {
  const { place, api } = deployed;
  for (const [{ id }, state] of [
    [mailed, "sent"],
    [deleted, "refused"],
    [waiting, "refused"],
  ] as const)
    assert.equal(firstMailOf(await api.json("GET", `/departures/${id}`)).state, state);
  await assertMailedOnce(deployed, [21, 22], [23, 24]);
  await api.json("POST", `/departures/${deleted.id}/mails/react`, { do: "sent" });
  await api.json("POST", `/departures/${waiting.id}/mails/react`, { do: "send" });
  await place.pass(Temporal.Duration.from({ minutes: 11 }));
  await eventually(place, () => assertMailedOnce(deployed, [21, 22, 23], [24]));
}
