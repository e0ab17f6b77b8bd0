import { workCalendar } from "../../../lambdas/departure/model/work-calendar.ts";
import { suggestedDates } from "../../../lambdas/departure/timeline/suggested-dates.ts";
import { date } from "../../support/departures.ts";
import { CALENDAR } from "../../support/plan.ts";

test.each([
  ["in the middle of a month", "2027-01-14", "2027-02-28", "2027-02-26"],
  ["on the first of a month", "2027-03-01", "2027-04-30", "2027-04-30"],
  ["on the last of a month that is longer than the next", "2027-01-31", "2027-02-28", "2027-02-26"],
  [
    "on the last of a month that is shorter than the next",
    "2027-02-28",
    "2027-03-31",
    "2027-03-31",
  ],
  ["before a leap day", "2028-01-30", "2028-02-29", "2028-02-29"],
  ["on a leap day", "2028-02-29", "2028-03-31", "2028-03-31"],
  ["at the end of a year", "2026-12-31", "2027-01-31", "2027-01-29"],
  ["a year with its last month to come", "2026-11-30", "2026-12-31", "2026-12-31"],
  ["a month that ends on a Sunday", "2027-09-15", "2027-10-31", "2027-10-29"],
])(
  "notice given %s ends employment with the month after, and work on its last working day",
  (_when, today, end, lastDay) => {
    expect(suggestedDates(date(today), CALENDAR)).toEqual({
      announced: date(today),
      lastDay: date(lastDay),
      endOfEmployment: date(end),
    });
  },
);

test("a closing day at the end of the month is no last day at work", () => {
  const closed = workCalendar(["2027-04-30"]);
  expect(suggestedDates(date("2027-03-15"), closed).lastDay).toEqual(date("2027-04-29"));
});
