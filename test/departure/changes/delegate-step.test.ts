import { delegateStep as delegateRule } from "../../../lambdas/departure/changes/delegate-step.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import { context, mailing, pendingMails, sentUpTo, stepOf as step } from "../../support/lives.ts";
import { withStep } from "../../support/steps.ts";

const JORIS = { name: "Joris de Wit", address: "j.dewit@delinde.example", language: "nl" } as const;
const NORA = { name: "Nora Smit", address: "n.smit@delinde.example", language: "en" } as const;
const sent = sentUpTo("2027-01-19T10:00", departureOf());

describe("handing a step over", () => {
  test("mails it to the colleague at once, and names nobody in the history", () => {
    const after = handOver(sent, "handover", JORIS, "2027-01-19T10:00");
    expect(step(after, "handover").colleague).toEqual(JORIS);
    expect(mailing(after, "handover-2")).toMatchObject({
      kind: "handed-over",
      steps: ["handover"],
      colleague: true,
      state: { name: "pending" },
    });
    expect(local(mailing(after, "handover-2").at)).toBe("2027-01-19T10:00");
    expect(after.history.at(-1)).toMatchObject({ what: "handed-over", detail: "handover" });
    expect(after.edition).toBe(2);
  });

  test("in the evening mails in the morning", () => {
    const after = handOver(sent, "handover", JORIS, "2027-01-19T18:00");
    expect(local(mailing(after, "handover-2").at)).toBe("2027-01-20T09:00");
  });

  test("waits for an undo window that is open", () => {
    const changed = { ...sent, undoUntil: at("2027-01-19T10:10") };
    const after = handOver(changed, "handover", JORIS, "2027-01-19T10:00");
    expect(local(mailing(after, "handover-2").at)).toBe("2027-01-19T10:10");
  });

  test("before its mail has left takes that away from the manager", () => {
    const after = handOver(sent, "farewell", JORIS, "2027-01-19T10:00");
    expect(mailing(after, "farewell").state).toEqual({ name: "skipped" });
    expect(step(after, "farewell").skipped).toBeUndefined();
    expect(pendingMails(after)[0]).toBe("farewell-2 2027-01-19T10:00");
  });

  test("of a desk's step works the same", () => {
    const after = handOver(sent, "access", JORIS, "2027-02-19T10:00");
    expect(mailing(after, "access-2")).toMatchObject({ to: "desk:it", colleague: true });
  });

  test("two steps to one colleague sends two mails five minutes apart", () => {
    const one = handOver(sent, "handover", JORIS, "2027-01-19T20:00");
    const both = handOver(one, "communicate", JORIS, "2027-01-19T20:01");
    expect(pendingMails(both).slice(0, 2)).toEqual([
      "handover-2 2027-01-20T09:00",
      "communicate-2 2027-01-20T09:05",
    ]);
  });

  test("twice is once; another colleague can take it over later", () => {
    const once = handOver(sent, "handover", JORIS, "2027-01-19T20:00");
    expect(handOver(once, "handover", { ...JORIS }, "2027-01-19T21:00")).toBe(once);
    const twice = handOver(once, "handover", NORA, "2027-01-19T21:00");
    expect(mailing(twice, "handover-2").state).toEqual({ name: "skipped" });
    expect(mailing(twice, "handover-3")).toMatchObject({ kind: "handed-over", colleague: true });
    expect(step(twice, "handover").colleague).toEqual(NORA);
  });

  test("is refused for steps of the leaver and of HR, and for whoever leaves", () => {
    const now = "2027-01-19T10:00";
    expect(() => handOver(sent, "next-steps", JORIS, now)).toThrow("has-no-mail");
    expect(() => handOver(sent, "paperwork", JORIS, now)).toThrow("has-no-mail");
    for (const address of ["S.Bakker@delinde.example", "sanne@thuis.example"])
      expect(() => handOver(sent, "handover", { ...JORIS, address }, now)).toThrow(
        "same-as-leaver",
      );
  });

  test("to whoever becomes the manager, keeps their mails apart", () => {
    const evening = "2027-01-22T18:30";
    const handed = handOver(sentUpTo(evening, departureOf()), "access", JORIS, evening);
    const after = reassign(handed, { role: "manager", person: JORIS }, context(evening));
    expect(pendingMails(after).slice(0, 4)).toEqual([
      "replaced-former 2027-01-25T09:00",
      "replaced-manager 2027-01-25T09:00",
      "team 2027-01-25T09:05",
      "access-2 2027-01-25T09:10",
    ]);
  });

  test("is refused when the step is over", () => {
    const done = withStep(sent, "handover", { mark: { as: "done", at: at("2027-01-19T09:30") } });
    expect(() => handOver(done, "handover", JORIS, "2027-01-19T10:00")).toThrow("step-is-over");
    expect(() => handOver(sent, "handover", JORIS, "2027-02-20T10:00")).toThrow("step-is-over");
  });
});

function handOver(
  departure: Departure,
  stepId: string,
  ...[colleague, now]: readonly [colleague: Parameters<typeof delegateRule>[2], now: string]
): Departure {
  return delegateRule(departure, stepId, colleague, context(now));
}
