import { startTestStack } from "../../support/stack.ts";
import { MANAGER, SUBMITTED_AT, somebodyElse, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

describe("the same person is recorded once while a departure runs", () => {
  test.each([
    [
      "by personnel number, whatever the name and the addresses",
      { personnelNumber: "P1", name: "A", workAddress: "a1@x.example" },
      { personnelNumber: "P1", name: "B" },
    ],
    [
      "by personnel number, but for capitals and spaces",
      { personnelNumber: "nl-7", name: "C" },
      { personnelNumber: " NL-7 ", name: "D" },
    ],
    [
      "by work address, whatever the name",
      { name: "E", workAddress: "a2@x.example" },
      { name: "F", workAddress: "A2@X.example" },
    ],
    [
      "by name and manager, where there is nothing else",
      { name: "Kees Jansen" },
      { name: " kees jansen" },
    ],
    [
      "by work address, where one lacks a number",
      { personnelNumber: "P9", name: "G", workAddress: "a3@x.example" },
      { name: "H", workAddress: "a3@x.example" },
    ],
    [
      "by name and manager, where one lacks a number and the other an address",
      { personnelNumber: "P10", name: "Lize Vos" },
      { name: "lize  vos", workAddress: "l.vos@x.example" },
    ],
    [
      "by name, with spaces at its ends, double ones and what nobody sees",
      { name: "Noor de Wit" },
      { name: " Noor\u200b  de Wit\u00a0" },
    ],
    ["by name, however its letters are made", { name: "Ren\u00e9e" }, { name: "Rene\u0301e" }],
  ])("%s", async (_how, one, other) => {
    const first = await submit(submission({ employee: one }));
    expect(first.status).toBe(201);
    const changes = { lastDay: "2027-02-12", endOfEmployment: "2027-04-30" };
    const second = await submit(submission({ employee: other, ...changes }));
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      type: "urn:totziens:problem:already-recorded",
      departure: `/departures/${first.body.id}`,
      othersOfPerson: [
        {
          departure: `/departures/${first.body.id}`,
          lastDay: first.body.lastDay,
          endOfEmployment: first.body.endOfEmployment,
          runs: true,
        },
      ],
    });
    expect(second.body.detail).toContain(first.body.lastDay);
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
    ["another personnel number", {}, { personnelNumber: "P2" }],
    [
      "another manager, where only the name is known",
      { manager: { ...MANAGER, address: "m@x.example" } },
      {},
    ],
  ])("but %s is another person", async (what, changes, person: { personnelNumber?: string }) => {
    const employee = { name: what };
    const first = person.personnelNumber ? { personnelNumber: "P3" } : {};
    const one = await submit(submission({ employee: { ...employee, ...first } }));
    const other = await submit(submission({ employee: { ...employee, ...person }, ...changes }));
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).not.toBe(one.body.id);
  });
});

describe("a second departure", () => {
  const dates = { lastDay: "2027-03-11", endOfEmployment: "2027-03-31" };

  test("runs beside those that it names, all of them", async () => {
    const body = somebodyElse();
    const { body: one } = await submit(body);
    const { body: two, status } = await submit({ ...body, ...dates, runsBeside: [one.id] });
    expect(status).toBe(201);
    expect(two.runsBeside).toBeUndefined();
    expect(two.othersOfPerson).toEqual([
      expect.objectContaining({ departure: `/departures/${one.id}`, runs: true }),
    ]);
    const third = { ...body, lastDay: "2027-04-01", endOfEmployment: "2027-04-30" };
    const refused = await submit({ ...third, runsBeside: [one.id] });
    expect([refused.status, refused.body.departure]).toEqual([409, `/departures/${two.id}`]);
    const taken = await submit({ ...third, runsBeside: [two.id, one.id] });
    expect(taken.status).toBe(201);
  });

  test("with its key gives the same answer again, and a refusal uses up no key", async () => {
    const body = somebodyElse();
    const { body: one } = await submit(body);
    const refused = await submit({ ...body, ...dates }, "a key for two");
    expect(refused.status).toBe(409);
    const beside = { ...body, ...dates, runsBeside: [one.id] };
    const taken = await submit(beside, "a key for two");
    expect(taken.status).toBe(201);
    expect((await submit(beside, "a key for two")).body).toEqual(taken.body);
    expect((await submit({ ...body, ...dates }, "a key for two")).status).toBe(422);
  });

  test("that names no id of a departure is a mistake", async () => {
    const { status, body } = await submit({ ...somebodyElse(), runsBeside: ["the first"] });
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([
      422,
      "runsBeside.0",
      "departure-id",
    ]);
  });

  test("is warned of in a preview", async () => {
    const body = somebodyElse();
    const { body: one } = await submit(body);
    const { body: preview } = await stack.ask("/departures/preview", { body });
    expect(preview.othersOfPerson).toEqual([
      expect.objectContaining({ departure: `/departures/${one.id}`, runs: true }),
    ]);
  });

  test("may be recorded once the first one is ten working days past its end, and names it", async () => {
    const past = { announced: "2026-11-02", lastDay: "2026-12-29", endOfEmployment: "2026-12-30" };
    const running = somebodyElse();
    const { body: one } = await submit({ ...running, ...past });
    expect((await submit(running)).body.departure).toBe(`/departures/${one.id}`);
    const over = somebodyElse();
    const { body: old } = await submit({ ...over, ...past, endOfEmployment: "2026-12-29" });
    const { status, body } = await submit(over);
    expect(status).toBe(201);
    expect(body.othersOfPerson).toEqual([
      {
        departure: `/departures/${old.id}`,
        lastDay: "2026-12-29",
        endOfEmployment: "2026-12-29",
        runs: false,
      },
    ]);
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
