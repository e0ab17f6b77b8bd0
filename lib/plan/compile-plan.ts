import { checkDepartments } from "./check-departments.ts";
import { checkAfter, checkFormerNames, checkIds } from "./check-ids.ts";
import { checkShape } from "./check-shape.ts";
import { readHolidays } from "./holidays.ts";
import { makePlan, type PlanOfDates } from "./make-plan.ts";
import type { Checked } from "./mistake.ts";
import { planFile } from "./plan-file.ts";
import type { PlanFiles } from "./plan-files.ts";
import { readSector, sectorFile } from "./sector-file.ts";
import { GONE_SETTINGS, type SettingsFile, settingsFile } from "./settings-file.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

const PLAN_FILE = "plan/plan.yaml";
const SETTINGS_FILE = "plan/settings.yaml";

/** Checks plan, settings, holidays and the sector's figures together and compiles the program's plan. */
export function compilePlan(files: PlanFiles): Checked<PlanOfDates> {
  const planSource = readPlanSource(files);
  const steps = checkShape(planSource, planFile);
  const settings = readSettings(files);
  const holidays = settings.value && readHolidays(files, settings.source, settings.value.country);
  const sector = checkShape(readSector(files), sectorFile);
  const mistakes = [
    ...steps.mistakes,
    ...checkIds(planSource),
    ...checkFormerNames(planSource),
    ...checkAfter(planSource),
    ...settings.mistakes,
    ...(steps.value && settings.value
      ? checkDepartments(steps.value, settings.value, settings.source)
      : []),
    ...(holidays?.mistakes ?? []),
    ...sector.mistakes,
  ];
  const readable = steps.value && settings.value && holidays?.value && sector.value;
  if (mistakes.length > 0 || !readable) return { value: undefined, mistakes };
  const rest = { ...holidays.value, sector: sector.value.figures };
  return { value: makePlan(steps.value, settings.value, rest), mistakes };
}

/** The organisation's settings, with their source positions. */
export function readSettings(
  files: PlanFiles,
): Checked<SettingsFile> & { readonly source: YamlSource } {
  const source = readYaml(SETTINGS_FILE, files.get(SETTINGS_FILE));
  return { source, ...checkShape(source, settingsFile, GONE_SETTINGS) };
}

/** The plan's YAML with its positions, for other checks. */
export function readPlanSource(files: PlanFiles): YamlSource {
  return readYaml(PLAN_FILE, files.get(PLAN_FILE));
}
