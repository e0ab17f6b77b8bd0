import { markStep, skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { resend } from "../../../lambdas/departure/changes/send-step.ts";
import { reopenStep } from "../../../lambdas/departure/changes/still-open.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { digestItemsOf } from "../../../lambdas/departure/digest/digest-items.ts";
import { summarize } from "../../../lambdas/departure/list/summary.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { noteDigestSent } from "../../../lambdas/departure/upkeep/note-digest-sent.ts";
import { nudge } from "../../../lambdas/departure/upkeep/nudge.ts";
import { timelinePoints } from "../../../lambdas/desk/timeline/timeline-points.ts";
import { describeDeparture } from "../../../lambdas/use-cases/describe/describe-departure.ts";
import { at, date, departureOf } from "../../support/departures.ts";
import { changed, context, mailing, pendingMails, sentUpTo, stepOf } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

/** Announced on 1 March, last day 23 March, employed until the end of the month: by the 24th all three steps have come. */
const TOLD = { announced: "2027-03-01", lastDay: "2027-03-23", endOfEmployment: "2027-03-31" };
const AFTER = "2027-03-24T10:00";
/** On 10 March `property` and `access` are still to come. */
const BEFORE = "2027-03-10T10:00";
const NEXT = "2027-03-25";

const quiet = (now: string, departure = lived(now)) => changed(now, { kind: "quiet" }, departure);

describe("a step that a change of kind gives to HR", () => {
  test("whose mail has left is HR's in timeline, list, desk and morning mail; the mail stays in the history", () => {
    const told = { ...lived(AFTER), digestSentOn: date("2027-03-24") };
    const after = quiet(AFTER, told);
    expect(shown(after, "property")).toBe("hr planned 2027-03-25T08:30");
    expect(shown(after, "access")).toBe("hr planned 2027-03-25T08:30");
    expect(mailing(after, "property").state.name).toBe("sent");
    expect(mailing(after, "access").to).toBe("desk:it");
    expect(ownSteps(after, AFTER)).toEqual([
      "settlement open",
      "property planned",
      "access planned",
    ]);
    expect(ownSteps(after, `${NEXT}T09:00`)).toEqual([
      "settlement open",
      "property open",
      "access open",
    ]);
    expect(morning(after, NEXT)).toEqual(["property hr", "access hr"]);
    expect(summarize(after, context(`${NEXT}T09:00`)).openSteps).toBe(3);
  });

  test("whose mail had not left is HR's when HR was told, also after a withdrawal", () => {
    const told = noteDigestSent(quiet(BEFORE), date("2027-03-24"), context("2027-03-24T08:30"));
    expect(shown(told, "property")).toBe("hr planned 2027-03-18T08:30");
    const withdrawn = withdraw(told, "mistake", context(AFTER));
    expect([stepOf(withdrawn, "property").skipped, stepOf(withdrawn, "access").skipped]).toEqual([
      undefined,
      undefined,
    ]);
    expect(shown(withdrawn, "property")).toBe("hr planned 2027-03-18T08:30");
  });

  test("ends a delegation: neither the colleague nor the desk hears of it any more", () => {
    const now = "2027-03-24T09:30";
    const given = delegateStep(lived(now), "access", COLLEAGUE, context(now));
    const after = quiet(AFTER, given);
    expect(stepOf(after, "access")).toMatchObject({ to: "hr" });
    expect(stepOf(after, "access").colleague).toBeUndefined();
    expect(pendingMails(after)).toEqual([]);
    expect(shown(after, "access")).toBe("hr planned 2027-03-25T08:30");
  });

  test("can be skipped by HR although the old reader's mail has left", () => {
    const after = skipStep(quiet(AFTER), "property", "does-not-apply", context(AFTER));
    expect(stepOf(after, "property").skipped).toBe("does-not-apply");
    expect(shown(after, "property")).toBe("hr skipped 2027-03-25T08:30");
  });

  test("is told to HR once, not also as something that the old reader left open", () => {
    const now = "2027-03-31T08:30";
    const nudged = sentUpTo("2027-03-31T10:00", nudge(lived(now), context(now)));
    expect(mailing(nudged, "nudge-desk-it").state.name).toBe("sent");
    const after = quiet("2027-03-31T11:00", nudged);
    expect(morning(after, "2027-04-01").filter((line) => line.startsWith("access"))).toEqual([
      "access hr",
    ]);
  });

  test.each<[string, (departure: Departure) => Departure, string]>([
    ["done", (each) => markStep(each, "property", "done", context(AFTER)), "manager done"],
    [
      "not needed",
      (each) => markStep(each, "property", "not-needed", context(AFTER)),
      "manager not-needed",
    ],
  ])("stays %s", (_, close, wanted) => {
    const after = quiet(AFTER, close(lived(AFTER)));
    expect(shown(after, "property")).toBe(`${wanted} 2027-03-18T09:00`);
    expect(morning(after, NEXT)).not.toContain("property hr");
  });

  test("is HR's when somebody says that it is not done after all", () => {
    const done = markStep(lived(AFTER), "property", "done", context(AFTER));
    const after = reopenStep(quiet(AFTER, done), "property", context("2027-03-24T11:00"));
    expect(stepOf(after, "property").to).toBe("hr");
    expect(pendingMails(after)).toEqual([]);
    expect(morning(after, NEXT)).toContain("property hr");
  });

  test("stays skipped where HR skipped it", () => {
    const skipped = skipStep(lived(BEFORE), "property", "on-request", context(BEFORE));
    expect(stepOf(quiet(BEFORE, skipped), "property").skipped).toBe("on-request");
  });
});

describe("a step that another kind takes from HR again", () => {
  test("is open with the reader whose mail had left, who is not mailed again", () => {
    const back = backTo("resignation", quiet(AFTER));
    expect(shown(back, "property")).toBe("manager sent 2027-03-18T09:00");
    expect(pendingMails(back).filter((each) => each.startsWith("property"))).toEqual([]);
  });

  test.each(["resignation", "employer"] as const)(
    "is mailed as a new step where %s gives it to somebody who never had it",
    (kind) => {
      const told = noteDigestSent(quiet(BEFORE), date("2027-03-24"), context("2027-03-24T08:30"));
      const back = backTo(kind, told);
      expect(stepOf(back, "access").to).toBe("desk:it");
      expect(pendingMails(back).find((each) => each.startsWith("access"))).toBe(
        "access 2027-03-25T09:10",
      );
    },
  );

  test("is mailed where only a colleague had it, and once more dates move it", () => {
    const given = delegateStep(lived(BEFORE), "access", COLLEAGUE, context(BEFORE));
    const sent = sentUpTo("2027-03-10T11:00", given);
    const back = backTo("resignation", quiet("2027-03-10T12:00", sent), "2027-03-11T10:00");
    expect(stepOf(back, "access").colleague).toBeUndefined();
    expect(pendingMails(back)).toContain("access 2027-03-23T09:00");
    const moved = changed("2027-03-11T11:00", { lastDay: "2027-03-24" }, back);
    expect(pendingMails(moved)).toContain("access 2027-03-24T09:00");
  });

  test("stays as HR left it when HR had done it", () => {
    const done = markStep(quiet(AFTER), "property", "done", context(AFTER));
    const back = backTo("resignation", done);
    expect(shown(back, "property")).toContain("done");
    expect(pendingMails(back).filter((each) => each.startsWith("property"))).toEqual([]);
  });

  test("can be sent once more only to whom it was sent", () => {
    const told = noteDigestSent(quiet(BEFORE), date("2027-03-24"), context("2027-03-24T08:30"));
    const back = backTo("employer", told);
    expect(() => resend(back, "access", context("2027-03-25T09:05"))).toThrow("not-sent-yet");
  });
});

const COLLEAGUE = {
  name: "Nadia Haddad",
  address: "n.haddad@delinde.example",
  language: "nl",
} as const;

function lived(now: string): Departure {
  return sentUpTo(now, departureOf(TOLD));
}

function backTo(
  kind: "resignation" | "employer",
  departure: Departure,
  now = "2027-03-25T09:00",
): Departure {
  return changed(now, { kind }, departure);
}

/** What the API says of a step: who, how it stands, when. */
function shown(departure: Departure, step: string): string {
  const answer = describeDeparture(departure, {
    plan: PLAN,
    calendar: CALENDAR,
    now: at(AFTER),
    language: "en",
  });
  const row = answer.timeline.find((each) => each.step === step);
  return `${row?.to.role} ${row?.state} ${row?.at.local.slice(0, 16)}`;
}

/** HR's own steps at the desk. */
function ownSteps(departure: Departure, now: string): string[] {
  return timelinePoints(departure, { plan: PLAN, calendar: CALENDAR, now: at(now), language: "nl" })
    .filter(({ to, mailing: mail }) => to.role === "hr" && !mail)
    .flatMap(({ steps }) => steps)
    .filter(({ state }) => state === "open" || state === "planned")
    .map(({ id, state }) => `${id} ${state}`);
}

function morning(departure: Departure, day: string): string[] {
  return digestItemsOf(departure, date(day), context(`${day}T08:30`)).map(
    ({ stepId, role }) => `${stepId} ${role}`,
  );
}
