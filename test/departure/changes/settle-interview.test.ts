import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { chooseTalk } from "../../../lambdas/departure/changes/choose-talk.ts";
import { markStep, skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { followPlan } from "../../../lambdas/departure/changes/follow-plan.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { cancelInterview } from "../../../lambdas/departure/changes/plan-interview.ts";
import { remindLater } from "../../../lambdas/departure/changes/remind-later.ts";
import { resend, sendNow } from "../../../lambdas/departure/changes/send-step.ts";
import { settleInterview } from "../../../lambdas/departure/changes/settle-interview.ts";
import { reopenStep } from "../../../lambdas/departure/changes/still-open.ts";
import { takeBack } from "../../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { topicsOf } from "../../../lambdas/departure/digest/digest-topics.ts";
import { nudgesDue } from "../../../lambdas/departure/digest/nudge-day.ts";
import { summarize } from "../../../lambdas/departure/list/summary.ts";
import { openSteps } from "../../../lambdas/departure/mailings/open-steps.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { departureFromItem, departureToItem } from "../../../lambdas/store/departure-item.ts";
import { at } from "../../support/departures.ts";
import { agree, FATIMA, momentOf } from "../../support/interviews.ts";
import {
  changeOf,
  context,
  lived,
  mailing,
  pendingMails,
  sentUpTo,
  stepOf,
  withStates,
} from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

/* The common case: last day 19 February. `post-exit-plan` comes on 15 February, `-prepare` on 5 August, `-invite` on 19 August. */
const BEFORE = "2027-01-26T10:00";
const AFTER_ANNOUNCING = "2027-02-17T10:00";
const AFTER_PREPARING = "2027-08-06T10:00";
const AFTER_INVITING = "2027-08-20T10:00";

describe("somebody who said no", () => {
  test.each([
    [BEFORE, ["post-exit-plan", "post-exit-prepare", "post-exit-invite"]],
    [AFTER_ANNOUNCING, ["post-exit-plan", "post-exit-prepare", "post-exit-invite"]],
    [AFTER_PREPARING, ["post-exit-plan", "post-exit-prepare", "post-exit-invite"]],
    [AFTER_INVITING, ["post-exit-plan", "post-exit-prepare", "post-exit-invite"]],
  ])("to all mails on %s: nothing is asked of the manager for a talk any more", (now, closed) => {
    const after = optOut(lived(now), context(now));
    expect(closed.map((id) => stepOf(after, id).skipped)).toEqual(closed.map(() => "objected"));
    expect(stillAsked(after, now)).toEqual([]);
  });

  test("to the talk alone: nothing is asked of the manager for it, and the leaver is still mailed", () => {
    const after = markStep(lived(BEFORE), "post-exit-invite", "not-needed", context(BEFORE));
    expect(stepOf(after, "post-exit-plan").skipped).toBe("no-talk");
    expect(stepOf(after, "post-exit-prepare").skipped).toBe("no-talk");
    expect(mailing(after, "exit-questions").state.name).toBe("pending");
    expect(stillAsked(after, BEFORE)).toEqual([]);
  });

  test.each(["on-request", "does-not-apply"] as const)(
    "to HR, who skips the invitation (%s): nothing is asked of the manager for a talk",
    (reason) => {
      const after = skipStep(lived(BEFORE), "post-exit-invite", reason, context(BEFORE));
      expect(stepOf(after, "post-exit-prepare").skipped).toBe("no-talk");
    },
  );

  test("to HR, when the invitation has left the plan: nothing is asked of the manager for a talk", () => {
    const plan: Plan = { ...PLAN, steps: PLAN.steps.filter(({ talk }) => talk !== "invite") };
    const now = { ...context(BEFORE), plan };
    const gone = followPlan(lived(BEFORE), now);
    expect(stepOf(gone, "post-exit-invite").skipped).toBe("not-in-plan");
    const stored = departureFromItem(departureToItem(gone));
    const after = markStep(stored, "post-exit-invite", "not-needed", now);
    expect(stepOf(after, "post-exit-plan").skipped).toBe("no-talk");
    expect(stepOf(after, "post-exit-prepare").skipped).toBe("no-talk");
    expect(topicsOf(after, now).map(({ what }) => what)).toContain("no-talk");
    expect(settleInterview(after, now)).toBe(after);
  });

  test("to HR, once a talk that the leaver chose was held early: the manager doesn't announce another", () => {
    const sent = sentUpTo(
      "2027-01-26T11:00",
      sendNow(lived(BEFORE), "post-exit-invite", context(BEFORE)),
    );
    const chosen = chooseTalk(
      sent,
      { with: "hr", how: "phone", moment: momentOf("2027-02-01T10:00") },
      { ...context("2027-01-26T12:00"), who: "leaver" },
    );
    expect(stepOf(chosen, "post-exit-plan").skipped).toBeUndefined();
    const after = markStep(chosen, "post-exit-invite", "not-needed", context("2027-02-02T10:00"));
    expect(stepOf(after, "post-exit-plan").skipped).toBe("no-talk");
  });

  test("an invitation that was done already leaves the rest as it is", () => {
    const after = skipStep(lived(BEFORE), "post-exit-invite", "already-done", context(BEFORE));
    expect(stepOf(after, "post-exit-prepare").skipped).toBeUndefined();
  });

  test("is not made a talk of with ‘send now’, ‘send again’, a reminder or a colleague", () => {
    const after = optOut(lived(AFTER_PREPARING), context(AFTER_PREPARING));
    const now = context(AFTER_PREPARING);
    const acts: (() => Departure)[] = [
      () => sendNow(after, "post-exit-prepare", now),
      () => resend(after, "post-exit-prepare", now),
      () => remindLater(after, "post-exit-prepare", 2, now),
      () =>
        delegateStep(after, "post-exit-prepare", { ...FATIMA, address: "k@delinde.example" }, now),
    ];
    for (const act of acts) expect(act).toThrow(expect.objectContaining({ code: "step-is-over" }));
  });

  test("while the mail to the manager is just leaving: it leaves at most once", () => {
    const sending = withStates(lived("2027-08-05T08:00"), {
      "post-exit-prepare": { name: "claimed", at: at("2027-08-05T09:00") },
    });
    const after = optOut(sending, context("2027-08-05T09:00"));
    expect(mailing(after, "post-exit-prepare").cancelled).toBe(true);
    const failed = withStates(after, { "post-exit-prepare": { name: "pending" } });
    const repaired = repair(failed, context("2027-08-05T09:10"));
    expect(mailing(repaired, "post-exit-prepare").state.name).toBe("skipped");
  });

  test("stays so through new dates, which move what is closed", () => {
    const no = markStep(lived(BEFORE), "post-exit-invite", "not-needed", context(BEFORE));
    const moved = changeDates(
      no,
      changeOf(no, { lastDay: "2027-03-26", endOfEmployment: "2027-03-31" }),
      context(BEFORE),
    );
    expect(stepOf(moved, "post-exit-plan").skipped).toBe("no-talk");
    expect(stepOf(moved, "post-exit-plan").planned.toPlainDate().toString()).toBe("2027-03-22");
    expect(stillAsked(moved, BEFORE)).toEqual([]);
  });

  test("before this was a rule is heard when the departure is looked at next", () => {
    const old = { ...lived(AFTER_PREPARING), optedOut: at(AFTER_PREPARING) };
    const after = repair(old, context(AFTER_PREPARING));
    expect(stepOf(after, "post-exit-prepare").skipped).toBe("objected");
    expect(repair(after, context(AFTER_PREPARING))).toBe(after);
  });
});

describe("a no that is taken back", () => {
  const no = (departure: Departure, now: string) =>
    markStep(departure, "post-exit-invite", "not-needed", context(now));
  const yes = (departure: Departure, now: string) =>
    reopenStep(departure, "post-exit-invite", context(now));

  test("plans again what had not left, on its day", () => {
    const back = yes(no(lived(BEFORE), BEFORE), "2027-01-27T10:00");
    expect(pendingMails(back)).toContain("post-exit-plan 2027-02-15T09:00");
    expect(pendingMails(back)).toContain("post-exit-prepare 2027-08-05T09:00");
    expect(mailing(back, "post-exit-plan").revision).toBe(2);
  });

  test("opens what had left without a new mail", () => {
    const back = yes(no(lived(AFTER_PREPARING), AFTER_PREPARING), AFTER_PREPARING);
    expect(stepOf(back, "post-exit-prepare").skipped).toBeUndefined();
    expect(pendingMails(back)).toEqual(["post-exit-invite 2027-08-19T09:00"]);
    expect(
      openSteps(back, "manager", at(AFTER_PREPARING), { plan: PLAN, calendar: CALENDAR }).map(
        ({ id }) => id,
      ),
    ).toEqual(["post-exit-prepare"]);
  });

  test("catches up at once what is past by then, and skips what helps no more", () => {
    const said = no(lived(BEFORE), BEFORE);
    const late = yes(said, "2027-08-14T10:00");
    // A Saturday: the next working day at nine.
    expect(pendingMails(late)).toContain("post-exit-prepare 2027-08-16T09:00");
    expect(stepOf(late, "post-exit-plan").skipped).toBe("no-longer-useful");
    expect(stepOf(late, "post-exit-prepare").atOnce).toBeDefined();
  });

  test("goes on with the colleague who had the step", () => {
    const kees = { ...FATIMA, name: "Kees", address: "k@delinde.example" };
    const handed = delegateStep(
      lived(AFTER_PREPARING),
      "post-exit-prepare",
      kees,
      context("2027-08-07T10:00"),
    );
    const back = yes(no(handed, "2027-08-07T10:05"), "2027-08-09T10:00");
    const coming = back.mailings.filter(
      ({ state, to }) => state.name === "pending" && to === "manager",
    );
    expect(coming).toMatchObject([{ kind: "handed-over", colleague: true }]);
  });
});

test("two steps that are missed when a no is taken back go as one mail", () => {
  const plan: Plan = {
    ...PLAN,
    steps: PLAN.steps.map((step) =>
      step.talk === "announce"
        ? { ...step, usefulUntil: [{ anchor: "step", period: "P12M" }] }
        : step,
    ),
  };
  const now = (moment: string) => ({ ...context(moment), plan });
  const no = markStep(lived(BEFORE), "post-exit-invite", "not-needed", now(BEFORE));
  const back = reopenStep(no, "post-exit-invite", now("2027-08-10T10:00"));
  const coming = back.mailings.filter(
    ({ state, steps }) => state.name === "pending" && steps.some((id) => /^post-exit-p/.test(id)),
  );
  expect(coming).toMatchObject([
    { kind: "catch-up", steps: ["post-exit-plan", "post-exit-prepare"] },
  ]);
});

describe("a talk that is agreed", () => {
  test("asks nobody to prepare it or to invite to it any more", () => {
    const agreed = agree({}, lived(BEFORE), BEFORE);
    expect(stepOf(agreed, "post-exit-prepare").skipped).toBe("talk-agreed");
    expect(stepOf(agreed, "post-exit-invite").skipped).toBe("talk-agreed");
    expect(stepOf(agreed, "post-exit-plan").skipped).toBeUndefined();
    expect(pendingMails(agreed).join()).not.toMatch(/prepare|invite/);
  });

  test("closes them where they have left, too", () => {
    const agreed = agree({}, lived(AFTER_INVITING), AFTER_INVITING);
    expect(stepOf(agreed, "post-exit-prepare").skipped).toBe("talk-agreed");
    expect(stillAsked(agreed, AFTER_INVITING).join()).not.toMatch(/prepare|invite/);
  });

  test("and is called off brings them back, without a second mail where one had left", () => {
    const off = cancelInterview(agree({}, lived(BEFORE), BEFORE), context(BEFORE));
    expect(pendingMails(off)).toContain("post-exit-prepare 2027-08-05T09:00");
    expect(pendingMails(off)).toContain("post-exit-invite 2027-08-19T09:00");
    const later = cancelInterview(
      agree({}, lived(AFTER_INVITING), AFTER_INVITING),
      context(AFTER_INVITING),
    );
    expect(stepOf(later, "post-exit-invite").skipped).toBeUndefined();
    expect(pendingMails(later)).toEqual([]);
  });

  test("in time and called off too late for the invitation: it is caught up while it still helps", () => {
    const agreed = agree({ at: momentOf("2027-12-01T14:00") }, lived(BEFORE), BEFORE);
    const off = cancelInterview(agreed, context("2027-11-01T10:00"));
    expect(pendingMails(off)).toContain("post-exit-invite 2027-11-01T10:00");
    expect(pendingMails(off)).toContain("post-exit-prepare 2027-11-01T10:00");
    const tooLate = agree({ at: momentOf("2028-06-01T14:00") }, lived(BEFORE), BEFORE);
    const gone = cancelInterview(tooLate, context("2028-05-01T10:00"));
    expect(stepOf(gone, "post-exit-invite").skipped).toBe("no-longer-useful");
  });

  test("and held stays held: calling off the next one asks for nothing anew", () => {
    const held = agree({}, lived(AFTER_INVITING), AFTER_INVITING);
    const next = agree({ at: momentOf("2027-10-12T11:00") }, held, "2027-10-01T10:00");
    const off = cancelInterview(next, context("2027-10-02T10:00"));
    expect(stepOf(off, "post-exit-prepare").skipped).toBe("talk-agreed");
  });

  test("stays closed when somebody objects to mails", () => {
    const agreed = agree({}, lived(BEFORE), BEFORE);
    const after = optOut(agreed, context(BEFORE));
    expect(stepOf(after, "post-exit-prepare").skipped).toBe("objected");
    expect(stepOf(after, "post-exit-invite").skipped).toBe("objected");
    expect(stillAsked(after, BEFORE)).toEqual([]);
  });

  test("brings nothing back where the departure is withdrawn, and does when that is taken back", () => {
    const agreed = agree({}, lived(AFTER_ANNOUNCING), AFTER_ANNOUNCING);
    const gone = withdraw(agreed, "stays", context(AFTER_ANNOUNCING));
    expect(pendingMails(gone).join()).not.toMatch(/prepare|invite/);
    const back = takeBack(gone, changeOf(gone, {}), context("2027-02-17T12:00"));
    expect(pendingMails(back)).toContain("post-exit-prepare 2027-08-05T09:00");
    expect(pendingMails(back)).toContain("post-exit-invite 2027-08-19T09:00");
  });

  test("with somebody who has died since brings nothing back", () => {
    const agreed = agree({}, lived(BEFORE), BEFORE);
    const quiet = changeDates(agreed, changeOf(agreed, { kind: "quiet" }), context(BEFORE));
    expect(pendingMails(quiet).join()).not.toMatch(/prepare|invite/);
  });
});

test("HR hears once, on the next working day, that there will be no talk", () => {
  const no = markStep(lived(BEFORE), "post-exit-invite", "not-needed", context(BEFORE));
  const told = topicsOf(no, { plan: PLAN, calendar: CALENDAR }).filter(
    ({ what }) => what === "no-talk",
  );
  expect(told.map(({ from }) => String(from))).toEqual(["2027-01-27"]);
});

test("settling what is settled changes nothing", () => {
  const departure = lived(BEFORE);
  expect(settleInterview(departure, context(BEFORE))).toBe(departure);
  const agreed = agree({}, departure, BEFORE);
  expect(settleInterview(agreed, context(BEFORE))).toBe(agreed);
});

/** What a mail, a nudge, the list or HR's morning mail would still ask of somebody for a talk. */
function stillAsked(departure: Departure, now: string): string[] {
  const rules = { plan: PLAN, calendar: CALENDAR };
  const isOfInterview = (id: string | undefined) => id?.startsWith("post-exit-") === true;
  const listed = summarize(departure, context(now)).openSteps;
  const without = summarize(
    { ...departure, steps: departure.steps.filter(({ id }) => !isOfInterview(id)) },
    context(now),
  ).openSteps;
  return [
    ...departure.mailings
      .filter(({ state, steps }) => state.name === "pending" && steps.some(isOfInterview))
      .map(({ id }) => `mail ${id}`),
    ...nudgesDue(departure, rules)
      .filter(({ step }) => isOfInterview(step.id))
      .map(({ step }) => `nudge ${step.id}`),
    ...topicsOf(departure, rules)
      .filter(({ stepId }) => isOfInterview(stepId))
      .map(({ what, stepId }) => `${what} ${stepId}`),
    ...openSteps(departure, "manager", at(now), { plan: PLAN, calendar: CALENDAR })
      .filter(({ id }) => isOfInterview(id))
      .map(({ id }) => `open ${id}`),
    ...(listed === without ? [] : [`${listed - without} in the list`]),
  ];
}
