import { markStep, skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { markSeen, markUnseen } from "../../../lambdas/departure/changes/mark-seen.ts";
import { digestItemsOf as digestItemsOfRule } from "../../../lambdas/departure/digest/digest-items.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { noteDigestSent } from "../../../lambdas/departure/upkeep/note-digest-sent.ts";
import { nudge } from "../../../lambdas/departure/upkeep/nudge.ts";
import { at, date, departureOf } from "../../support/departures.ts";
import { context, sentUpTo } from "../../support/lives.ts";
import { planWithout } from "../../support/plan.ts";

/** Announced on Thursday 14 January 2027, last day on Friday 19 February. */
const departure = departureOf();

describe("HR's morning mail tells of HR's own steps", () => {
  test("on their day as new, and as open in the first mail of each week", () => {
    expect(digestItemsOf(departure, "2027-01-14")).toEqual([]);
    expect(digestItemsOf(departure, "2027-01-15")).toEqual(["step-due paperwork 2027-01-15"]);
    const told = toldOn(departure, "2027-01-15");
    expect(digestItemsOf(told, "2027-01-18")).toEqual(["step-open paperwork 2027-01-15"]);
    const again = toldOn(told, "2027-01-18");
    expect(digestItemsOf(again, "2027-01-21")).toEqual([]);
    expect(digestItemsOf(again, "2027-01-22")).toEqual(["step-due workload 2027-01-22"]);
    expect(digestItemsOf(toldOn(again, "2027-01-22"), "2027-01-25")).toEqual([
      "step-open paperwork 2027-01-15",
      "step-open workload 2027-01-22",
    ]);
  });

  test("on the first working day of a week that begins with a day off", () => {
    const open = toldOn(departureOf({ lastDay: "2027-04-30" }), "2027-03-26");
    expect(digestItemsOf(open, "2027-03-29")).toEqual([]);
    expect(digestItemsOf(open, "2027-03-30")).toEqual([
      "step-open paperwork 2027-01-15",
      "step-open workload 2027-01-22",
    ]);
  });

  test("the day after, where the first mail of the week did not get through", () => {
    const told = toldOn(departure, "2027-01-15");
    expect(digestItemsOf(told, "2027-01-19")).toEqual(["step-open paperwork 2027-01-15"]);
  });

  test("not on a day off, and not twice a day", () => {
    expect(digestItemsOf(departure, "2027-01-16")).toEqual([]);
    expect(digestItemsOf(toldOn(departure, "2027-01-18"), "2027-01-18")).toEqual([]);
    expect(digestItemsOf(toldOn(departure, "2027-01-18"), "2027-01-15")).toEqual([]);
  });

  test("as new after an outage, however many days it took", () => {
    expect(digestItemsOf(departure, "2027-01-25")).toEqual([
      "step-due paperwork 2027-01-15",
      "step-due workload 2027-01-22",
    ]);
  });

  test("until they are done, skipped, or help nobody any more", () => {
    const now = context("2027-01-22T10:00");
    const done = markStep(departure, "paperwork", "done", now);
    expect(digestItemsOf(skipStep(done, "workload", "other", now), "2027-01-25")).toEqual([]);
    const told = toldOn(departure, "2027-02-19");
    expect(digestItemsOf(told, "2027-02-22")).toEqual(["step-open settlement 2027-01-29"]);
    expect(digestItemsOf(told, "2027-03-19")).toEqual(["step-open settlement 2027-01-29"]);
    expect(digestItemsOf(told, "2027-03-22")).toEqual([]);
  });
});

describe("HR's first morning mail of a week", () => {
  const told = toldOn(departureOf({ without: ["privateAddress"] }), "2027-02-19");

  test("repeats a private address to ask for, but not through the months in which nothing needs it", () => {
    const asked = (day: string) =>
      digestItemsOf(told, day).filter((item) => item.startsWith("private-address"));
    expect(asked("2027-02-22")).toEqual(["private-address leaver 2027-02-19"]);
    expect(asked("2027-06-07")).toEqual([]);
    expect(asked("2027-08-30")).toEqual(["private-address leaver 2027-08-19"]);
  });

  test("repeats what was told once for ten working days, but not what is only to know", () => {
    const asked = { ...told, voice: { contactAsked: at("2027-02-10T21:00") } };
    const item = "contact-asked leaver 2027-02-10";
    expect(digestItemsOf(asked, "2027-02-22")).toContain(item);
    expect(digestItemsOf(asked, "2027-03-01")).not.toContain(item);
    const objected = { ...told, optedOut: at("2027-02-17T21:00") };
    expect(digestItemsOf(objected, "2027-02-22").join()).not.toContain("objected");
  });

  test("does not repeat what somebody of HR saw since, and isn't sent for that alone", () => {
    const voice = { contactAsked: at("2027-02-10T21:00") };
    const asked = { ...departure, steps: [], mailings: [], voice };
    const item = "contact-asked leaver 2027-02-10";
    const seen = markSeen(toldOn(asked, "2027-02-12"), item, context("2027-02-19T10:00"));
    expect(seen.seen).toBeDefined();
    expect(digestItemsOf(asked, "2027-02-22")).toEqual([item]);
    expect(digestItemsOf(seen, "2027-02-22")).toEqual([]);
    expect(seen.nextCheckAt).not.toEqual(at("2027-02-22T08:30"));
    const unseen = markUnseen(seen, item, context("2027-02-19T10:00"));
    expect(digestItemsOf(unseen, "2027-02-22")).toEqual([item]);
    expect(unseen.nextCheckAt).toEqual(at("2027-02-22T08:30"));
  });
});

describe("HR's morning mail tells of what managers leave undone", () => {
  const morning = "2027-01-29T08:30";
  const listed = nudge(sentUpTo(morning, toldOn(departure, "2027-01-28")), context(morning));
  const left = sentUpTo("2027-01-29T10:00", listed);

  test("from the working day after it stood in a mail as a second list, and again each week", () => {
    expect(notDone(listed, "2027-02-01")).toEqual([]);
    expect(notDone(left, "2027-01-29")).toEqual([]);
    expect(notDone(left, "2027-02-01")).toEqual(["not-done handover 2027-01-19"]);
    const told = toldOn(left, "2027-02-01");
    expect(notDone(told, "2027-02-02")).toEqual([]);
    expect(notDone(told, "2027-02-08")).toEqual(["not-done handover 2027-01-19"]);
  });

  test("from the working day after a nudge", () => {
    const simple = departureOf({ plan: planWithout("check-in") });
    const { handover: _, ...others } = Object.fromEntries(
      simple.steps.map((step) => [step.id, { ...step, skipped: "other" as const }]),
    );
    const steps = simple.steps.map((step) => others[step.id] ?? step);
    const before = sentUpTo("2027-01-26T08:30", { ...simple, steps });
    const nudged = nudge(
      { ...before, mailings: before.mailings.filter(({ id }) => id !== "reference") },
      context("2027-01-26T08:30"),
    );
    expect(notDone(nudged, "2027-01-27")).toEqual([]);
    const sent = sentUpTo("2027-01-26T10:00", nudged);
    expect(notDone(sent, "2027-01-27")).toEqual(["not-done handover 2027-01-19"]);
  });

  test("until it is done or helps nobody any more", () => {
    const done = markStep(left, "handover", "done", context("2027-02-01T10:00"));
    expect(notDone(done, "2027-02-02")).toEqual([]);
    expect(notDone(left, "2027-02-19")).toEqual(["not-done handover 2027-01-19"]);
    expect(notDone(left, "2027-02-22")).toEqual([]);
  });

  function notDone(of: Departure, day: string): string[] {
    return digestItemsOf(of, day).filter((item) => item.startsWith("not-done"));
  }
});

test("HR's morning mail tells nothing of a withdrawn departure or an erased one, or where there is none", () => {
  const moment = at("2027-01-15T08:00");
  expect(digestItemsOf({ ...departure, erased: moment }, "2027-01-15")).toEqual([]);
  const withdrawn = { ...departure, withdrawn: { reason: "mistake", at: moment } } as const;
  expect(digestItemsOf(withdrawn, "2027-01-15")).toEqual([]);
  const now = context("2027-01-15T08:30");
  const plan = { ...now.plan, settings: { ...now.plan.settings, morningMail: false } };
  expect(digestItemsOfRule(departure, date("2027-01-15"), { ...now, plan })).toEqual([]);
});

test("a day that was told stays told; an earlier one changes nothing, and no person did", () => {
  const once = toldOn(departure, "2027-01-18");
  expect(once.digestSentOn).toEqual(date("2027-01-18"));
  expect([once.edition, once.history]).toEqual([departure.edition, departure.history]);
  expect(toldOn(once, "2027-01-15")).toBe(once);
  expect(toldOn(once, "2027-01-18")).toBe(once);
});

/** `step-due paperwork 2027-01-15`, or the role where it is about no step. */
function digestItemsOf(of: Departure, day: string): string[] {
  return digestItemsOfRule(of, date(day), context(`${day}T08:30`)).map(
    ({ what, stepId, role, since }) => `${what} ${stepId ?? role} ${since}`,
  );
}

function toldOn(of: Departure, day: string): Departure {
  return noteDigestSent(of, date(day), context(`${day}T08:31`));
}
