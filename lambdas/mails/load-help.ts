import type { Language } from "../departure/model/plan.ts";
import type { HelpPages } from "./templates.ts";

export type LoadHelp = (language: Language) => Promise<HelpPages>;

/** The mails' help from the build, loaded with the first page in its language. */
export const loadHelp: LoadHelp = async (language) => {
  const { default: pages } = await import(`../../build/help/${language}.json`, {
    with: { type: "json" },
  });
  return pages;
};
