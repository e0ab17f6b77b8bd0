import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { remindLater } from "../../../lambdas/departure/changes/remind-later.ts";
import { resend } from "../../../lambdas/departure/changes/send-step.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import {
  context,
  mailing,
  pendingMails,
  sentUpTo,
  stepOf as step,
  withStates,
} from "../../support/lives.ts";
import { withStep } from "../../support/steps.ts";

const sent = sentUpTo("2027-01-19T10:00", departureOf());
/** To come on Friday 22 January at nine. */
const reminded = remindLater(sent, "handover", 3, context("2027-01-19T10:00"));

describe("an outage that holds up a mail that brings a step again", () => {
  test("of two hours changes nothing", () => {
    const { outbox: _, ...synced } = reminded;
    expect(repairAt(synced, "2027-01-22T11:00")).toBe(synced);
  });

  test("lets it leave at once afterwards, as a new revision, and the step keeps its place", () => {
    const after = repairAt(reminded, "2027-01-22T11:01");
    expect(mailing(after, "handover-2")).toMatchObject({ revision: 2, steps: ["handover"] });
    expect(local(mailing(after, "handover-2").at)).toBe("2027-01-22T11:01");
    expect(step(after, "handover")).toEqual(step(sent, "handover"));
    expect(after.history.at(-1)).toMatchObject({ what: "caught-up", detail: "1" });
  });

  test("does not mix it with what is caught up for the first time", () => {
    const after = repairAt(reminded, "2027-01-25T11:30");
    expect(pendingMails(after).slice(0, 2)).toEqual([
      "team 2027-01-25T11:30",
      "handover-2 2027-01-25T11:35",
    ]);
  });

  test("drops it where the step is done or helps nobody any more", () => {
    const done = withStep(reminded, "handover", {
      mark: { as: "done", at: at("2027-01-20T10:00") },
    });
    expect(mailing(repairAt(done, "2027-01-22T12:00"), "handover-2").state).toEqual({
      name: "skipped",
    });
    expect(mailing(repairAt(reminded, "2027-02-20T12:00"), "handover-2").state).toEqual({
      name: "skipped",
    });
  });

  test("sends what HR asked for although the step is done", () => {
    const resent = resend(sent, "handover", context("2027-01-19T10:00"));
    const done = withStep(resent, "handover", { mark: { as: "done", at: at("2027-01-19T10:01") } });
    expect(mailing(repairAt(done, "2027-01-19T13:00"), "handover-2")).toMatchObject({
      state: { name: "pending" },
      revision: 2,
    });
  });

  test("leaves a colleague's to the colleague", () => {
    const joris = { name: "Joris", address: "j@delinde.example", language: "nl" } as const;
    const handed = delegateStep(sent, "farewell", joris, context("2027-01-19T10:00"));
    const after = repairAt(handed, "2027-01-20T10:00");
    expect(mailing(after, "farewell-2")).toMatchObject({ colleague: true, revision: 2 });
  });

  test("skips, for all to see, a colleague's step that helps nobody any more and that no mail has brought", () => {
    const joris = { name: "Joris", address: "j@delinde.example", language: "nl" } as const;
    const first = departureOf({ lastDay: "2027-01-17" });
    const handed = delegateStep(first, "react", joris, context("2027-01-14T15:30"));
    expect(step(repairAt(handed, "2027-01-15T18:30"), "react").skipped).toBe("no-longer-useful");
  });

  test("leaves the step of a reminder that helps nobody any more as it was", () => {
    expect(step(repairAt(reminded, "2027-02-20T12:00"), "handover")).toEqual(
      step(sent, "handover"),
    );
  });

  test("does not forget that it may have left before", () => {
    const again: MailingState = { name: "pending", again: true };
    const departure = withStates(reminded, { "handover-2": again });
    const late = repairAt(departure, "2027-01-22T12:00");
    expect(mailing(late, "handover-2").state).toEqual(again);
    const tooLate = repairAt(departure, "2027-02-20T12:00");
    expect(mailing(tooLate, "handover-2").state).toMatchObject({ why: "unconfirmed" });
  });
});

function repairAt(departure: Departure, now: string): Departure {
  return repair(departure, context(now));
}
