import type { InAnyLanguage } from "../in-any-language.ts";

/** What a line about one departure may say. Names are marked (`isolated`). */
export interface DigestFacts {
  /** Of the step that it is about; empty where it is about none. */
  readonly title: string;
  /** Who has the step, the mail or the talk. */
  readonly holder: string;
  /** What the leaver is called. */
  readonly called: string;
  readonly organisation: string;
  readonly lastDay: string;
  readonly hasLeft: boolean;
  /** The day it came up. */
  readonly since: string;
  /** The moment at which the leaver would like to talk. */
  readonly wish: string;
  /** The settings that a mail waits for. */
  readonly missing: string;
}

/** What HR is told: `says` is the task or the fact, without a name; `detail` what goes for this departure. */
export interface DigestSentence {
  readonly says: string;
  readonly detail?: string;
}

/** HR's morning mail and the desk's first page: what asks for attention, by topic. */
export const digest = {
  groups: {
    own: "Jouw taken",
    talks: "Gesprekken",
    contact: "Wie iets vroeg of antwoordde",
    mail: "Mail en adressen",
    others: "Nog open bij een ander",
    known: "Ter informatie",
  },
  /** Under the heading of what stands open with others. */
  othersHint: "Hier is al een herinnering over gestuurd. Even bellen of langslopen helpt vaak.",
  sinceToday: "vandaag",
  since: (day: string) => `sinds ${day}`,
  step: ({ title }: DigestFacts): DigestSentence => ({ says: title }),
  notDone: ({ title, holder }: DigestFacts): DigestSentence => ({
    says: title,
    detail: `Bij ${holder}.`,
  }),
  undeliverable: {
    person: ({ holder }: DigestFacts): DigestSentence => ({
      says: "Mail komt niet aan: kijk het adres na en verbeter het",
      detail: `Het gaat om mail aan ${holder}. Wat nog zinvol is, gaat dan opnieuw weg.`,
    }),
    department: ({ holder }: DigestFacts): DigestSentence => ({
      says: "Mail komt niet aan: geef de stap zelf door en laat het adres verbeteren",
      detail: `Het gaat om mail aan ${holder}. Dat adres staat in de instellingen.`,
    }),
    colleague: ({ holder, title }: DigestFacts): DigestSentence => ({
      says: "Mail komt niet aan: kijk het adres na en geef de stap opnieuw door",
      detail: `Het gaat om ‘${title}’, bij ${holder}.`,
    }),
    talk: ({ holder }: DigestFacts): DigestSentence => ({
      says: "Mail komt niet aan: kijk het adres na en verbeter het bij het gesprek",
      detail: `Het gaat om mail aan ${holder}.`,
    }),
  },
  unwritable: ({ holder }: DigestFacts): DigestSentence => ({
    says: "Een mail kon niet weg, want in de tekst zit een fout: laat je beheerder die herstellen",
    detail: `Het gaat om mail aan ${holder}. Verstuur de mail daarna zelf.`,
  }),
  notDelivered: {
    step: ({ holder, title }: DigestFacts): DigestSentence => ({
      says: "Een mail kwam terug: vraag of het adres klopt",
      detail: `Het gaat om ‘${title}’, aan ${holder}. Misschien zat de mailbox vol. Je kunt de mail nog een keer sturen.`,
    }),
    news: ({ holder }: DigestFacts): DigestSentence => ({
      says: "Een mail kwam terug: vraag of het adres klopt",
      detail: `Het gaat om mail aan ${holder}. Misschien zat de mailbox vol. Vertel zelf wat erin stond.`,
    }),
  },
  complaint: {
    unwanted: ({ holder }: DigestFacts): DigestSentence => ({
      says: "Een mail is gemeld als ongewenst (spam): vraag hoe het zit",
      detail: `Het gaat om mail aan ${holder}. De mail kwam aan en het adres klopt. Iemand wil deze mails liever niet, of klikte per ongeluk.`,
    }),
    disowned: ({ holder }: DigestFacts): DigestSentence => ({
      says: "Een mail kwam bij de verkeerde, zegt de lezer: kijk het adres na",
      detail: `Het gaat om mail aan ${holder}.`,
    }),
    declined: ({ title }: DigestFacts): DigestSentence => ({
      says: "Een collega neemt een doorgegeven stap niet over: vertel het aan wie de stap doorgaf",
      detail: `‘${title}’ is terug bij wie de stap eerst had.`,
    }),
  },
  privateAddress: ({ called, lastDay, hasLeft }: DigestFacts): DigestSentence => ({
    says: "Vraag om een privémailadres en vul het in",
    detail: hasLeft
      ? `De mail aan ${called} wacht daarop.`
      : `Na ${lastDay}, de laatste werkdag, kan mail alleen daarheen.`,
  }),
  addressUnconfirmed: (_facts: DigestFacts): DigestSentence => ({
    says: "Vraag of het privémailadres klopt: het is nog niet bevestigd",
    detail: "Misschien zit er een typefout in.",
  }),
  settings: ({ missing, title }: DigestFacts): DigestSentence => ({
    says: `Vraag je beheerder de instellingen aan te vullen: ${missing}`,
    detail: `‘${title}’ wacht daarop en gaat daarna vanzelf weg.`,
  }),
  interview: {
    prepare: ({ holder }: DigestFacts): DigestSentence => ({
      says: "Het gesprek na vertrek komt eraan",
      detail: `${holder} krijgt de vraag om het voor te bereiden.`,
    }),
    invite: ({ called }: DigestFacts): DigestSentence => ({
      says: "Tijd voor de uitnodiging voor het gesprek na vertrek",
      detail: `De uitnodiging is voor ${called}.`,
    }),
    waits: (_facts: DigestFacts): DigestSentence => ({
      says: "De uitnodiging voor het gesprek na vertrek wacht op een privémailadres",
    }),
  },
  talk: {
    /** The day and the time. */
    when: (day: string, time: string) => `${day} om ${time}`,
    says: ({ holder }: DigestFacts): DigestSentence => ({
      says: "Er is een gesprek",
      detail: `Met ${holder}.`,
    }),
  },
  talkChosen: {
    toName: ({ wish }: DigestFacts): DigestSentence => ({
      says: "Wil graag praten, met iemand anders: kies wie",
      ...(wish ? { detail: `Het liefst ${wish}.` } : {}),
    }),
    toAgree: ({ wish }: DigestFacts): DigestSentence => ({
      says: "Wil graag praten: spreek een moment af",
      detail: `Het liefst ${wish}.`,
    }),
    agreed: (_facts: DigestFacts): DigestSentence => ({
      says: "Wil graag praten: het gesprek is afgesproken",
    }),
    chosen: (_facts: DigestFacts): DigestSentence => ({ says: "Wil graag praten" }),
  },
  talkUnreported: ({ holder, since }: DigestFacts): DigestSentence => ({
    says: "Vraag of het gesprek is doorgegaan",
    detail: `${holder} heeft nog niets laten weten over het gesprek van ${since}.`,
  }),
  talkNotHeld: ({ holder, called }: DigestFacts): DigestSentence => ({
    says: "Het gesprek ging niet door: vraag of een ander moment uitkomt",
    detail: `Dat zegt ${holder}. Vraag het aan ${called}.`,
  }),
  talkLines: ({ called }: DigestFacts): DigestSentence => ({
    says: "Lees de aantekeningen van het gesprek",
    detail: `${called} vindt dat goed.`,
  }),
  noTalk: (_facts: DigestFacts): DigestSentence => ({
    says: "Er komt geen gesprek",
    detail: "Niemand hoeft het nog voor te bereiden.",
  }),
  contactAsked: ({ organisation }: DigestFacts): DigestSentence => ({
    says: `Wil een mail over werken bij ${organisation}: mail zelf, en kijk samen wat er kan`,
  }),
  namedAnswers: (_facts: DigestFacts): DigestSentence => ({
    says: "Heeft met naam geantwoord",
    detail: "Wie de antwoorden met naam leest, vindt ze bij dit vertrek.",
  }),
  objected: {
    said: (_facts: DigestFacts): DigestSentence => ({
      says: "Wil geen mails meer",
      detail:
        "Totziens stuurt deze collega niets meer. Is er nog iets te regelen? Doe dat dan op een andere manier.",
    }),
    reported: (_facts: DigestFacts): DigestSentence => ({
      says: "Wil geen mails meer",
      detail:
        "Een mail is gemeld als ongewenst (spam); dat vatten we zo op. Totziens stuurt deze collega niets meer. Is er nog iets te regelen? Doe dat dan op een andere manier.",
    }),
  },
  takenOver: ({ lastDay }: DigestFacts): DigestSentence => ({
    says: "Jij bent nu de contactpersoon bij HR",
    detail: `De laatste werkdag is ${lastDay}. Wat openstaat, zie je bij dit vertrek.`,
  }),
  handedOver: ({ title, holder }: DigestFacts): DigestSentence => ({
    says: "Een stap is vanuit de mail doorgegeven aan een collega",
    detail: `‘${title}’ ligt nu bij ${holder}. Klopt het niet? Geef de stap dan zelf door aan iemand anders.`,
  }),
};

export type DigestWords = InAnyLanguage<typeof digest>;
