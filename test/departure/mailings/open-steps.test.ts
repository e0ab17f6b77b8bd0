import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { resend } from "../../../lambdas/departure/changes/send-step.ts";
import { latestCarrier, openSteps } from "../../../lambdas/departure/mailings/open-steps.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Recipient } from "../../../lambdas/departure/model/plan.ts";
import { at, departureOf } from "../../support/departures.ts";
import { context, sentUpTo, withStates } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";
import { withStep } from "../../support/steps.ts";

const sent = sentUpTo("2027-01-26T10:00", departureOf());

describe("what stands open", () => {
  test("at the manager is what was mailed and still helps, in order", () => {
    expect(open(sent, "manager", "2027-01-26T10:00")).toEqual(["communicate", "handover", "team"]);
    expect(open(sent, "leaver", "2027-01-26T10:00")).toEqual(["next-steps"]);
    expect(open(sent, "desk:it", "2027-01-26T10:00")).toEqual([]);
  });

  test("at HR is what has had its morning", () => {
    expect(open(sent, "hr", "2027-01-22T08:29")).toEqual(["paperwork"]);
    expect(open(sent, "hr", "2027-01-22T08:30")).toEqual(["paperwork", "workload"]);
  });

  test("leaves out what is done, skipped, or with a colleague", () => {
    const done = withStep(sent, "communicate", {
      mark: { as: "done", at: at("2027-01-18T10:00") },
    });
    const skipped = withStep(done, "team", { skipped: "withdrawn" });
    expect(open(skipped, "manager", "2027-01-26T10:00")).toEqual(["handover"]);
    const joris = { name: "Joris", address: "j@delinde.example", language: "nl" } as const;
    const handed = delegateStep(skipped, "handover", joris, context("2027-01-26T10:00"));
    expect(open(handed, "manager", "2027-01-26T10:00")).toEqual([]);
  });

  test("counts a mail that was refused: whoever takes over must know of it", () => {
    const refused = withStates(sent, {
      handover: { name: "refused", at: at("2027-01-19T09:00"), why: "address" },
    });
    expect(open(refused, "manager", "2027-01-26T10:00")).toContain("handover");
  });
});

describe("the last mailing that brought a step", () => {
  test("is the latest that left", () => {
    expect(latestCarrier(sent, "handover")?.id).toBe("handover");
    const resent = resend(sent, "handover", context("2027-01-26T11:00"));
    expect(latestCarrier(resent, "handover")?.id).toBe("handover");
    expect(latestCarrier(sentUpTo("2027-01-26T11:00", resent), "handover")?.id).toBe("handover-2");
  });

  test("is none while nothing has left", () => {
    expect(latestCarrier(sent, "farewell")).toBeUndefined();
    const refused = withStates(sent, {
      handover: { name: "refused", at: at("2027-01-19T09:00"), why: "address" },
    });
    expect(latestCarrier(refused, "handover")).toBeUndefined();
  });
});

function open(departure: Departure, to: Recipient, now: string): string[] {
  return openSteps(departure, to, at(now), { plan: PLAN, calendar: CALENDAR }).map(({ id }) => id);
}
