import type { NextMail, Summary } from "../../departure/list/summary.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import { LIST_WORDS } from "./list-words.ts";

/** What the next mail of a departure is about, as HR calls its steps. */
export function nextMailInWords(
  { steps }: NextMail,
  summary: Pick<Summary, "kind">,
  told: { readonly plan: Plan; readonly language: Language },
): string {
  if (steps.length === 0) return LIST_WORDS[told.language].notice;
  return steps.map((step) => titleOf(step, summary, told)).join(", ");
}
