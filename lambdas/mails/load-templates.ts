import type { Language } from "../departure/model/plan.ts";
import type { MailTemplates } from "./templates.ts";

export type LoadTemplates = (language: Language) => Promise<MailTemplates>;

/** The mails from the build, loaded with the first mail in their language. */
export const loadTemplates: LoadTemplates = async (language) => {
  const { default: templates } = await import(`../../build/mails/${language}.json`, {
    with: { type: "json" },
  });
  return templates;
};
