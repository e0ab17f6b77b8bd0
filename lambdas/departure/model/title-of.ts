import type { Departure } from "./departure.ts";
import type { Language, Plan } from "./plan.ts";
import { mailNameOf } from "./step-of.ts";

/** HR's name for a step of that departure. */
export function titleOf(
  stepId: string,
  { kind }: Pick<Departure, "kind">,
  { plan, language }: { readonly plan: Plan; readonly language: Language },
): string {
  const name = mailNameOf(plan, stepId);
  const [id = name] = name.split(".");
  const titles = plan.titles[language];
  return (
    titles[name === id ? `${id}.${kind}` : name] ?? titles[`${id}.${kind}`] ?? titles[id] ?? id
  );
}
