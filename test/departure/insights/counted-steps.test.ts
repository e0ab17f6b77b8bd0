import { markStep, skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { sayHelped } from "../../../lambdas/departure/changes/say-helped.ts";
import { reopenStep } from "../../../lambdas/departure/changes/still-open.ts";
import { stepsInTime, stepsThatHelped } from "../../../lambdas/departure/insights/counted-steps.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { nudge } from "../../../lambdas/departure/upkeep/nudge.ts";
import type { Told } from "../../support/departures.ts";
import { context, lived, sentUpTo } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const EXIT = "2027-03-06T08:30";
const HALF_YEAR = "2027-09-17T08:30";
const NUDGED = "2027-01-29T08:30";

/** The plan of an organisation whose works council agreed on that day. */
function since(worksCouncilSince: string): Plan {
  return { ...PLAN, settings: { ...PLAN.settings, worksCouncilSince } };
}

const AGREED = since("2026-12-01");

function inTime(departure: Departure, plan = AGREED, occasion: "exit" | "half-year" = "exit") {
  return stepsInTime(departure, occasion, plan);
}

function marked(step: string, now: string, departure = lived(now)): Departure {
  return markStep(departure, step, "done", context(now));
}

/** `handover` was brought up again on 29 January 2027, in the mail of `reference`. */
function nudged(): Departure {
  return sentUpTo("2027-01-29T10:00", nudge(lived(NUDGED), context(NUDGED)));
}

describe("a step of the manager's is", () => {
  test.each<[string, Departure, string | undefined]>([
    [
      "on time, marked before it was brought up again",
      marked("handover", "2027-01-25T10:00"),
      "on-time",
    ],
    ["on time, marked before its mail left", marked("handover", "2027-01-15T10:00"), "on-time"],
    ["on time, not needed", notNeeded(), "on-time"],
    ["late, marked after", marked("handover", "2027-02-01T10:00", nudged()), "late"],
    ["not said, where nothing was marked", lived(EXIT), "not-said"],
    ["not said, where the mark was undone", reopened(), "not-said"],
    ["what the colleague did who took it over", delegated(), "on-time"],
    ["nothing, where HR skipped it", skippedByHr(), undefined],
    ["nothing, where its mail never left", lived("2027-01-18T10:00"), undefined],
  ])("%s", (_what, departure, said) => {
    expect(inTime(departure).handover).toBe(said);
  });
});

describe("counted are", () => {
  test("the manager's steps and nobody else's", () => {
    expect(Object.keys(inTime(lived(EXIT))).toSorted()).toEqual([
      "check-in",
      "communicate",
      "farewell",
      "handover",
      "post-exit-plan",
      "property",
      "react",
      "reference",
      "team",
      "warm",
    ]);
  });

  test("what comes after the last day with the questions of half a year later", () => {
    expect(Object.keys(inTime(lived(HALF_YEAR), AGREED, "half-year")).toSorted()).toEqual([
      "look-back",
      "post-exit-prepare",
    ]);
  });

  test("a step that repeats once, by what is furthest from in time", () => {
    const told: Told = { announced: "2027-01-14", lastDay: "2027-05-28" };
    const departure = lived("2027-06-15T08:30", told);
    expect(departure.steps.filter(({ id }) => id.startsWith("check-in"))).toHaveLength(3);
    const first = marked("check-in-1", "2027-02-05T10:00", departure);
    expect(inTime(first)["check-in"]).toBe("not-said");
    const all = ["check-in-2", "check-in-3"].reduce(
      (each, step) => marked(step, "2027-05-01T10:00", each),
      first,
    );
    expect(inTime(all)["check-in"]).toBe("on-time");
  });

  test("no step without the works council's day, and none before it", () => {
    const departure = lived(EXIT);
    expect(inTime(departure, PLAN)).toEqual({});
    expect(inTime(departure, since("2027-02-10"))).toEqual({
      "post-exit-plan": "not-said",
      property: "not-said",
    });
    expect(inTime(departure, since("2028-01-01"))).toEqual({});
  });
});

describe("whether a mail helped is counted", () => {
  test("by the last word, once for a step that repeats, also without the works council", () => {
    const told: Told = { announced: "2027-01-14", lastDay: "2027-05-28" };
    const say = (departure: Departure, step: string, as: "yes" | "no", now: string) =>
      sayHelped(departure, step, as, context(now));
    const first = say(lived("2027-06-01T10:00", told), "check-in-1", "no", "2027-03-01T10:00");
    const said = say(first, "check-in-2", "yes", "2027-04-01T10:00");
    expect(stepsThatHelped(said, "exit", PLAN)).toEqual({ "check-in": "yes" });
    expect(stepsThatHelped(said, "half-year", PLAN)).toEqual({});
  });
});

function notNeeded(): Departure {
  return markStep(lived("2027-01-20T10:00"), "handover", "not-needed", context("2027-01-20T10:00"));
}

function reopened(): Departure {
  return reopenStep(
    marked("handover", "2027-01-20T10:00"),
    "handover",
    context("2027-01-21T10:00"),
  );
}

function delegated(): Departure {
  const now = context("2027-01-20T10:00");
  const colleague = {
    name: "Thijs Mulder",
    address: "t.mulder@delinde.example",
    language: "nl",
  } as const;
  const taken = delegateStep(lived("2027-01-20T10:00"), "handover", colleague, now);
  return marked("handover", "2027-01-21T10:00", sentUpTo("2027-01-21T09:30", taken));
}

function skippedByHr(): Departure {
  const now = context("2027-01-15T10:00");
  return skipStep(lived("2027-01-15T10:00"), "handover", "on-request", now);
}
