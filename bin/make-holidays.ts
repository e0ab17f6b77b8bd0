import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readArguments } from "../lib/command-line.ts";
import { libraryHolidays } from "../lib/plan/library-holidays.ts";
import { SetupError } from "../lib/setup-error.ts";

const { words } = readArguments({
  command: "npm run holidays",
  does: `Writes plan/holidays/nl.json, or that of another country. It is committed: the build and the program need no
library.`,
  words: {
    COUNTRY: "two letters, such as BE; NL if not said",
    FROM: "the first year; 2020 if not said",
    UNTIL: "the last year; 2050 if not said",
  },
});

try {
  await write();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

async function write(): Promise<void> {
  const [given = "NL", from = "2020", until = "2050"] = words;
  const country = given.toUpperCase();
  const years = { from: yearIn(from), until: yearIn(until) };
  const { version } = createRequire(import.meta.url)("date-holidays/package.json");
  const holidays = {
    country,
    madeBy: `node bin/make-holidays.ts ${country} ${from} ${until} (date-holidays ${version})`,
    ...years,
    days: libraryHolidays(country, years),
  };
  const file = join("plan", "holidays", `${country.toLowerCase()}.json`);
  const text = `${JSON.stringify(holidays, undefined, 2)}\n`;
  await writeFile(join(import.meta.dirname, "..", file), text);
  console.log(`${file}: ${Object.keys(holidays.days).length} days from ${from} to ${until}`);
}

function yearIn(text: string): number {
  const year = Number(text);
  if (Number.isInteger(year) && year >= 1900 && year <= 2100) return year;
  throw new SetupError(`A year is "${text}"; allowed: a whole number from 1900 to 2100.`);
}
