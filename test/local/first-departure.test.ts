import { Temporal } from "temporal-polyfill";
import { workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { builtCalendar } from "../../lib/local/built-calendar.ts";
import { departureToTry } from "../../lib/local/first-departure.ts";
import { curlFile } from "../../lib/local/first-departure-file.ts";

test.each([
  ["a Friday", "2026-11-27", "2026-11-27", "2027-01-08", "2027-01-31"],
  ["a Saturday", "2026-11-28", "2026-11-27", "2027-01-08", "2027-01-31"],
  ["a Sunday", "2026-11-29", "2026-11-27", "2027-01-08", "2027-01-31"],
  ["the second day of Christmas", "2026-12-26", "2026-12-24", "2027-02-04", "2027-02-28"],
  ["six weeks before Ascension Day", "2027-03-25", "2027-03-25", "2027-05-05", "2027-05-31"],
])(
  "on %s the departure to try is announced, and has its last day, on days on which somebody works",
  (_, today, announced, lastDay, endOfEmployment) => {
    const tried = departureToTry(Temporal.PlainDate.from(today), builtCalendar());
    expect(tried).toMatchObject({ announced, lastDay, endOfEmployment });
  },
);

test("what can be read as one of the file's own marks stays what it is", () => {
  const departure = departureToTry(Temporal.PlainDate.from("2026-11-27"), workCalendar([]));
  const file = curlFile({ url: "http://localhost:3000", token: "abc", departure });
  expect(file).toContain('url = "http://localhost:3000/departures"');
  expect(file).toContain('header = "Authorization: Bearer abc"');
  expect(file).toContain('data = "{\\"employee\\":{\\"name\\":\\"Sanne Bakker\\"');
});
