import type { Language, Plan } from "../../../lambdas/departure/model/plan.ts";
import { COMMON_MAILS, MAILS_OF_HR, PAGE_TEXTS } from "../../../lambdas/mails/mail-names.ts";
import type { MailTemplates } from "../../../lambdas/mails/templates.ts";

/** HR's title of each step; mails without a step are not in timelines. A variant with its base's title is left out. */
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

const NOT_OF_A_STEP: ReadonlySet<string> = new Set([
  ...COMMON_MAILS,
  ...MAILS_OF_HR,
  ...PAGE_TEXTS,
]);
