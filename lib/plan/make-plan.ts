import { Temporal } from "temporal-polyfill";
import type {
  Kind,
  Plan,
  PlanSettings,
  Recipient,
  Step,
} from "../../lambdas/departure/model/plan.ts";
import { defaultTickableFor } from "./default-kinds.ts";
import type { Holidays } from "./holidays.ts";
import type { PlanFile, StepInFile } from "./plan-file.ts";
import type { SettingsFile } from "./settings-file.ts";

/** The plan without its words. */
export type PlanOfDates = Omit<Plan, "titles">;

/** Merges the files: fills in defaults, and drops steps without recipients. */
export function makePlan(
  { steps }: PlanFile,
  settings: SettingsFile,
  { days, until, sector }: Pick<Holidays, "days" | "until"> & Pick<Plan, "sector">,
): PlanOfDates {
  return {
    settings: settingsOf(settings),
    steps: steps
      .filter(({ track }) => track === "core" || settings.tracks[track] === "on")
      .map((step) => withDefaults(step, settings))
      .map((step) => forDepartments(step, settings.desks))
      .filter(({ kinds, tickableFor }) => kinds.length + tickableFor.length > 0),
    holidaysUntil: until,
    sector,
    daysOff: [...new Set([...Object.keys(days), ...settings.closingDays])].filter(isWeekday).sort(),
  };
}

/** Weekends are off anyway, so holidays on them are dropped. */
function isWeekday(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5;
}

function settingsOf({
  country,
  closingDays,
  colour,
  logo,
  tracks,
  morningMail,
  nudgeAfterWorkingDays,
  answerReaders,
  confidant,
  privacyOfficer,
  sectorSurvey,
  worksCouncilSince,
  ...settings
}: SettingsFile): PlanSettings {
  return {
    ...settings,
    ...(answerReaders && { answerReaders }),
    ...(confidant && { confidant }),
    ...(privacyOfficer && { privacyOfficer }),
    ...(sectorSurvey && { sectorSurvey }),
    ...(worksCouncilSince && { worksCouncilSince }),
    morningMail: morningMail === "on",
    ...(nudgeAfterWorkingDays === "off" ? {} : { nudgeAfterWorkingDays }),
  };
}

/** Default values are left out, because every function bundles the plan. */
function withDefaults(
  { whenMissed, ...step }: StepInFile,
  { sendAt, morningMailAt }: SettingsFile,
): Step {
  return {
    ...withoutFalse(step),
    ...(whenMissed === "skip" ? { whenMissed } : {}),
    tickableFor: step.tickableFor ?? defaultTickableFor(step.kinds),
    time: step.to === "hr" ? morningMailAt : (step.time ?? sendAt),
  };
}

function withoutFalse<S extends object>(step: S): S {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== false)) as S;
}

/** A department missing from the settings has no mailbox: the step stays for kinds that use another. */
function forDepartments(step: Step, desks: SettingsFile["desks"]): Step {
  const reachable = (kind: Kind) => isReachable(step.toForKind?.[kind] ?? step.to, desks);
  return {
    ...step,
    kinds: step.kinds.filter(reachable),
    tickableFor: step.tickableFor.filter(reachable),
  };
}

function isReachable(to: Recipient, desks: SettingsFile["desks"]): boolean {
  return !to.startsWith("desk:") || Object.hasOwn(desks, to.slice("desk:".length));
}
