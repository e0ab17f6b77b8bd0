import { libraryHolidays } from "./library-holidays.ts";

/** The default years: departures are planned years ahead. */
export const HOLIDAY_YEARS = { from: 2020, until: 2050 } as const;

export interface HolidaysAsked {
  /** `NL`, or `DE-NW` for a region of a country (ISO 3166-2). */
  readonly country: string;
  readonly from: number;
  readonly until: number;
  /** The library's. */
  readonly version: string;
}

/** The exact file of a country's holidays; reproducible. */
export function holidaysFileOf({ country, from, until, version }: HolidaysAsked) {
  const days = libraryHolidays(country, { from, until });
  const years =
    from === HOLIDAY_YEARS.from && until === HOLIDAY_YEARS.until ? "" : ` ${from} ${until}`;
  const madeBy = `npm run holidays -- ${country}${years} (date-holidays ${version})`;
  return {
    path: `plan/holidays/${country.toLowerCase()}.json`,
    text: `${JSON.stringify({ country, madeBy, from, until, days }, undefined, 2)}\n`,
    days: Object.keys(days).length,
  };
}
