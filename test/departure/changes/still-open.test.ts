import { markStep, skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { reopenStep } from "../../../lambdas/departure/changes/still-open.ts";
import { digestItemsOf } from "../../../lambdas/departure/digest/digest-items.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { nudge as nudgeRule } from "../../../lambdas/departure/upkeep/nudge.ts";
import { at, date, departureOf, local } from "../../support/departures.ts";
import {
  changed,
  context,
  lived,
  mailing,
  pendingMails,
  sentUpTo,
  stepOf as step,
} from "../../support/lives.ts";
import { throughMornings } from "../../support/mornings.ts";

/** The manager got `handover` on Tuesday 19 January 2027; the fifth working day after it is Tuesday 26 January. */
const sent = lived("2027-01-19T10:00");

describe("taking a mark back", () => {
  test("opens the step again, and the history says who did", () => {
    const after = reopen(
      marked(sent, "handover", "2027-01-19T11:00"),
      "handover",
      "2027-01-21T10:00",
    );
    expect(step(after, "handover").mark).toBeUndefined();
    expect(step(after, "handover").reopened).toEqual(at("2027-01-21T10:00"));
    expect(after.history.at(-1)).toMatchObject({
      who: "hr",
      what: "still-open",
      detail: "handover",
    });
    expect(after.edition).toBe(sent.edition + 2);
    expect(mailing(after, "handover")).toEqual(mailing(sent, "handover"));
  });

  test("twice is once, and what nobody marked stays as it is", () => {
    expect(reopen(sent, "handover", "2027-01-21T10:00")).toBe(sent);
    const once = reopen(marked(sent, "handover"), "handover", "2027-01-21T10:00");
    expect(reopen(once, "handover", "2027-01-22T10:00")).toBe(once);
  });

  test("the five working days until it is brought up begin again", () => {
    const open = reopen(marked(sent, "handover"), "handover", "2027-01-22T10:00");
    const before = sentUpTo("2027-01-28T08:30", open);
    expect(nudge(before, "2027-01-28T08:30")).toBe(before);
    const after = nudge(sentUpTo("2027-01-29T08:30", open), "2027-01-29T08:30");
    expect(mailing(after, "reference").also).toEqual(["handover"]);
    const later = reopen(marked(sent, "handover"), "handover", "2027-01-25T10:00");
    const on29 = sentUpTo("2027-01-29T08:30", later);
    expect(nudge(on29, "2027-01-29T08:30")).toBe(on29);
  });

  test("what was brought up already is not brought up again; after five working days it stands in the morning mail", () => {
    const listed = sentUpTo(
      "2027-01-29T09:00",
      nudge(sentUpTo("2027-01-29T08:30", sent), "2027-01-29T08:30"),
    );
    const open = reopen(
      marked(listed, "handover", "2027-01-29T10:00"),
      "handover",
      "2027-02-01T10:00",
    );
    const later = sentUpTo("2027-02-08T08:00", open);
    const again = throughMornings(open, { from: "2027-02-02", until: "2027-03-20" });
    const brought = again.mailings.flatMap((each) =>
      each.kind === "nudge" ? each.steps : (each.also ?? []),
    );
    expect(brought.filter((id) => id === "handover")).toHaveLength(1);
    const told = (day: string) =>
      digestItemsOf(later, date(day), context(`${day}T08:30`))
        .filter(({ what }) => what === "not-done")
        .map(({ stepId }) => stepId);
    expect(told("2027-02-05")).not.toContain("handover");
    expect(told("2027-02-08")).toContain("handover");
  });

  test("whose day has passed comes with the notice of a change that is to come, as all that is missed does", () => {
    const early = marked(lived("2027-01-18T10:00"), "handover", "2027-01-18T10:00");
    const longer = changed(
      "2027-01-21T10:00",
      { lastDay: "2027-03-19" },
      sentUpTo("2027-01-21T10:00", early),
    );
    const open = reopen(longer, "handover", "2027-01-21T10:02");
    expect(mailing(open, "changed-manager")).toMatchObject({ steps: ["handover"] });
    expect(mailing(open, "handover").state.name).toBe("skipped");
    expect(step(open, "handover").skipped).toBeUndefined();
  });

  test("a mark after it counts from then on, and can be taken back as well", () => {
    const open = reopen(marked(sent, "handover"), "handover", "2027-01-21T10:00");
    const again = marked(open, "handover", "2027-01-22T10:00");
    expect(step(again, "handover").reopened).toBeUndefined();
    expect(step(reopen(again, "handover", "2027-01-23T10:00"), "handover").mark).toBeUndefined();
  });

  test("of HR's own step puts it into the morning mail again", () => {
    const open = reopen(marked(sent, "paperwork"), "paperwork", "2027-01-21T10:00");
    expect(open.mailings).toEqual(sent.mailings);
    const told = digestItemsOf(open, date("2027-01-22"), context("2027-01-22T08:30"));
    expect(told.map(({ stepId }) => stepId)).toContain("paperwork");
  });
});

describe("a mail that the mark kept from leaving", () => {
  test("comes on its day after all", () => {
    const early = marked(sent, "farewell");
    expect(mailing(early, "farewell").state.name).toBe("skipped");
    const after = reopen(early, "farewell", "2027-01-21T10:00");
    const { revision, state, at: moment } = mailing(after, "farewell");
    expect([revision, state, local(moment)]).toEqual([
      2,
      { name: "pending" },
      local(mailing(sent, "farewell").at),
    ]);
    expect(after.outbox?.create).toContain("farewell");
  });

  test.each([
    ["later", "2027-03-12", "2027-02-24T09:00"],
    ["sooner", "2027-02-12", "2027-01-27T09:00"],
  ])("comes on the day that new dates give it: %s", (_, lastDay, moment) => {
    const early = marked(sent, "farewell");
    const moved = changed("2027-01-20T10:00", { lastDay, endOfEmployment: lastDay }, early);
    expect(step(moved, "farewell").mark?.as).toBe("done");
    expect(local(step(moved, "farewell").planned)).toBe(moment);
    const after = reopen(moved, "farewell", "2027-01-20T11:00");
    expect(local(mailing(after, "farewell").at)).toBe(moment);
    const unmarked = changed("2027-01-20T10:00", { lastDay, endOfEmployment: lastDay }, sent);
    expect(pendingMails(after).filter(isOfAStep)).toEqual(pendingMails(unmarked).filter(isOfAStep));
  });

  test.each([
    ["in office hours", "2027-02-05T11:00", "2027-02-05T11:00"],
    ["in the evening", "2027-02-05T19:30", "2027-02-08T09:00"],
  ])("comes at once where its day is over: %s", (_, now, moment) => {
    const early = sentUpTo("2027-02-05T10:00", marked(sent, "farewell"));
    const after = reopen(early, "farewell", now);
    expect(local(mailing(after, "farewell").at)).toBe(moment);
    expect(step(after, "farewell").atOnce && local(step(after, "farewell").atOnce as never)).toBe(
      moment,
    );
  });

  test("does not come where it helps no more, and everybody sees why", () => {
    const early = sentUpTo("2027-02-22T10:00", marked(sent, "farewell"));
    const after = reopen(early, "farewell", "2027-02-22T11:00");
    expect(step(after, "farewell").skipped).toBe("no-longer-useful");
    const checkIn = sentUpTo("2027-02-08T10:00", marked(sent, "check-in-1"));
    expect(step(reopen(checkIn, "check-in-1", "2027-02-08T11:00"), "check-in-1").skipped).toBe(
      "not-caught-up",
    );
  });

  test("goes into the mail of several from which it was taken", () => {
    const week = departureOf({
      announced: "2027-06-07",
      lastDay: "2027-06-14",
      submitted: "2027-06-07T10:00",
    });
    const without = marked(week, "farewell", "2027-06-07T11:00");
    const after = reopen(without, "farewell", "2027-06-07T12:00");
    expect(mailing(after, "several-manager").steps).toEqual(mailing(week, "several-manager").steps);
    expect(after.mailings.filter(({ steps }) => steps.includes("farewell"))).toHaveLength(1);
  });

  test("goes to the colleague who took the step over", () => {
    const joris = { name: "Joris", address: "joris@delinde.example", language: "nl" } as const;
    const taken = delegateStep(sent, "handover", joris, context("2027-01-19T20:00"));
    const stopped = marked(taken, "handover", "2027-01-19T21:00");
    const after = reopen(stopped, "handover", "2027-01-20T11:00");
    const pending = after.mailings.filter(
      (each) => each.steps.includes("handover") && each.state.name === "pending",
    );
    expect(pending).toMatchObject([{ kind: "handed-over", colleague: true }]);
    expect(local((pending[0] as never as { at: never }).at)).toBe("2027-01-20T11:00");
  });

  test("stays away where HR skipped the step, and where the leaver wants no mails", () => {
    const skipped = marked(
      skipStep(sent, "farewell", "other", context("2027-01-19T11:00")),
      "farewell",
    );
    expect(step(reopen(skipped, "farewell", "2027-01-21T10:00"), "farewell").skipped).toBe("other");
    const silent = optOut(marked(sent, "exit-questions"), context("2027-01-21T10:00"));
    expect(
      step(reopen(silent, "exit-questions", "2027-01-22T10:00"), "exit-questions").skipped,
    ).toBe("objected");
  });
});

test("a mark is not taken back of a step there is not, a withdrawn departure and an erased one", () => {
  const moment = at("2027-01-19T12:00");
  expect(() => reopen(sent, "party", "2027-01-20T10:00")).toThrow("unknown-step");
  const withdrawn = { ...sent, withdrawn: { reason: "stays", at: moment } } as const;
  expect(() => reopen(withdrawn, "handover", "2027-01-20T10:00")).toThrow("is-withdrawn");
  expect(() => reopen({ ...sent, erased: moment }, "handover", "2027-01-20T10:00")).toThrow(
    "is-erased",
  );
});

const isOfAStep = (mail: string) => !mail.startsWith("changed-");

function marked(departure: Departure, stepId: string, now = "2027-01-19T11:00"): Departure {
  return markStep(departure, stepId, "done", context(now));
}

function reopen(departure: Departure, stepId: string, now: string): Departure {
  return reopenStep(departure, stepId, context(now));
}

function nudge(departure: Departure, now: string): Departure {
  return nudgeRule(departure, context(now));
}
