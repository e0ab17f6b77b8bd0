import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { followPlan } from "../../../lambdas/departure/changes/follow-plan.ts";
import { placeInList } from "../../../lambdas/departure/list/place-in-list.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { statusOf, untickedSteps } from "../../../lambdas/departure/timeline/departure-status.ts";
import { at, departureOf } from "../../support/departures.ts";
import { agree, known } from "../../support/interviews.ts";
import { context, lived, withStates } from "../../support/lives.ts";

/** Died: no mail at all, three steps of HR's own, of which the last help until 19 March. */
const QUIET = departureOf({ kind: "quiet" });
const LONG_AFTER = "2027-09-30T12:00";

const statusAt = (now: string, departure: Departure) => statusOf(departure, at(now));
const unticked = (now: string, departure: Departure) =>
  untickedSteps(departure, at(now), context(now)).length;

function ticked(departure: Departure, now: string): Departure {
  return departure.steps
    .filter(({ to }) => to === "hr")
    .reduce((each, { id }) => markStep(each, id, "done", context(now)), departure);
}

describe("a departure without mails", () => {
  test("runs while a step of HR's own can still be done, whatever its day", () => {
    expect(statusAt("2027-02-22T12:00", QUIET)).toBe("running");
    expect(statusAt("2027-03-19T23:59", QUIET)).toBe("running");
  });

  test("is completed once none of them helps any more, and three were not ticked", () => {
    expect(statusAt("2027-03-20T00:00", QUIET)).toBe("completed");
    expect(unticked("2027-03-20T00:00", QUIET)).toBe(3);
  });

  test("is completed as soon as all are done, and none was not ticked", () => {
    const now = "2027-02-22T12:00";
    const done = ticked(QUIET, now);
    expect(statusAt(now, done)).toBe("completed");
    expect(unticked(LONG_AFTER, done)).toBe(0);
    expect(placeInList(done)).toEqual({ list: "over", at: at(now) });
  });
});

test.each<[string, MailingState, string]>([
  ["left", { name: "sent", at: at("2027-08-19T09:00") }, "completed"],
  ["is not wanted any more", { name: "skipped" }, "completed"],
  ["waits for an address", { name: "waiting" }, "running"],
  ["was refused", { name: "refused", at: at("2027-08-19T09:00"), why: "bounced" }, "running"],
  [
    "cannot be written",
    { name: "refused", at: at("2027-08-19T09:00"), why: "unwritable" },
    "running",
  ],
])("one whose last mail %s", (_, state, status) => {
  const departure = withStates(lived(LONG_AFTER), { "post-exit-invite": state });
  expect(statusAt(LONG_AFTER, departure)).toBe(status);
});

test("one with an interview ahead runs until it is over", () => {
  const agreed = known(agree());
  expect(statusAt("2027-09-14T14:29", agreed)).toBe("running");
  expect(statusAt("2027-09-14T14:30", agreed)).toBe("completed");
});

test("one that was saved before this was kept is put right when it is looked after", () => {
  const { ownStepsHelpUntil, ...old } = QUIET;
  expect(statusAt("2027-02-22T12:00", old)).toBe("completed");
  const mended = followPlan(old, context("2027-01-20T03:00"));
  expect(mended.ownStepsHelpUntil).toEqual(ownStepsHelpUntil);
  expect(statusAt("2027-02-22T12:00", mended)).toBe("running");
});
