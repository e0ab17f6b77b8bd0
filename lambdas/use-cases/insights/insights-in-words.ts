import type { Subject, Unit } from "../../departure/insights/figures.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import { settingWords } from "../../mails/setting-words.ts";
import type { InsightsWords } from "../../words/nl/insights.ts";
import { INSIGHTS_WORDS } from "../../words/words.ts";
import { questionOf, stepOfSubject } from "./fields-of.ts";

/** What the words of figures depend on. */
export interface InsightsTold {
  readonly plan: Plan;
  readonly language: Language;
}

export function subjectInWords(subject: Subject, { plan, language }: InsightsTold): string {
  const { subjects } = INSIGHTS_WORDS[language];
  const about = stepOfSubject(subject);
  if (!about) return subjects[questionOf(subject)];
  // Counters don't know the kind, so this is the title of most kinds.
  return subjects[about.what](titleOf(about.step, { kind: "resignation" }, { plan, language }));
}

/** An option as the figures name it; one that is no more is shown as it was counted. */
export function fieldInWords(
  subject: Subject,
  field: string,
  { plan, language }: InsightsTold,
): string {
  const { fields } = INSIGHTS_WORDS[language];
  const labels = labelsOf(subject, fields, settingWords(plan.settings, language).clients);
  return new Map(Object.entries(labels)).get(field) ?? field;
}

function labelsOf(
  subject: Subject,
  fields: InsightsWords["fields"],
  clients: string,
): Readonly<Record<string, string>> {
  const about = stepOfSubject(subject);
  if (about) return fields[about.what];
  const aspects = () => fields.aspects(clients);
  const labels = {
    recommend: () => fields.recommend,
    categories: () => fields.categories,
    longer: () => fields.longer,
    good: aspects,
    better: aspects,
    return: () => fields.yesOrNo,
    "help-out": () => fields.yesOrNo,
    response: () => fields.response,
  };
  return labels[questionOf(subject)]();
}

export function unitInWords(unit: Unit, language: Language): string {
  const { units } = INSIGHTS_WORDS[language];
  if (unit.of === "department") return unit.name;
  return unit.of === "kind" ? units.kinds[unit.kind] : units[unit.of];
}
