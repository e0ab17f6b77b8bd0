import type { Language } from "../departure/model/plan.ts";
import type { MailTemplates } from "./templates.ts";

export type LoadTemplates = (language: Language) => Promise<MailTemplates>;

/** The mails as the build made them, loaded when the first one of their language leaves. */
export const loadTemplates: LoadTemplates = async (language) => {
  const { default: templates } = await import(`../../build/mails/${language}.json`, {
    with: { type: "json" },
  });
  return templates;
};
