import { libraryHolidays } from "../../lib/plan/library-holidays.ts";
import { readPlanFiles } from "../../lib/plan/plan-files.ts";

const files = await readPlanFiles(".");
const { days, from, until } = JSON.parse(files.get("plan/holidays/nl.json") ?? "");
const YEARS = Array.from({ length: 20 }, (_, index) => 2024 + index);

test.each(YEARS)("the Dutch holidays of %i are what the library knows", (year) => {
  expect(holidaysOf(year)).toEqual(libraryHolidays("NL", { from: year, until: year }));
});

test.each(YEARS)("5 May %i is a day off only in a year divisible by five", (year) => {
  // In some years Ascension Day falls on 5 May, and that is always a day off.
  const isLiberationDay = (holidaysOf(year)[`${year}-05-05`] ?? "").includes("Bevrijdingsdag");
  expect(isLiberationDay).toBe(year % 5 === 0);
});

test("Good Friday is a working day", () => {
  expect(days).not.toHaveProperty("2027-03-26");
  expect(days).toHaveProperty("2027-03-29");
});

test("King's Day moves to Saturday when it falls on a Sunday", () => {
  expect(days).toHaveProperty("2031-04-26");
  expect(days).not.toHaveProperty("2031-04-27");
});

test("the file covers the years that it says", () => {
  const years = Object.keys(days).map((day) => Number(day.slice(0, 4)));
  expect([years.at(0), years.at(-1)]).toEqual([from, until]);
});

test("a country that the library does not know is an error", () => {
  expect(() => libraryHolidays("QX", { from: 2027, until: 2027 })).toThrow(
    'No holidays of "QX" in 2027; allowed: what date-holidays knows.',
  );
});

function holidaysOf(year: number): Record<string, string> {
  const own = Object.entries<string>(days).filter(([day]) => day.startsWith(`${year}-`));
  return Object.fromEntries(own);
}
