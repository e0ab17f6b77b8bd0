import type { InAnyLanguage } from "../in-any-language.ts";

/** A page to print that helps with a step. */
export const sheet = {
  about: (leaver: string) => `Het vertrek van ${leaver}`,
  /** `Werk overdragen in de zorg: om te printen`. */
  link: (title: string) => `${title}: om te printen`,
  how: "Druk deze pagina af met je browser, of bewaar haar als pdf.",
  print: "Druk af",
  back: "Terug naar de stap",
};

export type SheetWords = InAnyLanguage<typeof sheet>;
