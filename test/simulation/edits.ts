import { PLAN } from "../support/plan.ts";
import type { Dice } from "./dice.ts";
import { AS_IT_SHIPS, type EditedPlan, RENAMABLE } from "./edited-plan.ts";

/** When the organisation ships an edited plan, and what that is. */
export interface Edit {
  /** By which it is left out of another run. */
  readonly name: string;
  readonly at: number;
  readonly plan: EditedPlan;
}

const WAYS = ["take out", "take out", "put back", "rename", "break", "mend"] as const;

/** The plan is edited between two days of a life, from never to four times. */
export function editsOf(
  dice: Dice,
  moments: readonly number[],
  without: ReadonlySet<string>,
): Edit[] {
  const count = dice.pick("edits of the plan", [0, 0, 0, 1, 2, 3, 4]);
  const named = Array.from({ length: count }, (_, index) => `edit ${index} of the plan`)
    .filter((name) => !without.has(name))
    .map((name) => ({ name, at: momentOf(dice, name, moments) }))
    .toSorted((one, other) => one.at - other.at);
  let plan = AS_IT_SHIPS;
  return named.map(({ name, at }) => {
    plan = edited(dice, name, plan);
    return { name, at, plan };
  });
}

/** Most of them while a mail is leaving, or some days before. */
function momentOf(dice: Dice, name: string, moments: readonly number[]): number {
  return (
    dice.pick(`${name} by`, moments) -
    dice.between(`${name} before`, -1500, dice.pick(`${name} how long`, [1500, DAY, 20 * DAY]))
  );
}

const DAY = 86_400_000;

function edited(dice: Dice, name: string, plan: EditedPlan): EditedPlan {
  const { without, renamed, broken } = plan;
  const step = dice.pick(`${name} step`, PLAN.steps).id;
  const other = dice.pick(`${name} other`, PLAN.steps).id;
  const renaming = dice.pick(`${name} renamed`, RENAMABLE);
  const ways: Readonly<Record<(typeof WAYS)[number], EditedPlan>> = {
    "take out": { ...plan, without: [...new Set([...without, step, other])] },
    "put back": { ...plan, without: without.slice(1) },
    rename: { ...plan, renamed: [...new Set([...renamed, renaming])] },
    break: { ...plan, broken: [...new Set([...broken, step])] },
    mend: { ...plan, broken: [] },
  };
  return ways[dice.pick(name, WAYS)];
}

/** The plan that is in force at that moment. */
export function planAt(edits: readonly Edit[], now: number): EditedPlan {
  return edits.findLast(({ at }) => at <= now)?.plan ?? AS_IT_SHIPS;
}

/** All that were in force between two moments. */
export function plansBetween(edits: readonly Edit[], from: number, until: number): EditedPlan[] {
  return [
    planAt(edits, from),
    ...edits.filter(({ at }) => from < at && at <= until).map(({ plan }) => plan),
  ];
}
