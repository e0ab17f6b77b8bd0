import type { Departure } from "../../departure/model/departure.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { titleOf } from "../../departure/model/title-of.ts";

/** HR's title for a step; undefined if the departure has no such step. */
export function stepTitle(
  id: string,
  departure: Pick<Departure, "kind" | "steps">,
  told: { readonly plan: Plan; readonly language: Language },
): string | undefined {
  const isOne = departure.steps.some((step) => step.id === id);
  return isOne ? titleOf(id, departure, told) : undefined;
}
