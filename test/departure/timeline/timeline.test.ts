import type { Temporal } from "temporal-polyfill";
import type { Offset } from "../../../lambdas/departure/model/plan.ts";
import { workCalendar } from "../../../lambdas/departure/model/work-calendar.ts";
import { planTimeline } from "../../../lambdas/departure/timeline/timeline.ts";
import { local } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";
import {
  datesOf,
  dayOf,
  stepWith,
  type TimelineDates,
  timelineOf,
} from "../../support/timelines.ts";

describe("a step counted from a day", () => {
  test.each<[string, Offset, TimelineDates, string]>([
    ["is on that day", { anchor: "announced" }, {}, "2027-01-04"],
    [
      "moves from Saturday to Monday",
      { anchor: "announced" },
      { announced: "2027-01-09" },
      "2027-01-11",
    ],
    ["skips weekends", { anchor: "announced", workingDays: 5 }, {}, "2027-01-11"],
    [
      "never counts the day itself",
      { anchor: "announced", workingDays: 1 },
      { announced: "2027-01-09" },
      "2027-01-11",
    ],
    [
      "skips the King's birthday",
      { anchor: "announced", workingDays: 2 },
      { announced: "2027-04-26" },
      "2027-04-29",
    ],
    [
      "works on Good Friday",
      { anchor: "announced", workingDays: 1 },
      { announced: "2027-03-25" },
      "2027-03-26",
    ],
    [
      "works on 5 May 2027",
      { anchor: "announced", workingDays: 1 },
      { announced: "2027-05-04" },
      "2027-05-05",
    ],
    [
      "does not work on 5 May 2030",
      { anchor: "announced", workingDays: 1 },
      { announced: "2030-05-03", lastDay: "2030-08-01", endOfEmployment: "2030-08-01" },
      "2030-05-06",
    ],
    [
      "moves the last day back, not on",
      { anchor: "lastDay" },
      { lastDay: "2027-02-28" },
      "2027-02-26",
    ],
    [
      "is Friday, one working day before a Sunday",
      { anchor: "lastDay", workingDays: -1 },
      { lastDay: "2027-02-28" },
      "2027-02-26",
    ],
    [
      "clamps a month to its end",
      { anchor: "endOfEmployment", period: "P6M" },
      { endOfEmployment: "2026-08-31" },
      "2027-03-01",
    ],
    [
      "clamps to 29 February in a leap year",
      { anchor: "endOfEmployment", period: "P6M" },
      { endOfEmployment: "2027-08-31" },
      "2028-02-29",
    ],
    [
      "counts the period, then the working days",
      { anchor: "endOfEmployment", period: "P6M", workingDays: -10 },
      { endOfEmployment: "2026-08-31" },
      "2027-02-15",
    ],
    [
      "moves a calendar period back from the last day to before the weekend",
      { anchor: "lastDay", period: "-P1M" },
      { lastDay: "2027-02-28" },
      "2027-01-28",
    ],
  ])("%s", (_what, when, dates, expected) => {
    expect(dayOf(when, dates)).toBe(expected);
  });

  test("skips the organisation's own closing days", () => {
    const closed = workCalendar([...PLAN.daysOff, "2027-01-05"]);
    expect(dayOf({ anchor: "announced", workingDays: 1 }, {}, closed)).toBe("2027-01-06");
  });
});

describe("nine o'clock", () => {
  test.each([
    ["before the clocks go forward", "2027-03-26", "2027-03-26T09:00:00+01:00[Europe/Amsterdam]"],
    ["after the clocks went forward", "2027-03-30", "2027-03-30T09:00:00+02:00[Europe/Amsterdam]"],
    ["before the clocks go back", "2027-10-29", "2027-10-29T09:00:00+02:00[Europe/Amsterdam]"],
    ["after the clocks went back", "2027-11-01", "2027-11-01T09:00:00+01:00[Europe/Amsterdam]"],
  ])("stays nine o'clock %s", (_when, announced, expected) => {
    const [step] = timelineOf([stepWith({ anchor: "announced" })], {
      announced,
      lastDay: "2028-01-31",
      endOfEmployment: "2028-01-31",
    });
    expect(step?.at.toString()).toBe(expected);
  });
});

describe("kinds", () => {
  const ids = (kind: "employer" | "quiet" | "retirement", extraSteps: readonly string[] = []) =>
    planTimeline(
      PLAN,
      { dates: datesOf({}), kind, extraSteps, people: { employee: {} } },
      CALENDAR,
    ).map(({ id, to }) => `${id} > ${to}`);

  test("nobody is congratulated on a retirement as on a new job", () => {
    expect(ids("retirement")).not.toContain("react > manager");
    expect(ids("retirement")).toContain("farewell > manager");
  });

  test("after a dismissal only the practical steps come, and what HR ticked", () => {
    expect(ids("employer")).toEqual(["property > manager", "settlement > hr", "access > desk:it"]);
    expect(ids("employer", ["farewell"])).toContain("farewell > manager");
    expect(ids("employer", ["react"])).not.toContain("react > manager");
  });

  test("when somebody died, only HR hears of it", () => {
    expect(ids("quiet", ["farewell"])).toEqual(["property > hr", "settlement > hr", "access > hr"]);
  });
});

test("the private address is asked for only while none is known", () => {
  const has = (privateAddressKnown: boolean) =>
    planTimeline(
      PLAN,
      {
        dates: datesOf({}),
        kind: "resignation",
        extraSteps: [],
        people: { employee: privateAddressKnown ? { privateAddress: "sanne@thuis.example" } : {} },
      },
      CALENDAR,
    ).some(({ id }) => id === "private-address");
  expect([has(true), has(false)]).toEqual([false, true]);
});

test("a timeline says why a step is not where the plan puts it", () => {
  const [step] = timelineOf([stepWith({ anchor: "announced" })], { announced: "2027-01-09" });
  expect([String(step?.wanted), local(step?.at as Temporal.ZonedDateTime), step?.reasons]).toEqual([
    "2027-01-09",
    "2027-01-11T09:00",
    ["after-day-off"],
  ]);
});
