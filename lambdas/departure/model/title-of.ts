import type { Departure } from "./departure.ts";
import type { Language, Plan } from "./plan.ts";
import { stepOf } from "./step-of.ts";

/** HR's name for a step of that departure. */
export function titleOf(
  stepId: string,
  { kind }: Pick<Departure, "kind">,
  { plan, language }: { readonly plan: Plan; readonly language: Language },
): string {
  const id = stepOf(plan, stepId)?.id ?? stepId;
  const titles = plan.titles[language];
  return titles[`${id}.${kind}`] ?? titles[id] ?? id;
}
