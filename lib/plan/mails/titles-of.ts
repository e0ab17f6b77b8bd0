import type { Language, Plan } from "../../../lambdas/departure/model/plan.ts";
import { COMMON_MAILS, MORNING_MAIL } from "../../../lambdas/mails/mail-names.ts";
import type { MailTemplates } from "../../../lambdas/mails/templates.ts";

/** What HR calls each step: mails that are no step's have no place in a timeline. A variant that is called the same as its base is left to the base. */
export function titlesOf(all: readonly MailTemplates[]): Plan["titles"] {
  const titles = all.map(({ language, mails }) => [
    language,
    Object.fromEntries(
      Object.entries(mails)
        .filter(([name, { title }]) => {
          const base = name.split(".")[0] ?? name;
          return !NOT_OF_A_STEP.has(base) && (base === name || mails[base]?.title !== title);
        })
        .map(([name, { title }]) => [name, title]),
    ),
  ]);
  return Object.fromEntries(titles) as Record<Language, Record<string, string>>;
}

const NOT_OF_A_STEP: ReadonlySet<string> = new Set([...COMMON_MAILS, MORNING_MAIL]);
