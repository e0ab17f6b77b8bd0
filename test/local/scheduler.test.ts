import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import { errorOf, startFakeStack } from "./fake-stack.ts";
import { create, schedule, target } from "./schedules.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;
let client: SchedulerClient;

beforeEach(async () => {
  world = await startFakeStack();
  client = new SchedulerClient();
});

afterEach(() => world.stack.close());

function creating(changes: Partial<CreateScheduleCommandInput>) {
  return client.send(new CreateScheduleCommand(schedule(world.stack, changes)));
}

describe("a schedule that cannot be kept is refused", () => {
  test.each<[string, Partial<CreateScheduleCommandInput>]>([
    ["a name of 65 characters", { Name: "a".repeat(65) }],
    ["a name with a space", { Name: "a b" }],
    ["a day that does not exist", { ScheduleExpression: "at(2026-02-30T09:00:00)" }],
    ["a moment with an offset", { ScheduleExpression: "at(2026-11-03T09:00:00Z)" }],
    ["something that is no expression", { ScheduleExpression: "tomorrow" }],
    ["a time zone that does not exist", { ScheduleExpressionTimezone: "Europe/Wageningen" }],
    ["a moment in the past", { ScheduleExpression: "at(2026-11-02T08:59:00)" }],
    ["this very moment", { ScheduleExpression: "at(2026-11-02T09:00:00)" }],
    ["a window without a width", { FlexibleTimeWindow: { Mode: "FLEXIBLE" } }],
  ])("%s", async (_what, changes) => {
    expect(await errorOf(creating(changes))).toBe("ValidationException");
    expect(world.stack.pendingSchedules()).toEqual([]);
  });

  test("an input that is not JSON", async () => {
    const Target = { ...target("", world.stack.environment), Input: "{departure" };
    expect(await errorOf(creating({ Target }))).toBe("ValidationException");
  });

  test("a group that does not exist", async () => {
    const call = creating({ GroupName: "elsewhere" });
    expect(await errorOf(call)).toBe("ResourceNotFoundException");
  });
});

test("a name can be taken once", async () => {
  await creating({});
  expect(await errorOf(creating({}))).toBe("ConflictException");
});

test("a create that is tried again because its answer was lost is the same create", async () => {
  world.stack.faults.inject({
    service: "scheduler",
    operation: "CreateSchedule",
    how: "lose-answer",
  });
  await creating({});
  expect(world.stack.pendingSchedules()).toHaveLength(1);
});

test("a schedule can be read back as it was made", async () => {
  await creating({});
  const { GroupName, Name } = schedule(world.stack);
  const found = await client.send(new GetScheduleCommand({ GroupName, Name }));
  expect(found).toMatchObject({
    ScheduleExpression: "at(2026-11-03T09:00:00)",
    ScheduleExpressionTimezone: "Europe/Amsterdam",
    State: "ENABLED",
    Target: { Arn: world.stack.environment.MAIL_QUEUE_ARN },
  });
  expect(found.CreationDate?.toISOString()).toBe("2026-11-02T08:00:00.000Z");
});

test("deleting what is gone says so", async () => {
  const { GroupName, Name } = schedule(world.stack);
  await creating({});
  await client.send(new DeleteScheduleCommand({ GroupName, Name }));
  const again = client.send(new DeleteScheduleCommand({ GroupName, Name }));
  expect(await errorOf(again)).toBe("ResourceNotFoundException");
});

test("a listing gives names by prefix, page by page, without expression and input", async () => {
  for (const Name of ["b.1", "a.2", "a.1", "a.3"]) await create(world.stack, { Name });
  const { GroupName } = schedule(world.stack);
  const asked = { GroupName, NamePrefix: "a.", MaxResults: 2 };
  const first = await client.send(new ListSchedulesCommand(asked));
  const second = await client.send(
    new ListSchedulesCommand({ ...asked, NextToken: first.NextToken }),
  );

  expect(first.Schedules?.map(({ Name }) => Name)).toEqual(["a.1", "a.2"]);
  expect(second.Schedules?.map(({ Name }) => Name)).toEqual(["a.3"]);
  expect(second.NextToken).toBeUndefined();
  expect(first.Schedules?.[0]).toMatchObject({ State: "ENABLED", GroupName });
  expect(first.Schedules?.[0]).not.toHaveProperty("ScheduleExpression");
});

describe("a schedule fires", () => {
  const fired = () =>
    world
      .records()
      .map(({ body, attributes }) => [JSON.parse(body), Number(attributes.SentTimestamp)]);
  const NINE = Date.parse("2026-11-03T08:00:00Z");

  test("at its local time, once, and is gone", async () => {
    await create(world.stack);
    await world.stack.advanceByDays(2);
    expect(fired()).toEqual([["departure.react.1", NINE]]);
    expect(world.stack.pendingSchedules()).toEqual([]);
  });

  test("at nine o'clock in summer and in winter", async () => {
    await create(world.stack, { ScheduleExpression: "at(2027-03-26T09:00:00)", Name: "winter" });
    await create(world.stack, { ScheduleExpression: "at(2027-03-29T09:00:00)", Name: "summer" });
    await world.stack.advanceByDays(200);
    expect(fired()).toEqual([
      ["winter", Date.parse("2027-03-26T08:00:00Z")],
      ["summer", Date.parse("2027-03-29T07:00:00Z")],
    ]);
  });

  test("in order of time, and those of one moment in the order they were made", async () => {
    await create(world.stack, { Name: "third", ScheduleExpression: "at(2026-11-04T09:00:00)" });
    await create(world.stack, { Name: "first" });
    await create(world.stack, { Name: "second" });
    await world.stack.advanceByDays(7);
    expect(fired().map(([name]) => name)).toEqual(["first", "second", "third"]);
  });

  test("twice, an hour late, or never, when it is told to", async () => {
    for (const Name of ["twice", "late", "lost"]) await create(world.stack, { Name });
    const only =
      (name: string) =>
      ({ Name }: CreateScheduleCommandInput) =>
        Name === name;
    const invoke = { service: "scheduler", operation: "Invoke" } as const;
    world.stack.faults.inject({ ...invoke, when: only("twice"), how: "repeat" });
    world.stack.faults.inject({ ...invoke, when: only("late"), how: { delaySeconds: 3600 } });
    world.stack.faults.inject({ ...invoke, when: only("lost"), how: "lose" });
    await world.stack.advanceByDays(2);
    expect(fired()).toEqual([
      ["twice", NINE],
      ["twice", NINE],
      ["late", NINE + 3_600_000],
    ]);
    expect(world.stack.pendingSchedules()).toEqual([]);
  });

  test("again after a minute while its queue does not answer, and at last as a dead letter", async () => {
    await create(world.stack);
    world.stack.faults.inject({
      service: "scheduler",
      operation: "Invoke",
      how: { error: "InternalServerError" },
      times: 3,
    });
    await world.stack.advanceByDays(2);
    expect(fired()).toEqual([]);
    expect(world.stack.deadLetters().map(({ body }) => body)).toEqual(['"departure.react.1"']);
  });
});
