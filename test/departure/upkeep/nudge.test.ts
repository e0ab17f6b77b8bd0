import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { remindLater } from "../../../lambdas/departure/changes/remind-later.ts";
import { resend } from "../../../lambdas/departure/changes/send-step.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { nudge as nudgeRule } from "../../../lambdas/departure/upkeep/nudge.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import { context, mailing, sentUpTo } from "../../support/lives.ts";
import { withStep } from "../../support/steps.ts";

/** The manager got `handover` on Tuesday 19 January 2027, so that the fifth working day after it is Tuesday 26 January. */
const DIGEST = "2027-01-26T08:30";
const sent = sentUpTo(DIGEST, departureOf());

describe("a nudge", () => {
  test("brings a step again that is not done after five working days, that day at the sending time", () => {
    const after = nudge(sent, DIGEST);
    expect(mailing(after, "nudge-manager")).toMatchObject({
      kind: "nudge",
      steps: ["handover"],
      to: "manager",
      revision: 1,
      state: { name: "pending" },
    });
    expect(local(mailing(after, "nudge-manager").at)).toBe("2027-01-26T09:00");
    expect(after.outbox?.create).toEqual(["nudge-manager"]);
    expect(after.history.at(-1)).toMatchObject({ who: "totziens", what: "nudged", detail: "1" });
    expect(after.edition).toBe(sent.edition);
  });

  test("comes not a day earlier, and only once", () => {
    expect(nudge(sent, "2027-01-25T23:59")).toBe(sent);
    const once = nudge(sent, DIGEST);
    expect(nudge(once, "2027-01-26T08:35")).toBe(once);
    const left = sentUpTo("2027-01-26T09:00", once);
    expect(nudge(left, "2027-01-29T08:30")).toBe(left);
  });

  test("is one mail for everything that stands open so long, in order", () => {
    const later = sentUpTo("2027-02-10T08:30", departureOf());
    const after = nudge(later, "2027-02-10T08:30");
    expect(mailing(after, "nudge-manager").steps).toEqual([
      "handover",
      "team",
      "reference",
      "farewell",
    ]);
    expect(after.history.at(-1)?.detail).toBe("4");
  });

  test("leaves five minutes after another mail of that morning", () => {
    const after = nudge(sentUpTo("2027-02-09T08:30", departureOf()), "2027-02-09T08:30");
    expect(local(mailing(after, "warm").at)).toBe("2027-02-09T09:00");
    expect(local(mailing(after, "nudge-manager").at)).toBe("2027-02-09T09:05");
  });

  test("that is late leaves at once in office hours, otherwise waits for a working day", () => {
    expect(local(mailing(nudge(sent, "2027-01-26T11:20"), "nudge-manager").at)).toBe(
      "2027-01-26T11:20",
    );
    for (const now of ["2027-01-26T18:00", "2027-01-30T10:00", "2027-01-31T23:00"])
      expect(nudge(sent, now)).toBe(sent);
    expect(nudge(sentUpTo("2027-02-01T08:30", sent), "2027-02-01T08:30")).not.toBe(sent);
  });

  test("waits for an undo window that is open", () => {
    const changed = { ...sent, undoUntil: at("2027-01-26T09:04") };
    expect(local(mailing(nudge(changed, "2027-01-26T08:54"), "nudge-manager").at)).toBe(
      "2027-01-26T09:04",
    );
  });

  test("never comes for the first two steps, nor to the leaver, nor for HR's own", () => {
    const late = sentUpTo("2027-02-19T08:30", departureOf());
    const nudged = nudge(late, "2027-02-19T08:30").mailings.filter(({ kind }) => kind === "nudge");
    expect(nudged.map(({ to }) => to)).toEqual(["manager"]);
    expect(nudged[0]?.steps).not.toContain("react");
    expect(nudged[0]?.steps).not.toContain("communicate");
  });

  test("never comes for what helps nobody any more", () => {
    const after = nudge(sentUpTo("2027-02-26T08:30", departureOf()), "2027-02-26T08:30");
    expect(mailing(after, "nudge-manager").steps).toEqual(["property"]);
    expect(mailing(after, "nudge-desk-it").steps).toEqual(["access"]);
  });

  test.each([
    ["done", { mark: { as: "done", at: at("2027-01-20T10:00") } }],
    ["not needed", { mark: { as: "not-needed", at: at("2027-01-20T10:00") } }],
    ["skipped", { skipped: "other" }],
  ] as const)("never comes for what is %s", (_, change) => {
    const departure = withStep(sent, "handover", change);
    expect(nudge(departure, DIGEST)).toBe(departure);
  });

  test("counts from the last mail that brought the step, and waits for one that is to come", () => {
    const reminded = remindLater(sent, "handover", 2, context("2027-01-22T10:00"));
    expect(nudge(reminded, DIGEST)).toBe(reminded);
    const left = sentUpTo("2027-01-29T08:30", reminded);
    expect(nudge(left, "2027-01-29T08:30")).toBe(left);
    const after = nudge(sentUpTo("2027-02-02T08:30", reminded), "2027-02-02T08:30");
    expect(mailing(after, "nudge-manager").steps).toContain("handover");

    const resent = sentUpTo(DIGEST, resend(sent, "handover", context("2027-01-25T10:00")));
    expect(nudge(resent, DIGEST)).toBe(resent);
  });

  test.each<[string, MailingState]>([
    ["came back", { name: "refused", at: at("2027-01-19T09:01"), why: "bounced" }],
    ["may not have left", { name: "refused", at: at("2027-01-19T10:01"), why: "unconfirmed" }],
    ["waits for an address", { name: "waiting" }],
  ])("never comes for a mail that %s", (_, state) => {
    const mailings = sent.mailings.map((each) =>
      each.id === "handover" ? { ...each, state } : each,
    );
    const departure = { ...sent, mailings };
    expect(nudge(departure, DIGEST)).toBe(departure);
  });

  test("reaches the colleague who took a step over, in a mail of their own", () => {
    const joris = { name: "Joris", address: "j@delinde.example", language: "nl" } as const;
    const handed = delegateStep(sent, "handover", joris, context("2027-01-26T08:00"));
    const after = nudge(sentUpTo("2027-02-02T08:30", handed), "2027-02-02T08:30");
    expect(mailing(after, "nudge-colleague")).toMatchObject({
      steps: ["handover"],
      colleague: true,
    });
    expect(mailing(after, "nudge-manager").steps).toEqual(["team"]);
  });

  test("reaches a colleague who has steps of two readers in one mail for each, five minutes apart", () => {
    const joris = { name: "Joris", address: "j@delinde.example", language: "nl" } as const;
    const before = sentUpTo("2027-02-22T10:00", departureOf());
    const handed = ["property", "access"].reduce(
      (each, step) => delegateStep(each, step, joris, context("2027-02-22T10:00")),
      before,
    );
    const after = nudge(sentUpTo("2027-03-01T08:30", handed), "2027-03-01T08:30");
    const nudges = after.mailings.filter(
      ({ kind, state }) => kind === "nudge" && state.name === "pending",
    );
    expect(nudges.map(({ to, steps, at: moment }) => [to, steps, local(moment)])).toEqual([
      ["manager", ["property"], "2027-03-01T09:00"],
      ["desk:it", ["access"], "2027-03-01T09:05"],
    ]);
    expect(nudge(sentUpTo("2027-03-01T09:30", after), "2027-03-02T08:30").mailings).toHaveLength(
      after.mailings.length,
    );
  });

  test("is not for a withdrawn departure, an erased one, or an organisation that wants none", () => {
    const moment = at("2027-01-25T10:00");
    const withdrawn = { ...sent, withdrawn: { reason: "stays", at: moment } } as const;
    expect(nudge(withdrawn, DIGEST)).toBe(withdrawn);
    const erased = { ...sent, erased: moment };
    expect(nudge(erased, DIGEST)).toBe(erased);
    const { nudgeAfterWorkingDays: _, ...settings } = context(DIGEST).plan.settings;
    const plan = { ...context(DIGEST).plan, settings };
    expect(nudgeRule(sent, { ...context(DIGEST), plan })).toBe(sent);
  });

  test("that lost a step to a mark or a reminder can bring it no more; one that was never wanted did not count", () => {
    const once = nudge(sent, DIGEST);
    const reminded = remindLater(once, "handover", 5, context("2027-01-26T08:40"));
    expect(mailing(reminded, "nudge-manager").state).toEqual({ name: "skipped" });
    const later = sentUpTo("2027-02-09T08:30", reminded);
    const after = nudge(later, "2027-02-09T08:30");
    expect(mailing(after, "nudge-manager-2").steps).toContain("handover");
    const marked = markStep(once, "handover", "done", context("2027-01-26T08:40"));
    expect(mailing(marked, "nudge-manager").state).toEqual({ name: "skipped" });
  });

  test("is made by the sweep", () => {
    const after = repair(sent, context(DIGEST));
    expect(mailing(after, "nudge-manager").state.name).toBe("pending");
    expect(repair(after, context("2027-01-26T08:35"))).toBe(after);
  });
});

function nudge(departure: Departure, now: string): Departure {
  return nudgeRule(departure, context(now));
}
