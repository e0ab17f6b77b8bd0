import { skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { sendNow as sendNowRule } from "../../../lambdas/departure/changes/send-step.ts";
import { type Departure, momentOf } from "../../../lambdas/departure/model/departure.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import { context, mailing, stepOf as step, withStates } from "../../support/lives.ts";
import { withMailing, withStep } from "../../support/steps.ts";

const COLLEAGUE = {
  name: "Joris de Wit",
  address: "j.dewit@delinde.example",
  language: "nl",
} as const;

/** A week, so that the steps share a mail. */
const SHORT = {
  announced: "2027-06-07",
  lastDay: "2027-06-14",
  submitted: "2027-06-07T10:00",
} as const;

describe("sending a step now", () => {
  test("lets its mail leave now, as a new revision", () => {
    const after = sendNow(departureOf(), "farewell", "2027-01-20T20:15:00.4");
    expect(mailing(after, "farewell")).toMatchObject({ revision: 2, state: { name: "pending" } });
    expect(local(mailing(after, "farewell").at)).toBe("2027-01-20T20:15:01");
    expect(after.outbox?.create).toContain("farewell");
  });

  test("waits for no undo window", () => {
    const after = sendNow(departureOf(), "react", "2027-01-14T15:31");
    expect(local(mailing(after, "react").at)).toBe("2027-01-14T15:31");
  });

  test("shows in the timeline, in what people changed, and in the history", () => {
    const after = sendNow(departureOf(), "farewell", "2027-01-20T20:15");
    expect(local(momentOf(step(after, "farewell")))).toBe("2027-01-20T20:15");
    expect(after.edition).toBe(2);
    expect(after.history.at(-1)).toMatchObject({ who: "hr", what: "sent-now", detail: "farewell" });
  });

  test("twice is once", () => {
    const once = sendNow(departureOf(), "farewell", "2027-01-20T20:15:00.2");
    expect(sendNow(once, "farewell", "2027-01-20T20:15:00.7")).toBe(once);
    expect(sendNow(once, "farewell", "2027-01-20T20:16")).toBe(once);
  });

  test("that an outage kept from leaving, sends it after all", () => {
    const once = sendNow(departureOf(), "farewell", "2027-01-20T12:00");
    const after = sendNow(once, "farewell", "2027-01-20T14:01");
    expect(mailing(after, "farewell").revision).toBe(3);
  });

  test("takes it out of a mail that carries more, and the others stay where they are", () => {
    const departure = departureOf(SHORT);
    const several = mailing(departure, "several-manager");
    const after = sendNow(departure, "farewell", "2027-06-08T10:00");
    expect(mailing(after, "several-manager")).toEqual({
      ...several,
      steps: several.steps.filter((id) => id !== "farewell"),
    });
    expect(mailing(after, "farewell")).toMatchObject({
      kind: "step",
      steps: ["farewell"],
      revision: 1,
    });
    expect(local(mailing(after, "farewell").at)).toBe("2027-06-08T10:00");
  });

  test("leaves a notice its news", () => {
    const departure = withMailing(departureOf(), {
      ...mailing(departureOf(), "team"),
      id: "changed-manager",
      kind: "notice",
    });
    const after = sendNow(departure, "team", "2027-01-20T10:00");
    expect(mailing(after, "changed-manager")).toMatchObject({
      steps: [],
      state: { name: "pending" },
    });
    expect(mailing(after, "team")).toMatchObject({ kind: "step", state: { name: "pending" } });
  });

  test("does not divide a mail that may have left before", () => {
    const departure = withStates(departureOf(SHORT), {
      "several-manager": { name: "pending", again: true },
    });
    const after = sendNow(departure, "farewell", "2027-06-08T10:00");
    expect(mailing(after, "several-manager")).toMatchObject({
      revision: 2,
      state: { name: "pending", again: true },
    });
    expect(after.mailings).toHaveLength(departure.mailings.length);
  });

  test("brings back what HR skipped", () => {
    const skipped = skipStep(departureOf(), "farewell", "other", context("2027-01-20T10:00"));
    const after = sendNow(skipped, "farewell", "2027-01-21T10:00");
    expect(step(after, "farewell").skipped).toBeUndefined();
    expect(mailing(after, "farewell")).toMatchObject({ revision: 2, state: { name: "pending" } });
  });

  test("brings back what a rule skipped", () => {
    const departure = departureOf({ submitted: "2027-01-25T10:00" });
    expect(step(departure, "react").skipped).toBe("no-longer-useful");
    const after = sendNow(departure, "react", "2027-01-25T10:05");
    expect(mailing(after, "react")).toMatchObject({ kind: "step", to: "manager", revision: 1 });
  });

  test.each([
    ["an address that failed", { name: "refused", at: at("2027-02-03T09:00"), why: "address" }],
    ["an address that is not known", { name: "waiting" }],
  ] as const)("tries %s again", (_, state) => {
    const departure = withStates(departureOf(), { farewell: state });
    const after = sendNow(departure, "farewell", "2027-02-04T10:00");
    expect(mailing(after, "farewell")).toMatchObject({ revision: 2, state: { name: "pending" } });
  });

  test("a step that a colleague took over goes to the colleague", () => {
    const handed = delegateStep(departureOf(), "farewell", COLLEAGUE, context("2027-01-20T20:00"));
    const after = sendNow(handed, "farewell", "2027-01-20T20:01");
    expect(mailing(after, "farewell-2")).toMatchObject({ colleague: true, revision: 2 });
    const skipped = skipStep(handed, "farewell", "other", context("2027-01-20T20:01"));
    const back = sendNow(skipped, "farewell", "2027-01-20T20:02");
    expect(mailing(back, "farewell-2")).toMatchObject({
      colleague: true,
      state: { name: "pending" },
    });
    expect(mailing(back, "farewell").state).toEqual({ name: "skipped" });
  });

  test.each([
    ["was sent", { name: "sent", at: at("2027-02-03T09:00") }],
    ["is being sent", { name: "claimed", at: at("2027-02-03T09:00") }],
    ["came back", { name: "refused", at: at("2027-02-03T09:01"), why: "bounced" }],
    ["may have left", { name: "refused", at: at("2027-02-03T10:01"), why: "unconfirmed" }],
  ] as const)("is refused when its mail %s", (_, state) => {
    const departure = withStates(departureOf(), { farewell: state });
    expect(() => sendNow(departure, "farewell", "2027-02-03T12:00")).toThrow("sent-already");
  });

  test("is refused for a step of HR's own, one that is done, and one there is not", () => {
    const done = withStep(departureOf(), "farewell", {
      mark: { as: "done", at: at("2027-01-20T10:00") },
    });
    expect(() => sendNow(done, "paperwork", "2027-01-20T12:00")).toThrow("has-no-mail");
    expect(() => sendNow(done, "farewell", "2027-01-20T12:00")).toThrow("step-is-over");
    expect(() => sendNow(done, "party", "2027-01-20T12:00")).toThrow("unknown-step");
  });

  test("is refused for a leaver who wants no more mails, a withdrawn departure and an erased one", () => {
    const moment = at("2027-01-15T10:00");
    const departure = departureOf();
    const now = "2027-01-18T10:00";
    expect(() => sendNow({ ...departure, optedOut: moment }, "next-steps", now)).toThrow(
      "step-is-over",
    );
    expect(() =>
      sendNow({ ...departure, withdrawn: { reason: "stays", at: moment } }, "team", now),
    ).toThrow("is-withdrawn");
    expect(() => sendNow({ ...departure, erased: moment }, "team", now)).toThrow("is-erased");
  });
});

function sendNow(departure: Departure, stepId: string, now: string): Departure {
  return sendNowRule(departure, stepId, context(now));
}
