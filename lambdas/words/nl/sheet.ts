import type { InAnyLanguage } from "../in-any-language.ts";

/** A page to print that helps with a step. */
export const sheet = {
  about: (leaver: string) => `Het vertrek van ${leaver}`,
  /** `Werk overdragen in de zorg: om te printen`. */
  link: (title: string) => `${title}: om te printen`,
  how: "Print deze pagina met je browser. Bewaren als pdf kan ook.",
  print: "Print",
  back: "Terug naar de stap",
};

export type SheetWords = InAnyLanguage<typeof sheet>;
