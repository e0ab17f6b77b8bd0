import { crashAfter } from "../../support/crash.ts";
import { startTestStack } from "../../support/stack.ts";
import { EMPLOYEE, SUBMITTED_AT, submission } from "../record/submissions.ts";
import {
  type Ask,
  change,
  linkOfRefused,
  nextNumber,
  type Shown,
  schedulesOf,
  submitted,
} from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());
afterEach(() => {
  delete stack.watch.before;
  delete stack.watch.after;
});

describe("a withdrawal that is taken back", () => {
  const BACK: Ask = { path: "/take-back" };
  const withdrawn = async (before: object): Promise<Shown> => {
    const { id } = await submitted(stack, before);
    return (await change(stack, id, { path: "/withdraw", body: { reason: "stays" } })).body;
  };

  test("keeps the person from being submitted twice again", async () => {
    const before = person();
    const { id } = await withdrawn(before);
    const { status, body } = await change(stack, id, BACK);
    expect([status, body.status, body.edition]).toEqual([200, "running", 3]);
    expect((await change(stack, id, BACK)).body).toEqual(body);
    expect(await linkOfRefused(stack, before)).toBe(`/departures/${id}`);
  });

  test("is refused when the person was submitted anew", async () => {
    const before = person();
    const { id } = await withdrawn(before);
    const anew = await submitted(stack, before);
    const { status, body } = await change(stack, id, BACK);
    expect([status, body.departure]).toEqual([409, `/departures/${anew.id}`]);
  });

  test("that is only about to be saved keeps a new submission out", async () => {
    const before = person();
    const { id } = await withdrawn(before);
    await pass(5);
    const crash = crashAfter(stack.watch, "PutItem", 1);
    expect((await change(stack, id, BACK)).status).toBe(500);
    crash.restart();
    expect((await post(before)).body.type).toBe("urn:totziens:problem:being-recorded");
    await pass(60);
    expect((await post(before)).status).toBe(201);
  });

  test("of a departure that was not withdrawn is refused", async () => {
    const { id } = await submitted(stack);
    const { status, body } = await change(stack, id, BACK);
    expect([status, body.type]).toEqual([409, "urn:totziens:problem:not-withdrawn"]);
  });
});

test("a withdrawal is taken back with other dates, checked as any change", async () => {
  const { id } = await submitted(stack);
  await change(stack, id, { path: "/withdraw", body: { reason: "stays" } });
  expect(schedulesOf(stack, id)).toEqual([]);
  const wrong = await change(stack, id, { path: "/take-back", body: { lastDay: "2027-01-13" } });
  expect(wrong.body.errors).toMatchObject([{ field: "lastDay", code: "before-announced" }]);
  const unknown = await change(stack, id, { path: "/take-back", body: "department=De+Berk" });
  expect(unknown.body.errors).toMatchObject([{ field: "department", code: "unknown-field" }]);
  const body = "lastDay=2027-02-26&endOfEmployment=2027-02-28";
  const { status, body: back } = await change(stack, id, { path: "/take-back", body });
  expect([status, back.status, back.lastDay]).toEqual([200, "running", "2027-02-26"]);
  expect(back).not.toHaveProperty("withdrawn");
  const coming = back.mailings.filter(({ state }: { state: string }) => state === "pending");
  expect(coming.length).toBeGreaterThan(15);
  expect(schedulesOf(stack, id)).toHaveLength(coming.length);
});

function person(): object {
  return { employee: { ...EMPLOYEE, personnelNumber: nextNumber() } };
}

function post(changes: object) {
  return stack.ask("/departures", { body: submission(changes) });
}

function pass(seconds: number): Promise<void> {
  return stack.advanceTo(stack.now().add({ seconds }));
}
