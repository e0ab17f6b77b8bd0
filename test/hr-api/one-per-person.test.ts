import { startTestStack } from "../support/stack.ts";
import { EMPLOYEE, MANAGER, SUBMITTED_AT, somebodyElse, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

describe("the same person with the same end of employment is recorded once", () => {
  test.each([
    [
      "by personnel number, whatever the name and the addresses",
      { personnelNumber: "P1", name: "A", workAddress: "a1@x.example" },
      { personnelNumber: "P1", name: "B" },
    ],
    [
      "by personnel number, but for capitals and spaces",
      { personnelNumber: "nl-7", name: "A" },
      { personnelNumber: " NL-7 ", name: "B" },
    ],
    [
      "by work address, whatever the name",
      { name: "A", workAddress: "a2@x.example" },
      { name: "B", workAddress: "A2@X.example" },
    ],
    [
      "by name and manager, where there is nothing else",
      { name: "Kees Jansen" },
      { name: " kees jansen" },
    ],
    ["by name, however its letters are made", { name: "Ren\u00e9e" }, { name: "Rene\u0301e" }],
  ])("%s", async (_how, one, other) => {
    const first = await submit(submission({ employee: one }));
    expect(first.status).toBe(201);
    const second = await submit(submission({ employee: other, lastDay: "2027-02-12" }));
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      type: "urn:totziens:problem:already-recorded",
      departure: `/departures/${first.body.id}`,
    });
    expect(second.headers.get("location")).toBe(`/departures/${first.body.id}`);
    expect((await stack.ask(second.body.departure)).body).toEqual(first.body);
  });

  test("whatever the keys", async () => {
    const body = somebodyElse();
    const { body: first } = await submit(body, "one key");
    for (const key of ["another key", undefined]) {
      const { status, body: problem } = await submit(body, key);
      expect([status, problem.departure]).toEqual([409, `/departures/${first.id}`]);
    }
  });

  test.each([
    ["another end of employment", { endOfEmployment: "2027-03-31" }, {}],
    ["another personnel number", {}, { personnelNumber: "P2" }],
    [
      "another manager, where only the name is known",
      { manager: { ...MANAGER, address: "m@x.example" } },
      {},
    ],
  ])("but %s is another departure", async (what, changes, person) => {
    const employee = { name: what };
    const one = await submit(submission({ employee: { ...employee } }));
    const other = await submit(submission({ employee: { ...employee, ...person }, ...changes }));
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).not.toBe(one.body.id);
  });

  test("an end that is not given is the last day", async () => {
    const employee = { ...EMPLOYEE, workAddress: "end@x.example" };
    const lastDay = { lastDay: "2027-02-26", endOfEmployment: undefined };
    const one = await submit(submission({ employee, ...lastDay }));
    const other = await submit(submission({ employee, endOfEmployment: "2027-02-26" }));
    expect(other.body.departure).toBe(`/departures/${one.body.id}`);
  });
});

describe("two submissions of one person at the same moment make one departure", () => {
  test.each([
    ["without keys", [undefined, undefined]],
    ["with two keys", ["a", "b"]],
    ["with a key and without", ["c", undefined]],
    ["of five systems", ["d", "e", "f", undefined, undefined]],
  ])("%s", async (_how, keys) => {
    for (let round = 0; round < 5; round += 1) {
      const body = somebodyElse();
      const before = stack.pendingSchedules().length;
      const answers = await Promise.all(keys.map((key) => submit(body, key && `${key} ${round}`)));
      const recorded = answers.filter(({ status }) => status === 201);
      expect(recorded).toHaveLength(1);
      const link = `/departures/${recorded[0]?.body.id}`;
      for (const { status, body: problem } of answers.filter(({ status }) => status !== 201)) {
        expect([status, problem.departure]).toEqual([409, link]);
      }
      const scheduled = stack.pendingSchedules().length - before;
      expect(scheduled).toBeLessThanOrEqual(recorded[0]?.body.mailings.length);
    }
  });
});

describe("a person may be submitted again", () => {
  test.each(["stays", "mistake"])("after a withdrawal (%s), once", async (reason) => {
    const body = somebodyElse();
    const { body: first } = await submit(body);
    await stack.ask(`/departures/${first.id}/withdraw`, { body: { reason } });
    const again = await submit(body);
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(first.id);
    expect((await submit(body)).body.departure).toBe(`/departures/${again.body.id}`);
    expect((await stack.ask(`/departures/${first.id}`)).body.status).toBe("withdrawn");
  });

  test("after a withdrawal by two at the same moment, once", async () => {
    const body = somebodyElse();
    const { body: first } = await submit(body);
    await stack.ask(`/departures/${first.id}/withdraw`, { body: { reason: "mistake" } });
    const answers = await Promise.all([submit(body), submit(body), submit(body)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });
});

function submit(body: object, key?: string) {
  return stack.ask("/departures", {
    body,
    headers: key === undefined ? {} : { "idempotency-key": key },
  });
}
