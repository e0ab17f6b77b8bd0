import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { resend } from "../../../lambdas/departure/changes/send-step.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import { changed, context, mailing, sentUpTo, withStates } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";
import { withStep } from "../../support/steps.ts";

const sent: MailingState = { name: "sent", at: at("2027-01-14T15:40") };

describe("a claim that nobody answered", () => {
  const claimed: MailingState = { name: "claimed", at: at("2027-01-19T09:00") };
  const departure = withStates(departureOf(), {
    react: sent,
    communicate: sent,
    "next-steps": sent,
    handover: claimed,
  });

  test("is left alone for an hour", () => {
    expect(repairAt(departure, "2027-01-19T09:59")).toBe(departure);
  });

  test("is given back once, flagged and written down", () => {
    const after = repairAt(departure, "2027-01-19T10:00");
    expect(mailing(after, "handover").state).toEqual({ name: "pending", again: true });
    expect(after.history.at(-1)).toMatchObject({ what: "sent-again", detail: "handover" });
    expect(after.outbox?.create).toContain("handover");
  });

  test("is given up the second time, for people to see", () => {
    const again = withStates(departure, { handover: { ...claimed, again: true } });
    const after = repairAt(again, "2027-01-19T10:00");
    expect(mailing(after, "handover").state).toMatchObject({ name: "refused", why: "unconfirmed" });
    expect(after.history.at(-1)).toMatchObject({ what: "gave-up", detail: "handover" });
  });

  test("meets no other mail when it was planned anew meanwhile", () => {
    const mailings = departure.mailings.map((each) =>
      each.id === "handover" ? { ...each, cancelled: true as const } : each,
    );
    const after = repairAt({ ...departure, mailings }, "2027-01-24T12:00");
    expect(local(mailing(after, "handover").at)).toBe("2027-01-25T09:00");
    expect(local(mailing(after, "team").at)).toBe("2027-01-25T09:05");
    expect(mailing(after, "team").revision).toBe(2);
  });
});

describe("a claim that was given back after its dates had changed", () => {
  const stopped = (id: string, lastDay: string): Departure => {
    const before = sentUpTo("2027-01-19T08:00", departureOf());
    const claimed = withStates(before, { [id]: { name: "claimed", at: at("2027-01-19T09:00") } });
    const moved = changed("2027-01-19T09:01", { lastDay }, claimed);
    return withStates(moved, { [id]: { name: "pending" } });
  };

  test("leaves at once where its step still helps", () => {
    const after = repairAt(stopped("handover", "2027-02-26"), "2027-01-19T10:00");
    expect(mailing(after, "handover").state).toEqual({ name: "pending" });
    expect(after.steps.find(({ id }) => id === "handover")?.skipped).toBeUndefined();
  });

  test("takes its step with it, for all to see, where that helps nobody any more", () => {
    const after = repairAt(stopped("handover", "2027-01-19"), "2027-01-20T10:00");
    expect(mailing(after, "handover").state).toEqual({ name: "skipped" });
    expect(after.steps.find(({ id }) => id === "handover")?.skipped).toBe("no-longer-useful");
  });

  test("takes its step with it where the leaver objected meanwhile", () => {
    const claimed = withStates(sentUpTo("2027-01-19T08:00", departureOf()), {
      "next-steps": { name: "claimed", at: at("2027-01-19T09:00") },
    });
    const objected = optOut(claimed, context("2027-01-19T09:01"));
    const after = repairAt(
      withStates(objected, { "next-steps": { name: "pending" } }),
      "2027-01-19T10:00",
    );
    expect(mailing(after, "next-steps").state).toEqual({ name: "skipped" });
    expect(after.steps.find(({ id }) => id === "next-steps")?.skipped).toBe("objected");
  });
});

test("a nudge that nobody answered for comes again without what was done meanwhile", () => {
  const sent = sentUpTo("2027-02-01T10:00", departureOf());
  const nudged: Departure = {
    ...withStep(sent, "team", { mark: { as: "done", at: at("2027-02-01T09:10") } }),
    mailings: [
      ...sent.mailings,
      {
        ...mailing(sent, "team"),
        id: "nudge-manager",
        kind: "nudge",
        steps: ["handover", "team"],
        state: { name: "claimed", at: at("2027-02-01T09:00") },
      },
    ],
  };
  expect(mailing(repairAt(nudged, "2027-02-01T10:01"), "nudge-manager")).toMatchObject({
    steps: ["handover"],
    state: { name: "pending", again: true },
  });
});

test("a nudge that nobody answered for does not come again beside what HR sent meanwhile", () => {
  const sent = sentUpTo("2027-02-01T10:00", departureOf());
  const nudged: Departure = {
    ...sent,
    mailings: [
      ...sent.mailings,
      {
        ...mailing(sent, "team"),
        id: "nudge-manager",
        kind: "nudge",
        steps: ["handover", "team"],
        state: { name: "claimed", at: at("2027-02-01T09:00") },
      },
    ],
  };
  const resent = resend(nudged, "handover", context("2027-02-01T09:01"));
  const after = repairAt(sentUpTo("2027-02-01T09:01", resent), "2027-02-01T10:01");
  expect(mailing(after, "nudge-manager")).toMatchObject({
    steps: ["team"],
    state: { name: "pending", again: true },
  });
});

function repairAt(departure: Departure, now: string): Departure {
  return repair(departure, { plan: PLAN, calendar: CALENDAR, now: at(now) });
}
