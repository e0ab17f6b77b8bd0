import { createRequire } from "node:module";
import { libraryHolidays } from "../../lib/plan/library-holidays.ts";
import { HOLIDAY_YEARS, holidaysFileOf } from "../../lib/plan/make-holidays.ts";
import { readPlanFiles } from "../../lib/plan/plan-files.ts";

const files = await readPlanFiles(".");
const { days, from, until } = JSON.parse(files.get("plan/holidays/nl.json") ?? "");
const YEARS = Array.from({ length: 31 }, (_, index) => 2020 + index);

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

const { version } = createRequire(import.meta.url)("date-holidays/package.json");

test.each(["NL", "BE", "DE-NW", "FR", "GB-ENG"])(
  "the command makes again exactly what is committed for %s",
  (country) => {
    const { path, text } = holidaysFileOf({ country, ...HOLIDAY_YEARS, version });
    expect(files.get(path)).toBe(text);
  },
);

/** Weekdays off in 2027, as each government publishes them. */
test.each([
  ["BE", ["01-01", "03-29", "05-06", "05-17", "07-21", "11-01", "11-11"]],
  ["DE-NW", ["01-01", "03-26", "03-29", "05-06", "05-17", "05-27", "11-01"]],
  ["FR", ["01-01", "03-29", "05-06", "05-17", "07-14", "11-01", "11-11"]],
  ["GB-ENG", ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]],
])("nobody works on these days of 2027 in %s", (country, days2027) => {
  const kept = JSON.parse(files.get(`plan/holidays/${country.toLowerCase()}.json`) ?? "").days;
  const weekdays = Object.keys(kept).filter(
    (day) => day.startsWith("2027-") && ![0, 6].includes(new Date(day).getUTCDay()),
  );
  expect(weekdays).toEqual(days2027.map((day) => `2027-${day}`));
});

test("a region has its own days: Corpus Christi is none in all of Germany", () => {
  const germany = libraryHolidays("DE", { from: 2027, until: 2027 });
  expect(germany).not.toHaveProperty("2027-05-27");
});

test.each([
  ["DE-XX", /^No region "DE-XX"; allowed: DE-BB, DE-BE, .*DE-TH\.$/],
  ["QX-YZ", /^No region "QX-YZ"; allowed: QX\.$/],
])("a region that the library does not know is an error: %s", (country, message) => {
  expect(() => libraryHolidays(country, { from: 2027, until: 2027 })).toThrow(message);
});
