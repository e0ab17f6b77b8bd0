import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { Temporal } from "temporal-polyfill";
import { type FakeStackOptions, startFakeStack } from "./fake-stack.ts";
import { create } from "./schedules.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;

async function start(options: FakeStackOptions = {}): Promise<void> {
  world = await startFakeStack(options);
}

afterEach(() => world.stack.close());

describe("what is done every night", () => {
  test("is done at three on the local clock, also when clocks change, while there is something to compare", async () => {
    await start({ startAt: Temporal.Instant.from("2027-03-26T08:00:00Z") });
    await create(world.stack, { Name: "far", ScheduleExpression: "at(2027-03-30T12:00:00)" });
    for (let day = 26; day <= 29; day += 1) {
      await world.stack.advanceTo(Temporal.Instant.from(`2027-03-${day}T12:00:00Z`));
      await put("one", "2027-03-30T10:00:00Z");
    }
    await put("one", undefined);
    await world.stack.advanceByDays(30);
    // In summer three o'clock comes an hour earlier.
    expect(world.reconciles).toEqual([
      "2027-03-27T02:00:00Z",
      "2027-03-28T01:00:00Z",
      "2027-03-29T01:00:00Z",
      "2027-03-30T01:00:00Z",
    ]);
  });

  test("is left out while nothing has changed since it went well", async () => {
    await start();
    await create(world.stack, { Name: "far", ScheduleExpression: "at(2026-11-20T12:00:00)" });
    await world.stack.advanceByDays(5);
    expect(world.reconciles).toEqual(["2026-11-03T02:00:00Z"]);
    await put("one", "2026-11-20T10:00:00Z");
    await world.stack.advanceByDays(5);
    expect(world.reconciles.slice(1)).toEqual(["2026-11-08T02:00:00Z"]);
  });

  test("is not left out after a change that was still in motion", async () => {
    await start({ startAt: Temporal.Instant.from("2026-11-03T01:00:00Z") });
    await create(world.stack, { Name: "far", ScheduleExpression: "at(2026-11-20T12:00:00)" });
    await world.stack.advanceByDays(5);
    expect(world.reconciles).toEqual(["2026-11-03T02:00:00Z", "2026-11-04T02:00:00Z"]);
  });

  test("waits for its time of day after days without anything", async () => {
    await start();
    await world.stack.advanceByDays(10);
    await create(world.stack, { Name: "late", ScheduleExpression: "at(2026-11-14T12:00:00)" });
    await world.stack.settle();
    expect(world.reconciles).toEqual([]);
    await world.stack.advanceByDays(1);
    expect(world.reconciles).toEqual(["2026-11-13T02:00:00Z"]);
  });

  test("that fails is done again the next night", async () => {
    const seen: string[] = [];
    await start({
      handlers: {
        async "upkeep/reconcile"() {
          seen.push(world.stack.now().toString());
          throw new Error("down");
        },
      },
    });
    await create(world.stack, { Name: "far", ScheduleExpression: "at(2026-11-04T12:00:00)" });
    await world.stack.advanceByDays(3);
    expect(seen).toEqual(["2026-11-03T02:00:00Z", "2026-11-04T02:00:00Z"]);
  });
});

async function put(pk: string, due: string | undefined): Promise<void> {
  const da = { N: String(Date.parse(due ?? "") / 1000) };
  const Item = { pk: { S: pk }, ...(due && { dd: { S: due.slice(0, 10) }, da }) };
  const TableName = world.stack.environment.TABLE_NAME;
  await new DynamoDBClient().send(new PutItemCommand({ TableName, Item }));
}
