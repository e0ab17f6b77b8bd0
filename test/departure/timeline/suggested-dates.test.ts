import { suggestedDates } from "../../../lambdas/departure/timeline/suggested-dates.ts";
import { date } from "../../support/departures.ts";

test.each([
  ["in the middle of a month", "2027-01-14", "2027-02-28"],
  ["on the first of a month", "2027-03-01", "2027-04-30"],
  ["on the last of a month that is longer than the next", "2027-01-31", "2027-02-28"],
  ["on the last of a month that is shorter than the next", "2027-02-28", "2027-03-31"],
  ["before a leap day", "2028-01-30", "2028-02-29"],
  ["on a leap day", "2028-02-29", "2028-03-31"],
  ["at the end of a year", "2026-12-31", "2027-01-31"],
  ["a year with its last month to come", "2026-11-30", "2026-12-31"],
])("notice given %s ends employment with the month after", (_when, today, end) => {
  expect(suggestedDates(date(today))).toEqual({
    announced: date(today),
    lastDay: date(end),
    endOfEmployment: date(end),
  });
});
