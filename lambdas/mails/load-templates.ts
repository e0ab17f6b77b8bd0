import type { Language } from "../departure/model/plan.ts";
import type { MailTemplates } from "./templates.ts";

export type LoadTemplates = (language: Language) => Promise<MailTemplates>;

/** The mails from the build, loaded with the first mail in their language. */
export const loadTemplates: LoadTemplates = async (language) =>
  loaded.get(language) ?? (await load(language));

/** An import that was done already still costs as much as writing half a mail. */
const loaded = new Map<Language, MailTemplates>();

async function load(language: Language): Promise<MailTemplates> {
  const { default: templates } = await import(`../../build/mails/${language}.json`, {
    with: { type: "json" },
  });
  loaded.set(language, templates);
  return templates;
}
