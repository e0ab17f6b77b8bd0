import type { InAnyLanguage } from "../in-any-language.ts";

/** The first screen of a departure's page, and what leads on from it. */
export const departurePage = {
  /** What can be done on a step's page, in the words of its link; nothing for what stands beside another. */
  ofStep: {
    done: "afvinken",
    "not-needed": "",
    "still-open": "toch nog open",
    "send-now": "nu versturen",
    resend: "nog een keer versturen",
    remind: "later herinneren",
    "hand-over": "doorgeven",
    skip: "overslaan",
  },
  or: "of",
  overview: "Overzicht",
  bar: {
    label: "Acties",
    privateAddress: "Privémailadres invullen",
    changes: {
      dates: "Datums wijzigen",
      replace: "Leidinggevende vervangen",
      correct: "Gegevens wijzigen",
      withdraw: "Intrekken",
      "take-back": "Intrekking ongedaan maken",
    },
  },
  jumps: {
    label: "Op deze pagina",
    parts: {
      "own-steps": "Taken voor HR",
      timeline: "Tijdlijn",
      changes: "Wijzigen",
      history: "Geschiedenis",
    },
  },
  now: {
    next: "Volgende mail",
    open: "Open bij anderen",
    nothingOpen: "Geen open stappen bij anderen.",
    addresses: "Adressen",
    since: (who: string, day: string) => `${who}, sinds ${day}`,
    fillIn: "Invullen",
    mend: "Adres wijzigen",
  },
  historyLines: (count: number) => (count === 1 ? "1 regel" : `${count} regels`),
};

export type DeparturePageWords = InAnyLanguage<typeof departurePage>;
