import { z } from "zod";
import { checkShape } from "./check-shape.ts";
import { calendarDay, group, wholeNumber, words } from "./fields.ts";
import type { Checked } from "./mistake.ts";
import type { PlanFiles } from "./plan-files.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

/** The shape of `plan/holidays/<country>.json`, as `bin/make-holidays.ts` writes it. */
const holidaysFile = group({
  country: words(6),
  madeBy: words(200),
  from: wholeNumber(1970, 2200),
  until: wholeNumber(1970, 2200),
  days: z.record(calendarDay(), words(100), "days that exist, each with its name"),
});

export type Holidays = z.output<typeof holidaysFile>;

/** The public holidays of the country in the settings, from its file. */
export function readHolidays(
  files: PlanFiles,
  settings: YamlSource,
  country: string,
): Checked<Holidays> {
  const file = `plan/holidays/${country.toLowerCase()}.json`;
  const text = files.get(file);
  if (text !== undefined) return checkShape(readYaml(file, text), holidaysFile);
  const message = `country: given "${country}"; allowed: one with its ${file}, made with "npm run holidays -- ${country}"`;
  const mistake = { file: settings.file, ...settings.positionOf(["country"]), message };
  return { value: undefined, mistakes: [mistake] };
}
