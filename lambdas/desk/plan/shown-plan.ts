import type { Language, Plan, Recipient, Step } from "../../departure/model/plan.ts";
import { COMMON_MAILS } from "../../mails/mail-names.ts";
import type { PlanWords } from "../../words/nl/plan.ts";
import { whenInWords } from "./when-in-words.ts";

export type GroupName = keyof PlanWords["groups"];

/** The groups of steps, in the order of a departure. */
const GROUPS = ["announced", "settled", "ambassador", "after", "care", "hr"] as const;

export interface ShownStep {
  readonly mail: string;
  readonly title: string;
  readonly to: readonly string[];
  readonly when: readonly string[];
  readonly kinds: readonly string[];
}

/** The steps of the plan in HR's words, by group. */
export function shownPlan(
  { steps, titles }: Pick<Plan, "steps" | "titles">,
  { language, words }: { readonly language: Language; readonly words: PlanWords },
): { readonly group: GroupName; readonly steps: readonly ShownStep[] }[] {
  return GROUPS.map((group) => ({
    group,
    steps: steps
      .filter((step) => groupOf(step) === group)
      .map((step) => shownStep(step, titles[language], words)),
  })).filter(({ steps: shown }) => shown.length > 0);
}

/** What a mail's page says about its step. */
export function shownStep(
  step: Step,
  titles: Readonly<Record<string, string>>,
  words: PlanWords,
): ShownStep {
  return {
    mail: step.id,
    title: titles[step.id] ?? step.id,
    to: recipientsOf(step, words),
    when: [
      ...whenInWords(step, words),
      ...(step.after ? [words.after(titles[step.after] ?? step.after)] : []),
      ...(step.onlyIf ? [words.onlyIf[step.onlyIf]] : []),
      words.at(step.time),
    ],
    kinds: kindsOf(step, words),
  };
}

/** The mails without a step. */
export const MAILS_AROUND = COMMON_MAILS;

function groupOf({ phase, to }: Step): GroupName {
  return phase ?? (to === "hr" ? "hr" : "care");
}

function recipientsOf({ to, toForKind = {}, privateFirst }: Step, words: PlanWords): string[] {
  const others = Object.entries(toForKind) as [keyof PlanWords["kinds"], Recipient][];
  return [
    words.to(to),
    ...(privateFirst ? [words.privateFirst] : []),
    ...others.map(([kind, other]) => words.instead(words.to(other), words.kinds[kind])),
  ];
}

function kindsOf({ kinds, tickableFor }: Step, words: PlanWords): string[] {
  const isForAll = kinds.length === Object.keys(words.kinds).length;
  const own = isForAll ? words.allKinds : kinds.map((kind) => words.kinds[kind]).join(", ");
  if (tickableFor.length === 0) return [own];
  return [own, words.extraKinds(tickableFor.map((kind) => words.kinds[kind]).join(", "))];
}
