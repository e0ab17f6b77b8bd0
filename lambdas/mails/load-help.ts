import type { Language } from "../departure/model/plan.ts";
import type { HelpPages } from "./templates.ts";

export type LoadHelp = (language: Language) => Promise<HelpPages>;

/** The help of the mails as the build made it, loaded when the first page of its language is shown. */
export const loadHelp: LoadHelp = async (language) => {
  const { default: pages } = await import(`../../build/help/${language}.json`, {
    with: { type: "json" },
  });
  return pages;
};
