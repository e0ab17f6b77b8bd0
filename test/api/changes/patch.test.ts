import { startTestStack } from "../../support/stack.ts";
import { asForm, EMPLOYEE, MANAGER, SUBMITTED_AT } from "../record/submissions.ts";
import { change, presentOf, schedulesOf, submitted, whatHappened } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const patch = (id: string, body: object | string, headers?: Record<string, string>) =>
  change(stack, id, { method: "PATCH", path: "", body }, headers);

describe("a change of dates", () => {
  test.each([
    ["in JSON", { lastDay: "2027-02-26", endOfEmployment: "2027-03-31" }],
    ["as a form", "lastDay=2027-02-26&endOfEmployment=2027-03-31"],
  ])("%s moves the mails and their schedules", async (_how, body) => {
    const { id, timeline } = await submitted(stack);
    const { status, body: after } = await patch(id, body);
    expect(status).toBe(200);
    expect(after).toMatchObject({ lastDay: "2027-02-26", endOfEmployment: "2027-03-31" });
    expect(dayOf(timeline, "farewell")).toBe("2027-02-03");
    expect(dayOf(after.timeline, "farewell")).toBe("2027-02-10");
    const wanted = after.mailings
      .filter(({ state }: { state: string }) => state === "pending")
      .map((each: { id: string; revision: number }) => `${id}.${each.id}.${each.revision}`);
    expect(
      schedulesOf(stack, id)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(wanted.toSorted());
  });

  test("may say that its JSON is a merge patch", async () => {
    const { id } = await submitted(stack);
    const headers = { "content-type": "application/merge-patch+json" };
    expect((await patch(id, { lastDay: "2027-02-12" }, headers)).status).toBe(200);
  });

  test("with what was wrong is one save, and two lines", async () => {
    const { id } = await submitted(stack);
    const { body } = await patch(id, {
      lastDay: "2027-02-26",
      employee: { name: "Sanne de Boer" },
    });
    expect(whatHappened(body).slice(1).toSorted()).toEqual(["corrected", "dates-changed"]);
    expect(body).toMatchObject({ lastDay: "2027-02-26", employee: { name: "Sanne de Boer" } });
  });

  test("to an end that is taken away ends on the last day", async () => {
    const { id } = await submitted(stack);
    const { body } = await patch(id, { endOfEmployment: null });
    expect([body.lastDay, body.endOfEmployment]).toEqual(["2027-02-19", "2027-02-19"]);
  });

  test("moves an end that was left to its default along with the last day, both ways", async () => {
    const { id, ...before } = await submitted(stack, { endOfEmployment: undefined });
    expect([before.endOfEmployment, before.endFollowsLastDay]).toEqual(["2027-02-19", true]);
    for (const lastDay of ["2027-03-05", "2027-02-12"]) {
      const { status, body } = await patch(id, { lastDay });
      expect([status, body.lastDay, body.endOfEmployment]).toEqual([200, lastDay, lastDay]);
    }
    expect(dayOf((await presentOf(stack, id)).timeline, "post-exit-invite")).toBe("2027-08-12");
  });

  test("leaves an end alone that was given, also where it is the last day", async () => {
    const { id } = await submitted(stack, { endOfEmployment: undefined });
    const { body: given } = await patch(id, { endOfEmployment: "2027-02-19" });
    expect(given).not.toHaveProperty("endFollowsLastDay");
    expect(given.history.at(-1)).toMatchObject({
      what: "dates-changed",
      detail: "endOfEmployment",
    });
    expect((await patch(id, { lastDay: "2027-02-12" })).body.endOfEmployment).toBe("2027-02-19");
    const later = await patch(id, { lastDay: "2027-03-05" });
    expect(later.body.errors).toMatchObject([{ field: "endOfEmployment" }]);
  });

  test("lets an end that is taken away follow from then on", async () => {
    const { id } = await submitted(stack);
    await patch(id, { endOfEmployment: null });
    const { body } = await patch(id, { lastDay: "2027-03-12" });
    expect([body.endOfEmployment, body.endFollowsLastDay]).toEqual(["2027-03-12", true]);
  });

  test("that says nothing new changes nothing", async () => {
    const { id, ...before } = await submitted(stack);
    for (const body of [{}, { lastDay: "2027-02-19" }, { manager: MANAGER, kind: "resignation" }])
      expect((await patch(id, body)).body).toEqual({ id, ...before });
  });
});

test("another kind keeps the extra steps that go with it", async () => {
  const ticked = { kind: "employer", extraSteps: ["handover", "farewell"] };
  const { id } = await submitted(stack, ticked);
  const { body } = await patch(id, { kind: "resignation" });
  expect([body.kind, body.extraSteps]).toEqual(["resignation", []]);
});

describe("a correction", () => {
  test("takes away what a departure can do without", async () => {
    const employee = { ...EMPLOYEE, workAddress: "gone@x.example", personnelNumber: "G1" };
    const { id } = await submitted(stack, { employee, department: "De Berk", reason: "pay" });
    const { body } = await patch(id, {
      employee: { personnelNumber: null, privateAddress: null },
      department: null,
      reason: null,
    });
    const { personnelNumber: _, privateAddress: __, ...left } = employee;
    expect(body.employee).toEqual({ ...left, language: "nl" });
    expect(body).not.toHaveProperty("department");
    expect(body).not.toHaveProperty("reason");
  });

  test("of one thing leaves all else as it is, and never says what it was", async () => {
    const { id, manager, history } = await submitted(stack);
    const { body } = await patch(id, asForm({ manager: { address: "fatima@delinde.example" } }));
    expect(body.manager).toEqual({ ...manager, address: "fatima@delinde.example" });
    expect(JSON.stringify(body.history)).not.toMatch(/fatima|elidrissi/);
    expect(body.history).toHaveLength(history.length + 1);
  });
});

describe("every mistake is told at once, beside its field, and nothing changes", () => {
  const WRONG: [string, object | string, string[]][] = [
    [
      "in itself and beside what stays",
      { lastDay: "2027-03-05", employee: { privateAddress: MANAGER.address, name: " " }, x: 1 },
      [
        "employee.name: blank",
        "employee.privateAddress: same-as-manager",
        "endOfEmployment: before-last-day",
        "x: unknown-field",
      ],
    ],
    [
      "of dates",
      { announced: "2027-02-20", endOfEmployment: "2029-02-20", lastDay: "31-02-2027" },
      ["endOfEmployment: too-far", "lastDay: date"],
    ],
    ["before the announcement", { lastDay: "2027-01-13" }, ["lastDay: before-announced"]],
    [
      "of an end so long ago that all would be forgotten at once",
      { announced: "2025-01-20", lastDay: "2025-01-31", endOfEmployment: "2025-02-01" },
      ["endOfEmployment: too-far"],
    ],
    [
      "of what cannot be taken away",
      { lastDay: null, kind: null, manager: null, employee: { name: null } },
      ["employee.name: type", "kind: one-of", "lastDay: date", "manager: type"],
    ],
    [
      "of steps",
      { extraSteps: ["react", "x"] },
      ["extraSteps: not-tickable", "extraSteps: not-tickable"],
    ],
    [
      "in a form",
      "lastDay=2027-13-01&manager.address=x&manager.address=y&kind=fired&__proto__=1",
      [
        "__proto__: unknown-field",
        "kind: one-of",
        "lastDay: date",
        "manager.address: address",
        "manager.address: repeated",
      ],
    ],
    [
      "in JSON with odd names",
      JSON.parse('{"__proto__": {"lastDay": 1}}'),
      ["__proto__: unknown-field"],
    ],
  ];

  test.each(WRONG)("%s", async (_what, body, mistakes) => {
    const { id, ...before } = await submitted(stack);
    const answers = await Promise.all(
      ["nl", "en"].map((language) => patch(id, body, { "accept-language": language })),
    );
    for (const { status, body: problem } of answers) {
      expect(
        problem.errors
          .map(({ field, code }: Record<string, string>) => `${field}: ${code}`)
          .toSorted(),
      ).toEqual(mistakes);
      expect([status, problem.type]).toEqual([422, "urn:totziens:problem:invalid-fields"]);
      for (const { message } of problem.errors)
        expect(message).not.toMatch(/\{\w+\}|undefined|‘’|^Dit klopt niet|^This isn’t right/);
    }
    expect(answers[0]?.body.errors).not.toEqual(answers[1]?.body.errors);
    expect(await presentOf(stack, id)).toEqual({ id, ...before });
  });

  test("but not one that was there before: a name can be mended long afterwards", async () => {
    const later = await startTestStack(SUBMITTED_AT);
    try {
      const { id } = await submitted(later, { announced: "2025-01-16" });
      await later.advanceByDays(5);
      const ask = { method: "PATCH", path: "", body: { manager: { name: "F." } } } as const;
      expect((await change(later, id, ask)).status).toBe(200);
    } finally {
      await later.close();
    }
  });
});

test.each([
  ["a text", '"x"', "application/json", 400],
  ["no JSON", "{", "application/json", 400],
  ["nothing", "", "application/json", 400],
  ["another type", "{}", "text/plain", 415],
])("a change that is %s cannot be read", async (_what, body, type, status) => {
  const { id } = await submitted(stack);
  expect((await patch(id, body, { "content-type": type })).status).toBe(status);
});

function dayOf(timeline: { step: string; at: { local: string } }[], id: string) {
  return timeline.find(({ step }) => step === id)?.at.local.slice(0, 10);
}
