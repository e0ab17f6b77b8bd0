import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { resend as resendRule } from "../../../lambdas/departure/changes/send-step.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import { context, mailing, sentUpTo, withStates } from "../../support/lives.ts";

const COLLEAGUE = {
  name: "Joris de Wit",
  address: "j.dewit@delinde.example",
  language: "nl",
} as const;

describe("sending a step once more", () => {
  const sent = sentUpTo("2027-01-20T10:00", departureOf());

  test("is a mail of its own, now", () => {
    const after = resend(sent, "handover", "2027-01-20T22:00");
    expect(mailing(after, "handover-2")).toMatchObject({
      kind: "resend",
      steps: ["handover"],
      to: "manager",
    });
    expect(local(mailing(after, "handover-2").at)).toBe("2027-01-20T22:00");
    expect(mailing(after, "handover")).toEqual(mailing(sent, "handover"));
    expect(after.history.at(-1)).toMatchObject({ what: "resent", detail: "handover" });
    expect(after.edition).toBe(2);
  });

  test("twice is once, until the first has been gone for ten minutes", () => {
    const once = resend(sent, "handover", "2027-01-20T10:00");
    expect(resend(once, "handover", "2027-01-20T10:05")).toBe(once);
    const left = withStates(once, { "handover-2": { name: "sent", at: at("2027-01-20T10:05") } });
    expect(resend(left, "handover", "2027-01-20T10:14")).toBe(left);
    expect(mailing(resend(left, "handover", "2027-01-20T10:15"), "handover-3").kind).toBe("resend");
  });

  test("needs no nudge beside it that is still to come", () => {
    const nudge: Mailing = {
      ...mailing(sent, "team"),
      id: "nudge-manager",
      kind: "nudge",
      steps: ["handover", "react"],
      state: { name: "pending" },
    };
    const nudged = { ...sent, mailings: [...sent.mailings, nudge] };
    const after = resend(nudged, "handover", "2027-01-20T10:00");
    expect(mailing(after, "nudge-manager")).toEqual({ ...nudge, steps: ["react"] });
    const alone = { ...sent, mailings: [...sent.mailings, { ...nudge, steps: ["handover"] }] };
    const mailed = resend(alone, "handover", "2027-01-20T10:00");
    expect(mailing(mailed, "nudge-manager").state).toEqual({ name: "skipped" });
  });

  test("is possible when it came back, when nobody knows, and when it is being sent", () => {
    for (const state of [
      { name: "refused", at: at("2027-01-19T09:01"), why: "bounced" },
      { name: "refused", at: at("2027-01-19T10:01"), why: "unconfirmed" },
      { name: "claimed", at: at("2027-01-19T09:00") },
    ] as const) {
      const departure = withStates(sent, { handover: state });
      expect(resend(departure, "handover", "2027-01-20T10:00")).not.toBe(departure);
    }
  });

  test("reaches the colleague who took the step over", () => {
    const handed = sentUpTo(
      "2027-01-20T12:00",
      delegateStep(sent, "handover", COLLEAGUE, context("2027-01-20T10:00")),
    );
    const after = resend(handed, "handover", "2027-01-20T13:00");
    expect(mailing(after, "handover-3")).toMatchObject({ kind: "resend", colleague: true });
  });

  test("is refused for what was never sent", () => {
    expect(() => resend(sent, "farewell", "2027-01-20T10:00")).toThrow("not-sent-yet");
    expect(() => resend(sent, "paperwork", "2027-01-20T10:00")).toThrow("has-no-mail");
    const refused = withStates(sent, {
      handover: { name: "refused", at: at("2027-01-19T09:00"), why: "address" },
    });
    expect(() => resend(refused, "handover", "2027-01-20T10:00")).toThrow("not-sent-yet");
  });
});

function resend(departure: Departure, stepId: string, now: string): Departure {
  return resendRule(departure, stepId, context(now));
}
