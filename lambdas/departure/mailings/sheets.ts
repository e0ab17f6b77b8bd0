import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { opensPlan } from "./linked-steps.ts";
import { secondListOf } from "./second-list.ts";

/** The pages to print, each with the step that it helps with. */
const STEPS = {
  "handover-list": "handover",
  announcements: "communicate",
  "exit-guide": "exit-interview",
} as const;

/** A page to print, by the name of its text in `plan/<language>/`. */
export type SheetName = keyof typeof STEPS;

export const SHEET_NAMES = Object.keys(STEPS) as readonly SheetName[];

/** The same for each. */
export function forEachSheet<T>(make: (name: SheetName) => T): Record<SheetName, T> {
  return Object.fromEntries(SHEET_NAMES.map((name) => [name, make(name)])) as Record<SheetName, T>;
}

/** The page to print of a departure's step. */
export function sheetOf(stepId: string, plan: Plan): SheetName | undefined {
  const step = stepOf(plan, stepId);
  return step && SHEET_NAMES.find((name) => stepOf(plan, STEPS[name]) === step);
}

interface Linked {
  readonly departure: Departure;
  readonly mailing: Mailing;
  readonly plan: Plan;
}

/** For whoever has its step: the manager, in any mail that opens the plan, and a colleague whom it was handed to. */
export function opensSheet(name: SheetName, { departure, mailing, plan }: Linked): boolean {
  const step = departure.steps.find(({ id }) => sheetOf(id, plan) === name);
  if (step?.to !== "manager" || mailing.to !== "manager" || step.skipped) return false;
  return opensPlan(departure, mailing) || isIn(step, mailing);
}

function isIn({ id }: StepRecord, mailing: Mailing): boolean {
  return [...mailing.steps, ...secondListOf(mailing)].includes(id);
}
