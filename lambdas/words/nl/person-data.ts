import type { InAnyLanguage } from "../in-any-language.ts";

/** Everything kept about a leaver, as a page to hand over; it speaks to the leaver. */
export const personData = {
  title: (name: string) => `Gegevens van ${name}`,
  intro: (organisation: string, day: string) =>
    `Dit is alles wat ${organisation} op ${day} over je vertrek bewaart in Totziens, met de datums en wat wanneer is verstuurd of nog komt.`,
  languageOf: "Taal van de mails aan jou",
  departureUntil: (day: string) => `Vertrek met laatste werkdag ${day}`,
  answers: "Wat je met je naam antwoordde",
  without: "Wat je zonder naam antwoordde, staat hier niet: niemand weet welk antwoord van jou is.",
  questions: "Vragen, of klopt er iets niet? Mail",
  /** Begins the name of the file. */
  file: "gegevens",
  print: "Printen",
  back: "Terug naar het vertrek",
  /** For HR; not on paper. */
  forHr:
    "Print deze pagina, of bewaar haar als pdf. De tekst is voor de medewerker, in de eigen taal. In de geschiedenis staat dat jij dit hebt opgehaald.",
};

export type PersonDataWords = InAnyLanguage<typeof personData>;
