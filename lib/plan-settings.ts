import { join } from "node:path";
import { compilePlan, readSettings } from "./plan/compile-plan.ts";
import { readHolidays } from "./plan/holidays.ts";
import { listMistakes } from "./plan/mistake.ts";
import { neededToAsk } from "./plan/needed-to-ask.ts";
import { readPlanFiles } from "./plan/plan-files.ts";
import type { SettingsFile } from "./plan/settings-file.ts";
import { SetupError } from "./setup-error.ts";

/** The last year with known holidays, and the country; undefined without a file. */
export async function holidaysKept(root = join(import.meta.dirname, "..")) {
  const files = await readPlanFiles(root);
  const { value, source } = readSettings(files);
  const kept = value && readHolidays(files, source, value.country).value;
  return kept && { country: kept.country, until: kept.until };
}

/** The organisation's settings, for commands that need no build; with the build's error messages. */
export async function planSettings(root = join(import.meta.dirname, "..")): Promise<SettingsFile> {
  const { value, mistakes } = readSettings(await readPlanFiles(root));
  if (value) return value;
  throw new SetupError(listMistakes(mistakes).join("\n"));
}

/** What the settings lack to ask leavers, in a sentence; undefined if nothing, or if the plan doesn't ask. */
export async function lackingToAsk(root = join(import.meta.dirname, "..")) {
  const { value } = compilePlan(await readPlanFiles(root));
  return value && neededToAsk(value);
}

/** Refuses to deploy what may not ask, though it would. */
export async function requireAskable(root?: string): Promise<void> {
  const lacking = await lackingToAsk(root);
  if (lacking) throw new SetupError(`${lacking} Nothing was deployed.`);
}
