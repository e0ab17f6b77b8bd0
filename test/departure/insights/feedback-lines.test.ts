import type { Temporal } from "temporal-polyfill";
import { endOfLine, linesShown } from "../../../lambdas/departure/insights/feedback-lines.ts";
import type { FeedbackLine } from "../../../lambdas/departure/model/feedback.ts";
import { date } from "../../support/departures.ts";
import { PLAN } from "../../support/plan.ts";

const TODAY = date("2027-07-15");

function lines(count: number, day: string, about?: string): FeedbackLine[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${day}-${about}-${index}`,
    words: `Regel ${index}.`,
    ...(about ? { about } : {}),
    until: endOfLine(date(day)),
  }));
}

test.each([
  ["2027-01-01", "2028-01-01"],
  ["2027-06-30", "2028-01-01"],
  ["2027-07-01", "2028-07-01"],
  ["2028-02-29", "2029-01-01"],
])("a line of %s goes on %s, which tells no more than its half-year", (day, until) => {
  expect(endOfLine(date(day)).toString()).toBe(until);
});

describe("managers' lines are shown together", () => {
  test.each([
    ["five of the half-year before", [...lines(2, "2027-01-31"), ...lines(3, "2027-06-30")], 5],
    ["four", lines(4, "2027-05-31"), 0],
    ["four, and one of this half-year", [...lines(4, "2027-05-31"), ...lines(1, "2027-07-01")], 0],
    ["five, and one of this half-year", [...lines(5, "2027-05-31"), ...lines(1, "2027-07-01")], 5],
    ["five of a year ago, which are to be deleted", lines(5, "2026-07-31"), 0],
    [
      "five, of which one is about a step",
      [...lines(4, "2027-05-31"), ...lines(1, "2027-05-31", "team")],
      0,
    ],
  ])("%s", (_, all, count) => {
    expect(linesShown(all, { plan: PLAN, today: TODAY })).toHaveLength(count);
  });

  test("two readings never differ by one to four lines, whenever each was left and however often HR looks", () => {
    const days = [1, 3, 1, 0, 2, 4, 1, 1, 0, 5, 6, 1, 2, 2, 1, 3, 1, 1];
    const start = date("2027-01-20");
    const all = days.flatMap((count, months) => lines(count, start.add({ months }).toString()));
    const readOn = (today: Temporal.PlainDate) =>
      linesShown(
        all.filter(({ until }) => today.until(until).sign > 0),
        { plan: PLAN, today },
      ).map(({ id }) => id);
    const readings = days.flatMap((_, months) => [
      readOn(date("2027-01-31").add({ months })),
      readOn(date("2027-02-01").add({ months })),
    ]);
    expect(readings.some((each) => each.length > 0)).toBe(true);
    for (const one of readings)
      for (const other of readings)
        expect([1, 2, 3, 4]).not.toContain(one.filter((id) => !other.includes(id)).length);
  });

  test("for the step that they are about", () => {
    const all = [...lines(5, "2027-05-31", "team"), ...lines(6, "2027-05-31")];
    expect(linesShown(all, { about: "team", plan: PLAN, today: TODAY })).toHaveLength(5);
    expect(linesShown(all, { about: "warm", plan: PLAN, today: TODAY })).toEqual([]);
  });

  test("for the whole plan where their step left it", () => {
    const all = lines(5, "2027-05-31", "not-in-the-plan");
    expect(linesShown(all, { plan: PLAN, today: TODAY })).toHaveLength(5);
  });
});
