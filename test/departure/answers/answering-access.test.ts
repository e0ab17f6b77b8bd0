import {
  type AnsweringAccess,
  type AnsweringLink,
  answeringAccess,
} from "../../../lambdas/departure/answers/answering-access.ts";
import type { Answers, Occasion } from "../../../lambdas/departure/answers/answers.ts";
import { asksAtTheEnd } from "../../../lambdas/departure/answers/asked.ts";
import { closesAt, exitUntil } from "../../../lambdas/departure/answers/until.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at, date, departureOf, type Told } from "../../support/departures.ts";
import { context, lived, withStates } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const LINKS = {
  private: { isPrivate: true, isWork: false },
  work: { isPrivate: false, isWork: true },
  paper: { isPrivate: false, isWork: false },
} as const satisfies Record<string, AnsweringLink>;

/** The last day is 19 February, and the questions close after 5 March. */
describe("the questions at the end", () => {
  test.each<[keyof typeof LINKS, string, boolean, AnsweringAccess]>([
    ["private", "2027-02-15T09:00", false, "show-and-change"],
    ["private", "2027-02-15T09:00", true, "show-and-change"],
    ["private", "2027-03-05T23:59", true, "show-and-change"],
    ["private", "2027-03-06T00:00", false, "closed"],
    ["private", "2027-03-06T00:00", true, "closed"],
    ["work", "2027-02-15T09:00", false, "change-unseen"],
    ["work", "2027-02-19T23:59", true, "change-unseen"],
    ["work", "2027-02-20T00:00", true, "already"],
    ["work", "2027-02-20T00:00", false, "first-answer-only"],
    ["work", "2027-03-06T00:00", false, "closed"],
    ["paper", "2027-02-15T09:00", false, "first-answer-only"],
    ["paper", "2027-02-15T09:00", true, "already"],
    ["paper", "2027-03-06T00:00", true, "closed"],
  ])("behind a link to %s at %s, answered %s: %s", (link, now, isAnswered, access) => {
    const departure = lived("2027-02-12T10:00");
    expect(accessTo(departure, { link, now, isAnswered })).toBe(access);
  });

  test.each<[string, Departure, AnsweringAccess]>([
    ["stays", withdraw(lived("2027-02-12T10:00"), "stays", context("2027-02-12T11:00")), "closed"],
    ["is forgotten", erase(lived("2027-02-12T10:00"), context("2027-02-12T11:00")), "closed"],
    ["is on a quiet departure", lived("2027-02-12T10:00", { kind: "quiet" }), "closed"],
    ["is dismissed, and HR did not tick it", ofKind({ kind: "employer" }), "not-asked"],
    [
      "is dismissed, and HR ticked it",
      ofKind({ kind: "employer", extraSteps: ["exit-questions"] }),
      "show-and-change",
    ],
    ["was skipped by HR", skipped("on-request"), "not-asked"],
    ["wants no more mail, and has a link", skipped("objected"), "show-and-change"],
  ])("of somebody who %s", (_what, departure, access) => {
    expect(accessTo(departure, { now: "2027-02-15T09:00" })).toBe(access);
  });

  test("an answer keeps the day that it was promised when the end of employment moves", () => {
    const departure = lived("2027-02-12T10:00");
    const moved = {
      ...departure,
      dates: { ...departure.dates, endOfEmployment: date("2027-03-31") },
    };
    const closes = closesAt(exitUntil(departure, context("2027-02-12T10:00")), departure);
    const answers = { ...answersOf(departure, "exit"), closes };
    const rules = context("2027-03-08T09:00");
    const link = LINKS.private;
    expect(answeringAccess({ departure: moved, occasion: "exit", link, answers }, rules)).toBe(
      "closed",
    );
  });
});

describe("the questions of half a year later", () => {
  const invited = withStates(lived("2027-02-26T10:00"), {
    "post-exit-invite": { name: "sent", at: at("2027-08-19T09:00") },
  });

  test.each<[string, string, AnsweringAccess]>([
    ["at once", "2027-08-19T09:01", "show-and-change"],
    ["on the last day for a first answer", "2027-09-16T23:59", "show-and-change"],
    ["a day later", "2027-09-17T00:00", "closed"],
  ])("%s", (_what, now, access) => {
    expect(accessTo(invited, { occasion: "half-year", now })).toBe(access);
  });

  test("are closed to whoever wants to hear nothing more, and before they are asked", () => {
    const silent = optOut(invited, context("2027-08-20T09:00"));
    expect(accessTo(silent, { occasion: "half-year", now: "2027-08-21T09:00" })).toBe("closed");
    const early = lived("2027-02-26T10:00");
    expect(accessTo(early, { occasion: "half-year", now: "2027-03-01T09:00" })).toBe("closed");
  });
});

test("one step of the plan asks at the end", () => {
  expect(PLAN.steps.filter(asksAtTheEnd).map(({ id }) => id)).toEqual(["exit-questions"]);
});

function accessTo(
  departure: Departure,
  {
    occasion = "exit",
    link = "private",
    now,
    isAnswered = false,
  }: {
    readonly occasion?: Occasion;
    readonly link?: keyof typeof LINKS;
    readonly now: string;
    readonly isAnswered?: boolean;
  },
): AnsweringAccess {
  const answers = isAnswered ? answersOf(departure, occasion) : undefined;
  return answeringAccess({ departure, occasion, link: LINKS[link], answers }, context(now));
}

function answersOf(departure: Departure, occasion: Occasion): Answers {
  const first = at("2027-02-12T10:30");
  return {
    departureId: departure.id,
    occasion,
    given: { recommend: ["8"] },
    named: false,
    first,
    saved: first,
    closes: closesAt(date("2027-03-05"), departure),
    version: 1,
  };
}

function ofKind(told: Told): Departure {
  return departureOf({ ...told });
}

function skipped(as: "on-request" | "objected"): Departure {
  const departure = lived("2027-02-12T10:00");
  return {
    ...departure,
    steps: departure.steps.map((step) =>
      step.id === "exit-questions" ? { ...step, skipped: as } : step,
    ),
  };
}
