import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { followPlan, isBehindPlan } from "../../../lambdas/departure/changes/follow-plan.ts";
import { mailOf } from "../../../lambdas/departure/mailings/step-mailings.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local, type Told } from "../../support/departures.ts";
import {
  context,
  lived,
  mailing,
  plain,
  sentUpTo,
  stepOf,
  withStates,
} from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const { confidant: _, ...settings } = PLAN.settings;
const WITHOUT_CONFIDANT: Plan = { ...PLAN, settings };

// In the common life the questions come on 12 February and the invitation on 19 August.
const ASKED = "2027-02-12T09:00";
const INVITED = "2027-08-19T09:00";
const WAITS = { name: "waiting", for: "settings" };

/** Everything before that moment has left; what is due then has not. */
function dueAt(moment: string, told: Told = {}): Departure {
  return sentUpTo(moment.replace("09:00", "08:59"), departureOf(told));
}

function follow(departure: Departure, now: string, plan = WITHOUT_CONFIDANT): Departure {
  return followPlan(departure, { ...context(now), plan });
}

describe("while the settings name no confidential adviser", () => {
  test.each([
    ["exit-questions", ASKED],
    ["post-exit-invite", INVITED],
  ])("%s waits, visibly, and nothing else does", (id, moment) => {
    const before = dueAt(moment);
    const after = follow(before, moment);
    expect(mailing(after, id).state).toEqual(WAITS);
    expect(after.mailings.filter((each) => !before.mailings.includes(each))).toHaveLength(1);
  });

  test("a second mail waits too, although the first was answered", () => {
    const done = markStep(
      dueAt("2027-02-24T09:00"),
      "exit-questions",
      "done",
      context("2027-02-23T12:00"),
    );
    const again = mailOf(stepOf(done, "exit-questions"), "resend", {
      at: at("2027-02-24T09:00").toZonedDateTimeISO("Europe/Amsterdam"),
      mailings: done.mailings,
    });
    const after = follow({ ...done, mailings: [...done.mailings, again] }, "2027-02-24T09:00");
    expect(mailing(after, again.id).state).toEqual(WAITS);
  });

  test("a mail that asks waits when the mailer has it in hand", () => {
    const taken = withStates(dueAt(ASKED), {
      "exit-questions": { name: "claimed", at: at(ASKED) },
    });
    const questions = mailing(taken, "exit-questions");
    expect(isBehindPlan(taken, questions, context(ASKED))).toBe(false);
    const without = { ...context(ASKED), plan: WITHOUT_CONFIDANT };
    expect(isBehindPlan(taken, questions, without)).toBe(true);
  });

  test("nothing waits before its day", () => {
    const before = lived("2027-02-01T12:00");
    expect(follow(before, "2027-02-01T12:00")).toBe(before);
  });

  test("what tells the leaver something leaves in time, without the questions", () => {
    const short = departureOf({
      announced: "2027-01-14",
      lastDay: "2027-01-19",
      submitted: "2027-01-19T10:00",
    });
    const all = short.mailings.find(({ to, steps }) => to === "leaver" && steps.length > 1);
    expect(all?.steps).toContain("exit-questions");
    if (!all) throw new Error("The leaver gets several steps in one mail.");
    const after = follow(short, local(all.at));
    expect(mailing(after, all.id)).toMatchObject({
      state: { name: "pending" },
      steps: all.steps.filter((id) => id !== "exit-questions"),
    });
    expect(mailing(after, "exit-questions").state).toEqual(WAITS);
  });

  test("an outage does not make waiting questions missed", () => {
    const waiting = follow(dueAt(ASKED), ASKED);
    const later = repair(waiting, { ...context("2027-02-15T12:00"), plan: WITHOUT_CONFIDANT });
    expect(mailing(later, "exit-questions").state).toEqual(WAITS);
    expect(stepOf(later, "exit-questions").skipped).toBeUndefined();
  });
});

describe("once the settings name one", () => {
  test("waiting questions leave at once, and the schedule is made", () => {
    const waiting = follow(dueAt(ASKED), ASKED);
    const after = follow(waiting, "2027-02-16T03:30", PLAN);
    const questions = mailing(after, "exit-questions");
    expect([questions.state, local(questions.at)]).toEqual([
      { name: "pending" },
      "2027-02-16T09:00",
    ]);
    expect(after.outbox?.create).toEqual(["exit-questions"]);
  });

  test("questions for which it is too late by then are skipped, visibly", () => {
    const waiting = follow(dueAt(ASKED), ASKED);
    const after = follow(waiting, "2027-05-01T03:30", PLAN);
    expect(mailing(after, "exit-questions").state).toEqual({ name: "skipped" });
    expect(stepOf(after, "exit-questions").skipped).toBe("no-longer-useful");
  });

  test("a mail without an address goes on waiting for that, and leaves when there is one", () => {
    const told: Told = { without: ["privateAddress"] };
    const waiting = follow(dueAt(INVITED, told), INVITED);
    const after = follow(waiting, "2027-08-20T03:30", PLAN);
    expect(mailing(after, "post-exit-invite").state).toEqual({ name: "waiting" });
    const now = context("2027-08-20T10:00");
    const known = correct(after, { employee: { privateAddress: "sanne@thuis.example" } }, now);
    expect(mailing(known, "post-exit-invite").state).toEqual({ name: "pending" });
  });

  test("nothing more happens the second time", () => {
    const waiting = follow(dueAt(INVITED), INVITED);
    const after = follow(waiting, "2027-08-20T03:30", PLAN);
    expect(plain(follow(after, "2027-08-20T03:30", PLAN))).toEqual(plain(after));
  });
});
