import type { InAnyLanguage } from "../in-any-language.ts";

/** The first screen of a departure's page, and what leads on from it. */
export const departurePage = {
  /** What can be done on a step's page, in the words of its link; nothing for what stands beside another. */
  ofStep: {
    done: "afvinken",
    "not-needed": "",
    "still-open": "toch nog open",
    "send-now": "nu versturen",
    resend: "nog eens sturen",
    remind: "later herinneren",
    "hand-over": "doorgeven",
    skip: "overslaan",
  },
  or: "of",
  overview: "Wie, wanneer en wat nu",
  bar: {
    label: "Veranderen",
    privateAddress: "Privéadres invullen",
    changes: {
      dates: "Datums veranderen",
      replace: "Leidinggevende vervangen",
      correct: "Gegevens verbeteren",
      withdraw: "Intrekken",
      "take-back": "Intrekking terugnemen",
    },
  },
  jumps: {
    label: "Op deze pagina",
    parts: {
      "own-steps": "Wat HR zelf doet",
      timeline: "De tijdlijn",
      changes: "Wat er verder kan",
      history: "Wat er is gebeurd",
    },
  },
  now: {
    next: "Volgende mail",
    open: "Open bij anderen",
    nothingOpen: "Bij anderen staat niets open.",
    addresses: "Adressen",
    since: (who: string, day: string) => `${who}, sinds ${day}`,
    fillIn: "Vul het in",
    mend: "Verbeter het adres",
  },
  historyLines: (count: number) => (count === 1 ? "1 regel" : `${count} regels`),
};

export type DeparturePageWords = InAnyLanguage<typeof departurePage>;
