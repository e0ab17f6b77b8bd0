import type { InAnyLanguage } from "../in-any-language.ts";

export const card = {
  // On the card.
  for: (calledName: string) => `Voor ${calledName}`,
  intro: (organisation: string) =>
    `Je gaat weg bij ${organisation}. Met dit kaartje kun je zelf iets regelen, op je eigen telefoon. Niets moet.`,
  asksYou:
    "Beantwoord een paar korte vragen over hoe het hier was. Zonder je naam, tenzij jij dat kiest. Je leidinggevende ziet je antwoorden niet.",
  address: "Geef je privémailadres door, of zeg dat je dat liever niet doet.",
  code: "QR-code van dit kaartje",
  scan: "Richt de camera van je telefoon op het vierkant. Of typ:",
  asks: "We vragen eerst wat je laatste werkdag is. Zo weten we dat jij het bent.",
  until: (day: string) => `Het kaartje werkt tot en met ${day}.`,
  questions: "Vragen?",

  // Behind it.
  title: "Is dit kaartje van jou?",
  ask: "Wat is je laatste werkdag? Zo weten we dat dit kaartje van jou is.",
  example: "Bijvoorbeeld 31 12 2027.",
  day: "Dag",
  month: "Maand",
  year: "Jaar",
  go: "Verder",
  noDate: "Vul een dag, een maand en een jaar in, met cijfers. Bijvoorbeeld 31 12 2027.",
  wrong: (left: number) =>
    left === 1
      ? "Dat is niet de laatste werkdag die wij kennen. Je kunt het nog één keer proberen."
      : `Dat is niet de laatste werkdag die wij kennen. Je kunt het nog ${left} keer proberen.`,
  welcome: (calledName: string) => `Dag ${calledName}, wat wil je doen?`,
  behind: "Voor wie weggaat",
  toQuestions: "Een paar korte vragen over hoe het hier was",
  toQuestionsNote:
    "Twee minuten. Je naam staat er niet bij, tenzij jij dat kiest. Met dit kaartje kun je één keer antwoorden.",
  toAddress: "Mijn privémailadres doorgeven",
  toAddressNote: "Of zeggen dat je dat liever niet doet. Het kost een halve minuut.",

  // Where it is printed.
  print: "Kaartje printen",
  who: (leaver: string) =>
    `${leaver} heeft geen mailadres op het werk. Met dit kaartje gaat het op de eigen telefoon.`,
  what: "Op het kaartje staat een QR-code. De pagina daarachter vraagt eerst naar de laatste werkdag. Die staat niet op het kaartje.",
  notYou: "Jij ziet niet wat er wordt ingevuld.",
  once: "Je ziet het kaartje één keer, dus print het meteen. Een nieuw kaartje maken kan altijd. Het oude blijft ook werken.",
  make: "Maak het kaartje",
  made: "Print deze pagina, knip het kaartje uit en geef het.",
  over: "Een kaartje is hier niet nodig.",
  back: "Terug naar het vertrek",
  forManager:
    "Kreeg je deze mail om door te geven? Dan kun je ook een kaartje printen en dat geven.",
};

export type CardWords = InAnyLanguage<typeof card>;
