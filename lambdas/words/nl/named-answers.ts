import type { InAnyLanguage } from "../in-any-language.ts";

/** The desk's page with what a leaver answered with their name. */
export const namedAnswers = {
  title: (leaver: string) => `Antwoorden met naam van ${leaver}`,
  occasions: {
    exit: "De vragen bij het vertrek",
    "half-year": "De vragen een half jaar later",
  },
  until: (day: string) => `Uiterlijk ${day} wissen we deze antwoorden.`,
  beforeOpening: "Voordat je ze opent",
  afterReading: "Wat je ermee doet",
  closed: "Er zijn antwoorden.",
  rules:
    "Deel ze met niemand, ook niet met de huidige of vorige leidinggevende. Zet ze niet in het dossier. Ze tellen niet mee voor een referentie, de eindafrekening of een beoordeling.",
  noted: "Als je ze opent, komt dat in de geschiedenis van dit vertrek te staan.",
  open: "Antwoorden openen",
  isNoted: "Dat je deze antwoorden opende, staat in de geschiedenis van dit vertrek.",
  gone: "Deze antwoorden zijn er niet meer. Misschien zijn ze net gewist, of is de naam eraf gehaald.",
  saved: (day: string) => `Bewaard op ${day}.`,
  notAnswered: "niet beantwoord",
  ownWords: "In eigen woorden",
  contact: "Mail over werken bij ons",
  contactAsked: "graag",
  serious: (confidant: string) =>
    `Gaat het over iets ernstigs, zoals pesten, discriminatie of geweld? Doe er dan iets mee. Overleg met de vertrouwenspersoon: ${confidant}.`,
  back: "Terug naar het vertrek",

  notYours: {
    title: "Deze antwoorden zijn niet voor jou",
    text: "Alleen wie daarvoor in de instellingen staat en met dat adres inlogt, kan antwoorden met naam lezen. Een huidige of vorige leidinggevende van deze medewerker kan dat nooit. Er is niets geopend.",
  },
  none: {
    title: "Geen antwoorden met naam",
    text: "Misschien zijn ze gewist, is de naam eraf gehaald, of is het vertrek ingetrokken.",
  },
};

export type NamedAnswersWords = InAnyLanguage<typeof namedAnswers>;
