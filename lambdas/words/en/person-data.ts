import type { PersonDataWords } from "../nl/person-data.ts";

export const personData: PersonDataWords = {
  title: (name) => `Data about ${name}`,
  intro: (organisation, day) =>
    `This is everything that ${organisation} keeps about your departure in Totziens on ${day}, with the dates and what was sent when or is still to come.`,
  languageOf: "Language of the emails to you",
  departureUntil: (day) => `Departure with ${day} as the last day at work`,
  answers: "What you answered with your name",
  without: "What you answered without your name isn't here: nobody knows which answer is yours.",
  questions: "Questions, or is something wrong? Email",
  file: "data",
  print: "Print",
  back: "Back to the departure",
  forHr:
    "Print this page, or save it as a PDF from the print window. It's written for the colleague, in their language. The history says that you took it out.",
};
