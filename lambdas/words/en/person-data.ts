import type { PersonDataWords } from "../nl/person-data.ts";

export const personData: PersonDataWords = {
  title: (name) => `Data about ${name}`,
  intro: (organisation, day) =>
    `This is everything ${organisation} keeps about your departure in Totziens on ${day}, with the dates, and what has been sent or is still to come.`,
  languageOf: "Language of your emails",
  departureUntil: (day) => `Departure with last day at work ${day}`,
  answers: "What you answered with your name",
  without: "What you answered without your name isn’t here: nobody knows which answer is yours.",
  questions: "Any questions, or is something wrong? Email",
  file: "data",
  print: "Print",
  back: "Back to the departure",
  forHr:
    "Print this page, or save it as a PDF from the print window. It’s written for the employee, in their language. The history shows that you exported it.",
};
