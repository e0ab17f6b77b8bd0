import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readArguments } from "../lib/command-line.ts";
import { HOLIDAY_YEARS, holidaysFileOf } from "../lib/plan/make-holidays.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { SetupError } from "../lib/setup-error.ts";

const { words } = readArguments({
  command: "npm run holidays",
  does: `Writes plan/holidays/nl.json, or that of another country. It is committed: the build and the program need no
library.`,
  words: {
    COUNTRY: "two letters such as BE, or with a region such as DE-NW; NL if not said",
    FROM: `the first year; ${HOLIDAY_YEARS.from} if not said`,
    UNTIL: `the last year; ${HOLIDAY_YEARS.until} if not said`,
  },
});

try {
  await write();
} catch (error) {
  sayTrouble(error);
}

async function write(): Promise<void> {
  const [given = "NL", from, until] = words;
  const country = given.toUpperCase();
  const { version } = createRequire(import.meta.url)("date-holidays/package.json");
  const years = {
    from: from === undefined ? HOLIDAY_YEARS.from : yearIn(from),
    until: until === undefined ? HOLIDAY_YEARS.until : yearIn(until),
  };
  const { path, text, days } = holidaysFileOf({ country, ...years, version });
  await writeFile(join(import.meta.dirname, "..", path), text);
  console.log(`${path}: ${days} days from ${years.from} to ${years.until}`);
}

function yearIn(text: string): number {
  const year = Number(text);
  if (Number.isInteger(year) && year >= 1900 && year <= 2100) return year;
  throw new SetupError(`A year is "${text}"; allowed: a whole number from 1900 to 2100.`);
}
