import { EMPLOYEE, SUBMITTED_AT, submission } from "../hr-api/submissions.ts";
import { crashAfter, crashBefore } from "../support/crash.ts";
import { startTestStack } from "../support/stack.ts";
import { type Ask, change, linkOfRefused, nextNumber, presentOf, submitted } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());
afterEach(() => {
  delete stack.watch.before;
  delete stack.watch.after;
});

interface Case {
  readonly before: object;
  readonly after: object;
  readonly ask: Ask;
}

/** Changes that make a departure that of somebody else, or one with another end. */
const CASES: readonly [string, () => Case][] = [
  [
    "another end of employment",
    () => {
      const employee = { ...EMPLOYEE, personnelNumber: nextNumber() };
      const endOfEmployment = "2027-03-31";
      return {
        before: { employee },
        after: { employee, endOfEmployment },
        ask: patch({ endOfEmployment }),
      };
    },
  ],
  [
    "another personnel number",
    () => {
      const [one, other] = [nextNumber(), nextNumber()];
      return {
        before: { employee: { ...EMPLOYEE, personnelNumber: one } },
        after: { employee: { ...EMPLOYEE, personnelNumber: other } },
        ask: patch({ employee: { personnelNumber: other } }),
      };
    },
  ],
  [
    "another work address",
    () => {
      const [one, other] = [`${nextNumber()}@x.example`, `${nextNumber()}@x.example`];
      return {
        before: { employee: { name: "A", workAddress: one } },
        after: { employee: { name: "A", workAddress: other } },
        ask: patch({ employee: { workAddress: other } }),
      };
    },
  ],
  [
    "another manager, where only the name is known",
    () => {
      const employee = { name: nextNumber() };
      const manager = { name: "M", address: "new.manager@x.example" };
      return {
        before: { employee },
        after: { employee, manager },
        ask: { path: "/replace", body: { role: "manager", ...manager } },
      };
    },
  ],
];

describe.each(CASES)("a change to %s", (_what, make) => {
  test("keeps the person from being submitted twice, and lets go of what it was", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    expect((await change(stack, id, ask)).status).toBe(200);
    expect(await isRefused(after)).toBe(`/departures/${id}`);
    expect((await submitted(stack, before)).id).not.toBe(id);
  });

  test("is refused while somebody else is recorded as that, with a link, and nothing changes", async () => {
    const { before, after, ask } = make();
    const { id, ...present } = await submitted(stack, before);
    const other = await submitted(stack, after);
    const { status, body, headers } = await change(stack, id, ask);
    expect([status, body.type]).toEqual([409, "urn:totziens:problem:already-recorded"]);
    expect(body.departure).toBe(`/departures/${other.id}`);
    expect(headers.get("location")).toBe(`/departures/${other.id}`);
    expect(await presentOf(stack, id)).toEqual({ id, ...present });
    expect(await isRefused(before)).toBe(`/departures/${id}`);
    await change(stack, other.id, { path: "/withdraw", body: { reason: "mistake" } });
    expect((await change(stack, id, ask)).status).toBe(200);
  });

  test("that dies before it is saved is taken up again, and keeps others out for a minute only", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    const crash = crashBefore(stack.watch, "PutItem", 2);
    expect((await change(stack, id, ask)).status).toBe(500);
    crash.restart();
    expect((await post(after)).body.type).toBe("urn:totziens:problem:being-recorded");
    expect(await isRefused(before)).toBe(`/departures/${id}`);
    await pass(60);
    const { status, body: other } = await post(after);
    expect(status).toBe(201);
    expect((await change(stack, id, ask)).body.departure).toBe(`/departures/${other.id}`);
  });

  test("that dies before it is saved is done when it is asked again", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    const crash = crashAfter(stack.watch, "PutItem", 1);
    expect((await change(stack, id, ask)).status).toBe(500);
    crash.restart();
    await pass(59);
    expect((await change(stack, id, ask)).status).toBe(200);
    await pass(30);
    expect(await isRefused(after)).toBe(`/departures/${id}`);
  });

  test("that dies after it was saved holds, and what it was can be taken at once", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    await pass(60);
    const crash = crashAfter(stack.watch, "PutItem", 2);
    expect((await change(stack, id, ask)).status).toBe(500);
    crash.restart();
    const again = await change(stack, id, ask);
    expect([again.status, again.body.edition]).toEqual([200, 2]);
    expect(await isRefused(after)).toBe(`/departures/${id}`);
    expect((await submitted(stack, before)).id).not.toBe(id);
  });

  test("of what is withdrawn keeps nobody out", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    await change(stack, id, { path: "/withdraw", body: { reason: "mistake" } });
    await pass(1);
    await change(stack, id, ask);
    expect((await post(after)).status).toBe(201);
  });

  test("and a submission as that at the same moment make one of them", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { before, after, ask } = make();
      const { id } = await submitted(stack, before);
      const [changed, posted] = await Promise.all([change(stack, id, ask), post(after)]);
      expect([changed.status, posted.status].toSorted()).toEqual(
        changed.status === 200 ? [200, 409] : [201, 409],
      );
    }
  });
});

function patch(body: object): Ask {
  return { method: "PATCH", path: "", body };
}

/** The link to whoever is recorded already. */
const isRefused = (changes: object) => linkOfRefused(stack, changes);

function post(changes: object) {
  return stack.ask("/departures", { body: submission(changes) });
}

function pass(seconds: number): Promise<void> {
  return stack.advanceTo(stack.now().add({ seconds }));
}
