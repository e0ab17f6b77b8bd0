import Holidays from "date-holidays";
import { SetupError } from "../setup-error.ts";

interface Years {
  readonly from: number;
  readonly until: number;
}

/**
 * The public holidays of a country, or of a region of it such as `DE-NW`, by day, from the library.
 *
 * Only for making `plan/holidays/` and for testing it: the library is too large for a Lambda.
 */
export function libraryHolidays(country: string, { from, until }: Years): Record<string, string> {
  const library = libraryOf(country);
  const names = new Map<string, string[]>();
  for (let year = from; year <= until; year += 1) {
    for (const { date, name } of daysOff(library, country, year)) {
      const day = date.slice(0, "2027-01-01".length);
      names.set(day, [...(names.get(day) ?? []), name]);
    }
  }
  return Object.fromEntries(
    [...names].sort(([a], [b]) => a.localeCompare(b)).map(([day, all]) => [day, all.join(", ")]),
  );
}

/** The library ignores unknown regions. */
function libraryOf(code: string): Holidays {
  const [country = "", region] = code.split("-");
  if (region === undefined) return new Holidays(country);
  const known = Object.keys(new Holidays().getStates(country) ?? {});
  if (known.includes(region)) return new Holidays(country, region);
  const allowed = known.length > 0 ? known.map((each) => `${country}-${each}`).join(", ") : country;
  throw new SetupError(`No region "${code}"; allowed: ${allowed}.`);
}

function daysOff(library: Holidays, country: string, year: number) {
  const found = library.getHolidays(year) ?? [];
  const days = found.filter(({ type }) => type === "public");
  if (days.length > 0) return [...days, ...(EXTRA_DAYS[country]?.(year) ?? [])];
  throw new SetupError(
    `No holidays of "${country}" in ${year}; allowed: what date-holidays knows.`,
  );
}

/** Days off that the library does not count as public. */
const EXTRA_DAYS: Record<string, (year: number) => { date: string; name: string }[]> = {
  // By custom and by most collective agreements (care among them) only in years divisible by five.
  NL: (year) => (year % 5 === 0 ? [{ date: `${year}-05-05`, name: "Bevrijdingsdag" }] : []),
};
