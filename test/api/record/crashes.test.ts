import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT, somebodyElse } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());
afterEach(() => {
  delete stack.watch.before;
  delete stack.watch.after;
  stack.faults.clear();
});

describe.each([
  ["after the guard was taken", "after", 1],
  ["before the departure was saved", "before", 2],
] as const)("when it dies %s", (_when, side, nth) => {
  test("the caller hears of a fault and nothing of its cause, and nothing is recorded", async () => {
    const before = stack.pendingSchedules().length;
    dieAt(side, "PutItem", nth);
    const { status, body } = await submit(somebodyElse());
    expect([status, body.type]).toEqual([500, "urn:totziens:problem:fault"]);
    expect(JSON.stringify(body)).not.toMatch(/died|Error|\.ts/);
    expect(stack.pendingSchedules()).toHaveLength(before);
  });

  test("the same key is taken up where it was left, at once", async () => {
    const body = somebodyElse();
    dieAt(side, "PutItem", nth);
    expect((await submit(body, `again ${side}`)).status).toBe(500);
    live();
    const { body: waiting } = await submit(body);
    expect(waiting.type).toBe("urn:totziens:problem:being-recorded");
    const { body: first } = await submit(body, `again ${side}`);
    expect(waiting.departure).toBe(`/departures/${first.id}`);
    expect((await submit(body)).body.departure).toBe(`/departures/${first.id}`);
  });

  test("another submission waits for a minute, and no longer", async () => {
    const body = somebodyElse();
    dieAt(side, "PutItem", nth);
    await submit(body, `dead ${side}`);
    live();
    const soon = await submit(body);
    expect([soon.status, soon.body.type]).toEqual([409, "urn:totziens:problem:being-recorded"]);
    expect(soon.headers.get("retry-after")).toBe("60");
    await pass(59);
    expect((await submit(body)).body.type).toBe("urn:totziens:problem:being-recorded");
    await pass(1);
    const recorded = await submit(body);
    expect(recorded.status).toBe(201);
    const late = await submit(body, `dead ${side}`);
    expect([late.status, late.body.departure]).toEqual([409, `/departures/${recorded.body.id}`]);
  });

  test("of two that waited one is recorded", async () => {
    const body = somebodyElse();
    dieAt(side, "PutItem", nth);
    await submit(body);
    live();
    await pass(60);
    const answers = await Promise.all([submit(body), submit(body, `two ${side}`), submit(body)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });
});

describe("a guard is not lost to a departure that does not hold it", () => {
  test("when a key died with one person and was used for another", async () => {
    const [one, other] = [somebodyElse(), somebodyElse()];
    dieAt("after", "PutItem", 1);
    await submit(one, "for two");
    live();
    expect((await submit(other, "for two")).status).toBe(201);
    const soon = await submit(one);
    expect(soon.body.type).toBe("urn:totziens:problem:being-recorded");
    expect(soon.body).not.toHaveProperty("departure");
    await pass(60);
    expect((await submit(one)).status).toBe(201);
  });

  test("when a key was used again for another person: the key is looked at first, so nobody is held up", async () => {
    const [one, other] = [somebodyElse(), somebodyElse()];
    const { body: first } = await submit(one, "used again");
    expect((await submit(other, "used again")).body.type).toBe("urn:totziens:problem:key-reused");
    const recorded = await submit(other);
    expect(recorded.status).toBe(201);
    expect((await submit(one)).body.departure).toBe(`/departures/${first.id}`);
    expect((await submit(other)).body.departure).toBe(`/departures/${recorded.body.id}`);
  });

  test("when a withdrawal died before it let go: at once, since a withdrawal is plain to see", async () => {
    const body = somebodyElse();
    const { body: first } = await submit(body);
    dieAt("before", "DeleteItem", 1);
    const withdrawal = await stack.ask(`/departures/${first.id}/withdraw`, {
      body: { reason: "mistake" },
    });
    expect(withdrawal.status).toBe(500);
    live();
    expect((await submit(body)).status).toBe(201);
    const again = await stack.ask(`/departures/${first.id}/withdraw`, {
      body: { reason: "mistake" },
    });
    expect([again.status, again.body.status]).toEqual([200, "withdrawn"]);
    expect((await submit(body)).status).toBe(409);
  });
});

describe("what was saved is recorded, whatever happens then", () => {
  test("the answer to the save is lost: the same key finds it, and the sweep makes its schedules", async () => {
    const body = somebodyElse();
    const before = stack.pendingSchedules().length;
    dieAt("after", "PutItem", 2);
    expect((await submit(body, "saved")).status).toBe(500);
    live();
    expect(stack.pendingSchedules()).toHaveLength(before);
    const found = await submit(body, "saved");
    expect(found.status).toBe(201);
    expect((await submit(body)).body.departure).toBe(`/departures/${found.body.id}`);
    await pass(10 * 60);
    expect(schedulesOf(found.body.id).length).toBeGreaterThan(10);
  });

  test("Scheduler is down: HR gets its departure, and the sweep makes its schedules", async () => {
    stack.faults.inject({
      service: "scheduler",
      how: { error: "InternalServerException" },
      times: 1000,
    });
    const { status, body } = await submit(somebodyElse());
    expect(status).toBe(201);
    expect(schedulesOf(body.id)).toEqual([]);
    stack.faults.clear();
    await pass(10 * 60);
    expect(schedulesOf(body.id).length).toBeGreaterThan(10);
  });

  test("the table is down: nobody is told that it is recorded", async () => {
    stack.faults.inject({
      service: "dynamodb",
      how: { error: "InternalServerError" },
      times: 1000,
    });
    expect((await submit(somebodyElse())).status).toBe(500);
  });
});

function submit(body: object, key?: string) {
  return stack.ask("/departures", {
    body,
    headers: key === undefined ? {} : { "idempotency-key": key },
  });
}

/** The function dies on that side of the n-th call of that operation. */
function dieAt(side: "before" | "after", operation: string, nth: number): void {
  let seen = 0;
  stack.watch[side] = (each) => {
    if (each === operation) seen += 1;
    if (each === operation && seen === nth) throw new Error("It died.");
  };
}

function live(): void {
  delete stack.watch.before;
  delete stack.watch.after;
}

function pass(seconds: number): Promise<void> {
  return stack.advanceTo(stack.now().add({ seconds }));
}

function schedulesOf(id: string) {
  return stack.pendingSchedules().filter(({ name }) => name.startsWith(id));
}
