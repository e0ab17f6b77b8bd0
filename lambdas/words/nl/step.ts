import type { InAnyLanguage } from "../in-any-language.ts";

/** A step on its own page at HR's desk, and the letter that goes with one. */
export const stepPage = {
  task: "Wat je doet",
  copy: "Tekst kopiëren",
  copied: "Gekopieerd",
  more: "Andere acties",
  back: "Terug naar het vertrek",
  /** After the day: `Nu bij Joris Bos (j.bos@delinde.nl)`. */
  isWith: (name: string, address: string) => `Nu bij ${name} (${address}).`,
  skipped: (reason: string) => `Deze stap is overgeslagen: ${reason.toLowerCase()}.`,
  ask: {
    title: { "send-now": "Nu versturen?", resend: "Nog een keer versturen?" },
    what: {
      "send-now": "Deze mail gaat dan meteen weg. Dat kun je niet ongedaan maken.",
      resend: "Deze mail gaat dan meteen nog een keer weg. Dat kun je niet ongedaan maken.",
    },
    to: "Aan",
    subject: "Onderwerp",
    noAddress: "nog geen adres: de mail wacht tot het er is",
    forwarded: "met de vraag om de mail door te geven",
    read: "Bekijk de mail",
    yes: { "send-now": "Ja, nu versturen", resend: "Ja, nog een keer versturen" },
    no: "Nee, terug naar de stap",
  },
  letter: {
    link: "Brief maken",
    title: "Brief",
    what: "Print de brief, of bewaar hem als pdf. Het adres kun je er zelf in typen. Dat bewaren we niet.",
    print: "Printen",
    back: "Terug naar de stap",
    address: "Straat, postcode en plaats",
    subject: "Bevestiging van je vertrek",
  },
};

export type StepPageWords = InAnyLanguage<typeof stepPage>;
