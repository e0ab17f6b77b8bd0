import { endOfLine, linesShown } from "../../../lambdas/departure/insights/feedback-lines.ts";
import type { FeedbackLine } from "../../../lambdas/departure/model/feedback.ts";
import { date } from "../../support/departures.ts";
import { PLAN } from "../../support/plan.ts";

const TODAY = date("2027-06-15");

function lines(count: number, day: string, about?: string): FeedbackLine[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${day}-${about}-${index}`,
    words: `Regel ${index}.`,
    ...(about ? { about } : {}),
    until: endOfLine(date(day)),
  }));
}

test.each([
  ["2027-03-01", "2028-03-01"],
  ["2027-03-31", "2028-03-01"],
  ["2028-02-29", "2029-02-01"],
])("a line of %s goes on %s, which doesn't tell its day", (day, until) => {
  expect(endOfLine(date(day)).toString()).toBe(until);
});

describe("managers' lines are shown together", () => {
  test.each([
    ["five of past months", lines(5, "2027-05-31"), 5],
    ["four", lines(4, "2027-05-31"), 0],
    ["four, and one of this month", [...lines(4, "2027-05-31"), ...lines(1, "2027-06-01")], 0],
    ["five, and one of this month", [...lines(5, "2027-05-31"), ...lines(1, "2027-06-01")], 5],
    ["five of a year ago, which are to be deleted", lines(5, "2026-06-01"), 0],
    ["five of eleven months ago", lines(5, "2026-07-31"), 5],
    [
      "five, of which one is about a step",
      [...lines(4, "2027-05-31"), ...lines(1, "2027-05-31", "team")],
      0,
    ],
  ])("%s", (_, all, count) => {
    expect(linesShown(all, { plan: PLAN, today: TODAY })).toHaveLength(count);
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
