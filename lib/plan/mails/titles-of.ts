import type { Language, Plan } from "../../../lambdas/core/plan.ts";
import type { MailTemplates } from "../../../lambdas/mails/templates.ts";

/** What HR calls each mail. A variant that is called the same as its base is left to the base. */
export function titlesOf(all: readonly MailTemplates[]): Plan["titles"] {
  const titles = all.map(({ language, mails }) => [
    language,
    Object.fromEntries(
      Object.entries(mails)
        .filter(([name, { title }]) => {
          const base = name.split(".")[0] ?? name;
          return base === name || mails[base]?.title !== title;
        })
        .map(([name, { title }]) => [name, title]),
    ),
  ]);
  return Object.fromEntries(titles) as Record<Language, Record<string, string>>;
}
