import type { InAnyLanguage } from "../in-any-language.ts";

/** A step on its own page at HR's desk, and the letter that goes with one. */
export const stepPage = {
  task: "Wat er te doen is",
  copy: "Kopieer de tekst",
  copied: "Gekopieerd",
  more: "Iets anders doen met deze stap",
  back: "Terug naar het vertrek",
  /** After the day: `Ligt nu bij Joris Bos (j.bos@delinde.nl)`. */
  isWith: (name: string, address: string) => `Ligt nu bij ${name} (${address}).`,
  skipped: (reason: string) => `Deze stap is overgeslagen: ${reason.toLowerCase()}.`,
  ask: {
    title: { "send-now": "Nu versturen?", resend: "Nog een keer sturen?" },
    what: {
      "send-now": "Deze mail gaat dan meteen weg. Dat kun je niet terugdraaien.",
      resend: "Deze mail gaat dan meteen nog een keer weg. Dat kun je niet terugdraaien.",
    },
    to: "Aan",
    subject: "Onderwerp",
    noAddress: "er is nog geen adres: de mail wacht tot het er is",
    forwarded: "met de vraag om de mail door te geven",
    read: "Lees de mail",
    yes: { "send-now": "Ja, verstuur nu", resend: "Ja, stuur nog een keer" },
    no: "Nee, terug naar de stap",
  },
  letter: {
    link: "Maak er een brief van",
    title: "De brief",
    what: "Druk de brief af, of bewaar hem als pdf vanuit het venster van de printer. In het vak voor het adres kun je typen. Wat je daar typt, bewaren we niet.",
    print: "Druk af",
    back: "Terug naar de stap",
    address: "Straat, postcode en plaats",
    subject: "Bevestiging van je vertrek",
  },
};

export type StepPageWords = InAnyLanguage<typeof stepPage>;
