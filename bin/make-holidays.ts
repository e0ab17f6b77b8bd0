import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { libraryHolidays } from "../lib/plan/library-holidays.ts";

// node bin/make-holidays.ts NL [first year] [last year]
// Writes plan/holidays/nl.json, which is committed: the build and the program need no library.
const [country = "NL", from = "2020", until = "2050"] = process.argv.slice(2);
const years = { from: Number(from), until: Number(until) };
const { version } = createRequire(import.meta.url)("date-holidays/package.json");
const holidays = {
  country,
  madeBy: `node bin/make-holidays.ts ${country} ${from} ${until} (date-holidays ${version})`,
  ...years,
  days: libraryHolidays(country, years),
};
const file = join("plan", "holidays", `${country.toLowerCase()}.json`);
await writeFile(
  join(import.meta.dirname, "..", file),
  `${JSON.stringify(holidays, undefined, 2)}\n`,
);
console.log(`${file}: ${Object.keys(holidays.days).length} days from ${from} to ${until}`);
