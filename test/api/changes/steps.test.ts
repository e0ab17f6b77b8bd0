import { at } from "../../support/departures.ts";
import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT } from "../record/submissions.ts";
import { type Ask, change, presentOf, type Shown, submitted, whatHappened } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const doing = (step: string, body: object | string): Ask => ({ path: `/steps/${step}`, body });

describe("what is asked of a step", () => {
  test.each([
    ["nothing", {}, ["do: missing"]],
    ["something unknown", { do: "dance", reason: "x" }, ["do: one-of", "reason: one-of"]],
    ["a skip without a reason", { do: "skip" }, ["reason: missing"]],
    [
      "a skip for a reason that is not in the list",
      { do: "skip", reason: "ill" },
      ["reason: one-of"],
    ],
    ["a reminder without a day", { do: "remind" }, ["workingDays: missing"]],
    ["a reminder today", { do: "remind", workingDays: 0 }, ["workingDays: whole-number"]],
    ["a reminder too late", { do: "remind", workingDays: 61 }, ["workingDays: whole-number"]],
    ["half a day", "do=remind&workingDays=1.5", ["workingDays: whole-number"]],
    ["a day that is no number", "do=remind&workingDays=soon", ["workingDays: whole-number"]],
    [
      "a colleague without a name and with a wrong address",
      { do: "hand-over", address: "z", language: "fr" },
      ["address: address", "language: one-of", "name: missing"],
    ],
    ["more than it takes", { do: "done", reason: "other" }, ["reason: unknown-field"]],
  ])("is refused with %s, in both languages", async (_what, body, mistakes) => {
    const { id, ...before } = await submitted(stack);
    const [nl, en] = await Promise.all(
      ["nl", "en"].map((language) =>
        change(stack, id, doing("team", body), { "accept-language": language }),
      ),
    );
    expect(mistakesIn(nl?.body)).toEqual(mistakes);
    expect(mistakesIn(en?.body)).toEqual(mistakes);
    for (const [index, { message }] of nl?.body.errors.entries() ?? []) {
      expect(message).not.toMatch(/\{\w+\}|Dit klopt niet/);
      expect(en?.body.errors[index].message).not.toBe(message);
    }
    expect(await presentOf(stack, id)).toEqual({ id, ...before });
  });

  test.each(["dance", "HANDOVER", "__proto__", "x".repeat(500)])(
    "is not found for the step %s, which the departure does not have",
    async (step) => {
      const { id } = await submitted(stack);
      const { status, body } = await change(stack, id, doing(step, { do: "done" }));
      expect([status, body.type]).toEqual([404, "urn:totziens:problem:unknown-step"]);
      expect(body.detail).toContain("handover");
      expect(body.detail.length).toBeLessThan(800);
    },
  );
});

describe("a step", () => {
  test("that is sent now leaves now, in the undo window and out of office hours", async () => {
    const fresh = await startTestStack("2027-01-14T22:00");
    try {
      const { id } = await submitted(fresh);
      const { body } = await change(fresh, id, doing("handover", { do: "send-now" }));
      expect(stepIn(body, "handover").at.local).toBe("2027-01-14T22:00:00");
      await fresh.settle();
      expect(stepIn(await presentOf(fresh, id), "handover").state).toBe("sent");
      const again = await change(fresh, id, doing("handover", { do: "send-now" }));
      expect([again.status, again.body.type]).toEqual([409, "urn:totziens:problem:sent-already"]);
    } finally {
      await fresh.close();
    }
  });

  test("that was sent can be sent again, put off, handed over and done", async () => {
    const fresh = await startTestStack(SUBMITTED_AT);
    try {
      const { id } = await submitted(fresh);
      await fresh.advanceTo(at("2027-01-19T10:00"));
      const z = { name: "Zoë", address: "zoe@delinde.example" };
      for (const body of [
        { do: "resend" },
        "do=remind&workingDays=3",
        { do: "remind", workingDays: 3 },
        { do: "hand-over", ...z },
      ])
        expect((await change(fresh, id, doing("handover", body))).status).toBe(200);
      const { body } = await change(fresh, id, doing("handover", { do: "done" }));
      expect(whatHappened(body)).toEqual([
        "submitted",
        "resent",
        "remind-later",
        "handed-over",
        "done",
      ]);
      expect(stepIn(body, "handover")).toMatchObject({
        state: "done",
        marked: fresh.now().toString(),
        colleague: z,
        mailing: "handover",
        to: { role: "manager", address: "f.elidrissi@delinde.example" },
      });
      const over = body.mailings.find(({ kind }: { kind: string }) => kind === "handed-over");
      expect(over.to).toMatchObject({ colleague: true, ...z });
      expect(JSON.stringify(body.history)).not.toMatch(/zoe|Zoë/i);
    } finally {
      await fresh.close();
    }
  });

  test.each(["workload", "team"])(
    "that was marked is open again when HR says so, once: %s",
    async (step) => {
      const { id, ...before } = await submitted(stack);
      const asked = async (what: string) =>
        (await change(stack, id, doing(step, { do: what }))).body;
      expect((await asked("still-open")).edition).toBe(before.edition);
      await asked("not-needed");
      const open = await asked("still-open");
      expect(whatHappened(open)).toEqual(["submitted", "not-needed", "still-open"]);
      expect(stepIn(open, step)).toEqual(stepIn({ id, ...before }, step));
      expect((await asked("still-open")).edition).toBe(open.edition);
    },
  );

  test.each([
    ["of HR has no mail to send", "workload", { do: "send-now" }, "has-no-mail"],
    ["that was not sent cannot be sent again", "team", { do: "resend" }, "not-sent-yet"],
    [
      "cannot go to who leaves",
      "property",
      { do: "hand-over", name: "X", address: "Leaver.steps@delinde.example" },
      "same-as-leaver",
    ],
  ])("%s", async (_what, step, body, code) => {
    const employee = { name: "L", workAddress: "leaver.steps@delinde.example" };
    const { id } = await submitted(stack, { employee });
    const answer = await change(stack, id, doing(step, body));
    expect(answer.body.type).toBe(`urn:totziens:problem:${code}`);
    expect(answer.status).toBe(code === "same-as-leaver" ? 422 : 409);
    await change(stack, id, { path: "/withdraw", body: { reason: "mistake" } });
  });
});

function mistakesIn({ errors = [] }: { errors?: { field: string; code: string }[] }): string[] {
  return errors.map(({ field, code }) => `${field}: ${code}`).toSorted();
}

function stepIn({ timeline }: Shown, id: string) {
  return timeline.find(({ step }: { step: string }) => step === id);
}
