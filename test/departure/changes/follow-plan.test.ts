import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { followPlan, isBehindPlan } from "../../../lambdas/departure/changes/follow-plan.ts";
import { takeBack } from "../../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import {
  changeOf,
  context,
  lived,
  mailing,
  pendingMails,
  plain,
  sentUpTo,
  stepOf,
  withStates,
} from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const NOW = "2027-01-20T12:00";
const WITHOUT_REFERENCE = without("reference");

function without(...ids: string[]): Plan {
  return { ...PLAN, steps: PLAN.steps.filter(({ id }) => !ids.includes(id)) };
}

/** The same plan with that step under another name. */
function withRenamed(id: string, name: string): Plan {
  const steps = PLAN.steps.map((step) =>
    step.id === id ? { ...step, id: name, formerly: [id] } : step,
  );
  return { ...PLAN, steps };
}

function follow(departure: Departure, plan: Plan, now = NOW): Departure {
  return followPlan(departure, { ...context(now), plan });
}

const linesOf = (departure: Departure) =>
  departure.history.map(({ what, detail }) => [what, detail].filter(Boolean).join(" "));

test("a plan that nobody edited changes nothing", () => {
  const departure = lived(NOW);
  expect(follow(departure, PLAN)).toBe(departure);
});

describe("a step that leaves the plan", () => {
  test("does not leave with the others of a mail that was taken just before", () => {
    const short = departureOf({ announced: "2027-01-14", lastDay: "2027-01-22" });
    const taken = withStates(short, {
      "several-manager": { name: "claimed", at: at("2027-01-18T09:00") },
    });
    const several = mailing(taken, "several-manager");
    expect(several.steps).toContain("team");
    const since = context("2027-01-18T09:00");
    expect(isBehindPlan(taken, several, since)).toBe(false);
    expect(isBehindPlan(taken, several, { ...since, plan: without("team") })).toBe(true);
  });

  test("is skipped, and so is its mail; the history says so, and Scheduler is told", () => {
    const after = follow(lived(NOW), WITHOUT_REFERENCE);
    expect(stepOf(after, "reference").skipped).toBe("not-in-plan");
    expect(mailing(after, "reference").state).toEqual({ name: "skipped" });
    expect(linesOf(after)).toEqual(["submitted", "left-plan reference"]);
    expect(after.outbox?.remove).toEqual([expect.stringMatching(/\.reference\.1$/)]);
  });

  test("moves no other mail", () => {
    const others = (departure: Departure) =>
      pendingMails(departure).filter((each) => !each.startsWith("reference"));
    expect(others(follow(lived(NOW), WITHOUT_REFERENCE))).toEqual(others(lived(NOW)));
  });

  test.each<[string, MailingState, string]>([
    ["was slowed down", { name: "pending" }, "2027-01-20T09:05"],
    ["died", { name: "claimed", at: at("2027-01-20T09:00") }, "2027-01-20T10:00"],
  ])("does not leave with the others when whoever was sending them %s", (_, state, later) => {
    const short = lived("2027-01-19T18:00", { announced: "2027-01-18", lastDay: "2027-01-26" });
    const taken = withStates(short, {
      "several-manager": { name: "claimed", at: at("2027-01-20T09:00") },
    });
    const gone = follow(taken, without("team"), "2027-01-20T09:01");
    expect(stepOf(gone, "team").skipped).toBe("not-in-plan");
    expect(mailing(gone, "several-manager").steps).toContain("team");
    const since = { ...context(later), plan: without("team") };
    const given = withStates(gone, { "several-manager": state });
    const after = repair(given, since);
    expect(mailing(after, "several-manager").state.name).toBe("pending");
    expect(mailing(after, "several-manager").steps).not.toContain("team");
    expect(mailing(after, "several-manager").steps).toContain("handover");
    expect(followPlan(after, since)).toBe(after);
  });

  test("and is back in it before its day goes with those that share its day, as it was to", () => {
    const short = departureOf({ announced: "2027-02-01", lastDay: "2027-02-03" });
    const several = mailing(short, "several-manager");
    expect(local(several.at)).not.toBe(local(stepOf(short, "reference").planned));
    const gone = follow(short, WITHOUT_REFERENCE, "2027-02-01T16:00");
    expect(mailing(gone, several.id).steps).not.toContain("reference");
    // Also in the minutes in which others to the same person leave first.
    for (const now of ["2027-02-01T17:00", "2027-02-02T09:00"]) {
      const back = follow(gone, PLAN, now);
      expect(mailing(back, several.id).steps).toEqual(several.steps);
      expect(back.mailings.filter(({ steps }) => steps.includes("reference"))).toHaveLength(1);
    }
  });

  test("and is back in it before its day comes no later than what follows it, though there is another day", () => {
    const short = departureOf({ announced: "2027-02-01", lastDay: "2027-02-05" });
    const days = (departure: Departure, ...ids: string[]) =>
      ids.map((id) => local(stepOf(departure, id).planned).slice(0, 10));
    const gone = follow(short, without("warm"), "2027-02-01T16:00");
    const back = follow(gone, PLAN, "2027-02-01T17:00");
    expect(days(back, "warm")).toEqual(days(short, "warm"));
    expect(back.mailings.map(({ steps }) => steps)).toEqual(
      short.mailings.map(({ steps }) => steps),
    );
    // Also where its mail has just become due.
    const due = `${days(short, "warm")[0]}T09:00`;
    const late = follow(sentUpTo("2027-02-02T10:00", gone), PLAN, due);
    expect(late.mailings.map(({ steps }) => steps)).toEqual(
      short.mailings.map(({ steps }) => steps),
    );
  });

  test("and is back in it goes between those around it, though its own day were later", () => {
    const before = lived(NOW);
    const core = PLAN.steps.filter(({ keepsOrder }) => keepsOrder).map(({ id }) => id);
    for (const id of core.filter((each) => mailing(before, each).state.name === "pending")) {
      const back = follow(follow(before, without(id)), PLAN);
      expect([id, local(stepOf(back, id).planned)]).toEqual([
        id,
        local(stepOf(before, id).planned),
      ]);
    }
  });

  test("is skipped once", () => {
    const after = follow(lived(NOW), WITHOUT_REFERENCE);
    expect(follow(after, WITHOUT_REFERENCE)).toBe(after);
  });

  test("stays done where it was done", () => {
    const done = markStep(lived(NOW), "handover", "done", context(NOW));
    expect(follow(done, without("handover"))).toBe(done);
  });

  test("stands open no longer where its mail had left, and is not brought again", () => {
    const after = follow(lived(NOW), without("handover"));
    expect(stepOf(after, "handover").skipped).toBe("not-in-plan");
    expect(mailing(after, "handover").state.name).toBe("sent");
  });

  test("leaves a mail that carries several to bring the others", () => {
    const short = departureOf({ lastDay: "2027-01-22", announced: "2027-01-14" });
    const shared = short.mailings.find(({ kind }) => kind === "several");
    const after = follow(short, WITHOUT_REFERENCE, "2027-01-14T16:00");
    const left = shared?.steps.filter((id) => id !== "reference");
    expect(shared?.steps).toContain("reference");
    expect(after.mailings.find(({ id }) => id === shared?.id)).toMatchObject({
      steps: left,
      state: { name: "pending" },
    });
  });

  test.each<[string, MailingState, object]>([
    ["waits for an address", { name: "waiting" }, { state: { name: "skipped" } }],
    [
      "was refused",
      { name: "refused", at: at(NOW), why: "bounced" },
      { state: { name: "skipped" } },
    ],
    [
      "is just being sent",
      { name: "claimed", at: at(NOW) },
      { state: { name: "claimed" }, cancelled: true },
    ],
    [
      "may have left before",
      { name: "pending", again: true },
      { state: { name: "refused", why: "unconfirmed" } },
    ],
  ])("whose mail %s", (_, state, then) => {
    const departure = withStates(lived(NOW), { reference: state });
    expect(mailing(follow(departure, WITHOUT_REFERENCE), "reference")).toMatchObject(then);
  });

  test("of HR's own stands in no morning mail any more", () => {
    const after = follow(lived(NOW), without("workload"));
    expect(stepOf(after, "workload").skipped).toBe("not-in-plan");
  });

  test("is one with the care track that is switched off", () => {
    const core = { ...PLAN, steps: PLAN.steps.filter(({ track }) => track === "core") };
    const after = follow(lived(NOW), core);
    expect(stepOf(after, "check-in-1").skipped).toBe("not-in-plan");
    expect(stepOf(after, "farewell").skipped).toBeUndefined();
  });

  test("is one whose desk has no mailbox any more, for all but those that are not asked of the desk", () => {
    const steps = PLAN.steps.map((step) =>
      step.id === "access" ? { ...step, kinds: ["quiet" as const], tickableFor: [] } : step,
    );
    expect(stepOf(follow(lived(NOW), { ...PLAN, steps }), "access").skipped).toBe("not-in-plan");
    const quiet = lived(NOW, { kind: "quiet" });
    expect(follow(quiet, { ...PLAN, steps })).toBe(quiet);
  });

  test("stays visible when the dates change, and does not come", () => {
    const gone = { ...context("2027-01-21T10:00"), plan: WITHOUT_REFERENCE };
    const departure = lived(NOW);
    const after = changeDates(departure, changeOf(departure, { lastDay: "2027-03-05" }), gone);
    expect(stepOf(after, "reference").skipped).toBe("not-in-plan");
    expect(mailing(after, "reference").state).toEqual({ name: "skipped" });
    expect(linesOf(after)).toContain("left-plan reference");
  });

  test("does not come when a withdrawal is taken back", () => {
    const gone = { ...context("2027-01-21T10:00"), plan: WITHOUT_REFERENCE };
    const withdrawn = withdraw(lived(NOW), "stays", context(NOW));
    expect(follow(withdrawn, WITHOUT_REFERENCE)).toBe(withdrawn);
    const after = takeBack(withdrawn, changeOf(withdrawn, {}), gone);
    expect(stepOf(after, "reference").skipped).toBe("not-in-plan");
    expect(pendingMails(after).join()).not.toContain("reference");
  });
});

describe("a step that is back in the plan", () => {
  const gone = follow(lived(NOW), WITHOUT_REFERENCE);

  test("comes on its day, once", () => {
    const after = follow(gone, PLAN, "2027-01-21T12:00");
    expect(plain(stepOf(after, "reference"))).toEqual(plain(stepOf(lived(NOW), "reference")));
    expect(pendingMails(after)).toContain("reference 2027-01-29T09:00");
    expect(linesOf(after).at(-1)).toBe("back-in-plan reference");
    expect(follow(after, PLAN, "2027-01-21T12:00")).toBe(after);
  });

  test("goes at once where its day has passed, in office hours", () => {
    const after = follow(gone, PLAN, "2027-02-01T19:00");
    expect(local(stepOf(after, "reference").atOnce ?? stepOf(after, "reference").planned)).toBe(
      "2027-02-02T09:00",
    );
    expect(pendingMails(after).filter((each) => each.startsWith("reference"))).toHaveLength(1);
  });

  describe("when its day has passed, goes in one mail with what else its reader missed", () => {
    const SHORT = { announced: "2027-01-14", lastDay: "2027-01-18", submitted: "2027-01-16T11:00" };
    const WITHOUT_HANDOVER = without("handover");
    const mailsWith = (departure: Departure, step: string) =>
      departure.mailings
        .filter(({ state, steps }) => state.name === "pending" && steps.includes(step))
        .map(({ id, at: moment }) => `${id} ${local(moment)}`);

    test("also where that mail is due by now", () => {
      const before = departureOf(SHORT);
      const all = mailing(before, "catch-up-manager");
      const without = follow(before, WITHOUT_HANDOVER, "2027-01-16T12:00");
      const due = mailing(without, "catch-up-manager");
      expect(due.steps).toEqual(all.steps.filter((id) => id !== "handover"));
      const back = follow(without, PLAN, "2027-01-18T09:05");
      expect(mailing(back, "catch-up-manager")).toEqual(all);
      expect(mailsWith(back, "handover")).toEqual(["catch-up-manager 2027-01-18T09:00"]);
    });

    test("also where that mail leaves some minutes later, after another to the same person", () => {
      const before = departureOf(SHORT);
      const mailings = before.mailings.map((each) =>
        each.id === "catch-up-manager" ? { ...each, at: each.at.add({ minutes: 5 }) } : each,
      );
      const gone = follow({ ...before, mailings }, WITHOUT_HANDOVER, "2027-01-16T12:00");
      const back = follow(gone, PLAN, "2027-01-16T13:00");
      expect(mailsWith(back, "handover")).toEqual(["catch-up-manager 2027-01-18T09:05"]);
    });

    test("also where that is one step, in a mail that is due by now", () => {
      const before = follow(lived(NOW), without("team", "reference"));
      const one = follow(before, without("team"), "2027-02-01T19:00");
      expect(mailsWith(one, "reference")).toEqual(["reference 2027-02-02T09:00"]);
      const back = follow(one, PLAN, "2027-02-02T09:05");
      expect(mailsWith(back, "team")).toEqual(["catch-up-manager 2027-02-02T09:05"]);
      expect(mailsWith(back, "reference")).toEqual(mailsWith(back, "team"));
    });

    test("but not in one that may have left before", () => {
      const gone = follow(departureOf(SHORT), WITHOUT_HANDOVER, "2027-01-16T12:00");
      const again = withStates(gone, { "catch-up-manager": { name: "pending", again: true } });
      const back = follow(again, PLAN, "2027-01-18T09:06");
      expect(mailing(back, "catch-up-manager").steps).not.toContain("handover");
      expect(mailsWith(back, "handover")).toEqual(["handover 2027-01-18T09:06"]);
    });
  });

  test("is too late where it does not help any more", () => {
    const after = follow(gone, PLAN, "2027-02-22T10:00");
    expect(stepOf(after, "reference").skipped).toBe("no-longer-useful");
  });

  test("stands open again, without a mail, where it had been mailed", () => {
    const after = follow(follow(lived(NOW), without("handover")), PLAN);
    expect(stepOf(after, "handover").skipped).toBeUndefined();
    expect(pendingMails(after).join()).not.toContain("handover");
  });

  test("is HR's where another kind gave it to HR meanwhile, though the manager had its mail", () => {
    const plan = without("property");
    const mailed = lived("2027-02-17T12:00");
    const quiet = changeDates(
      follow(mailed, plan, "2027-02-17T12:00"),
      changeOf(mailed, { kind: "quiet" }),
      {
        ...context("2027-02-17T12:00"),
        plan,
      },
    );
    expect(stepOf(mailed, "property").to).toBe("manager");
    expect(stepOf(follow(quiet, PLAN, "2027-02-17T13:00"), "property").to).toBe("hr");
  });

  test("stands in HR's morning mail again where it is HR's", () => {
    const after = follow(follow(lived(NOW), without("workload")), PLAN);
    expect(plain(stepOf(after, "workload"))).toEqual(plain(stepOf(lived(NOW), "workload")));
  });

  test("comes with new dates, and on the day that these give it", () => {
    const change = changeOf(gone, { lastDay: "2027-03-05" });
    const after = changeDates(gone, change, context("2027-01-21T10:00"));
    const never = changeDates(lived(NOW), change, context("2027-01-21T10:00"));
    expect(plain(stepOf(after, "reference"))).toEqual(plain(stepOf(never, "reference")));
  });
});

describe("a step with another name", () => {
  test("is the same step: what was mailed and marked counts, and nothing comes twice", () => {
    const done = markStep(lived(NOW), "handover", "done", context(NOW));
    const after = follow(done, withRenamed("handover", "transfer"));
    expect(stepOf(after, "transfer").mark?.as).toBe("done");
    expect(mailing(after, "handover").steps).toEqual(["transfer"]);
    expect(pendingMails(after)).toEqual(pendingMails(done));
    expect(linesOf(after).at(-1)).toBe("renamed transfer handover");
  });

  test("keeps the number of each time that it comes", () => {
    const after = follow(lived(NOW), withRenamed("check-in", "moment"));
    expect(after.steps.map(({ id }) => id).filter((id) => /^moment-\d$/.test(id))).toEqual(
      lived(NOW)
        .steps.map(({ id }) => id)
        .filter((id) => id.startsWith("check-in"))
        .map((id) => id.replace("check-in", "moment")),
    );
  });

  test("stays added where HR had added it", () => {
    const added = lived(NOW, { kind: "employer", extraSteps: ["farewell"] });
    const after = follow(added, withRenamed("farewell", "goodbye"));
    expect(after.extraSteps).toEqual(["goodbye"]);
    expect(stepOf(after, "goodbye").skipped).toBeUndefined();
  });

  test("moves once with new dates, and does not come beside its old self", () => {
    const plan = withRenamed("reference", "testimonial");
    const departure = lived(NOW);
    const after = changeDates(departure, changeOf(departure, { lastDay: "2027-03-05" }), {
      ...context("2027-01-21T10:00"),
      plan,
    });
    const brought = after.mailings.filter(
      ({ steps, state }) => steps.includes("testimonial") && state.name === "pending",
    );
    expect(brought).toHaveLength(1);
    expect(after.steps.map(({ id }) => id)).not.toContain("reference");
  });
});

test("a step that is new in the plan comes only where a departure is planned anew", () => {
  const departure = lived(NOW, { plan: WITHOUT_REFERENCE });
  expect(follow(departure, PLAN)).toBe(departure);
  const moved = changeDates(
    departure,
    changeOf(departure, { lastDay: "2027-03-05" }),
    context("2027-01-21T10:00"),
  );
  expect(pendingMails(moved).join()).toContain("reference");
});

test("who was erased stays as they are", () => {
  const erased: Departure = { ...lived(NOW), erased: at(NOW) };
  expect(follow(erased, WITHOUT_REFERENCE)).toBe(erased);
});
