import type { InAnyLanguage } from "../in-any-language.ts";

/** The page that says who sees what. Each line must be true. */
export const privacy = {
  title: "Wie ziet wat, en tot wanneer?",
  columns: { what: "Wat", who: "Wie ziet het", until: "Tot wanneer" },
  nameless: {
    what: "Je antwoorden zonder naam",
    who: "Niemand apart. Ze tellen mee in cijfers over minstens vijf mensen.",
    until: (day: string) =>
      `Tot en met ${day} hangen ze aan jouw link, zodat je ze kunt wijzigen. Daarna zijn ze los van jou. Wat blijft, zijn aantallen.`,
    untilTenDays:
      "Tot tien werkdagen na je antwoord hangen ze aan jouw link, zodat je ze kunt wijzigen. Daarna zijn ze los van jou. Wat blijft, zijn aantallen.",
  },
  words: {
    what: "Wat je zelf schrijft, zonder naam",
    who: (readers: string) =>
      `${readers}, door elkaar met dat van minstens vier anderen. Zonder datum en zonder afdeling.`,
    until: "Zes maanden",
  },
  whether: {
    what: "Of je hebt geantwoord",
    who: "Niemand, als je zonder naam antwoordt. Wel hoeveel mensen samen.",
    until: "–",
  },
  named: {
    what: "Je antwoorden met naam",
    who: (readers: string) => `${readers}. Wie jouw leidinggevende was, nooit.`,
    until: (day: string) => `Uiterlijk ${day}`,
  },
  choice: {
    what: "Je keuze voor een gesprek",
    who: (hr: string) => `Wie het gesprek voert, en ${hr}`,
    until: "30 dagen na het gesprek",
  },
  told: {
    what: "Wat je in het gesprek vertelt",
    who: (hr: string) =>
      `Wie het gesprek voert. Die schrijft een paar regels voor ${hr}. Jij leest ze eerst en mag ze veranderen.`,
    until: "30 dagen na het gesprek",
  },
  address: {
    what: "Je privémailadres",
    who: (hr: string) => `${hr}. Je leidinggevende en wie het gesprek voert niet.`,
  },
  phone: {
    what: "Je telefoonnummer, als je gebeld wilt worden",
    who: "Wie het gesprek voert",
    until: "De dag na het gesprek",
  },
  manager: {
    lead: "Je leidinggevende",
    rest: "ziet je antwoorden niet. Ook niet of je hebt geantwoord, en niet of je een gesprek met een ander koos.",
  },
  purpose: {
    lead: "We gebruiken je antwoorden om een betere werkgever te worden.",
    rest: "Nergens anders voor. Ze komen niet in je personeelsdossier. We beoordelen er niemand mee, ook je leidinggevende niet. We geven ze niet aan anderen.",
  },
  serious: {
    lead: "Schrijf je over iets ernstigs?",
    rest: (confidant: string) =>
      `Dan doen we daar iets mee. We zoeken niet uit wie het schreef. Wil je iets melden? Ga dan naar de vertrouwenspersoon: ${confidant}.`,
  },
  basis: {
    lead: "Waarom mogen we dit vragen?",
    rest: "We willen leren van wie weggaat. Dat is ons gerechtvaardigd belang. Je naam en een mail over werken bij ons: alleen als jij dat zelf aanvinkt. Je mag je altijd bedenken.",
  },
  rights: {
    lead: "Wat kun jij?",
    rest: "Bekijken, wijzigen en wissen doe je met je eigen link, tot de vragen sluiten. Daarna kunnen we antwoorden zonder naam niet meer vinden.",
    other: "De rest vraag je aan",
    stop: "Wil je geen mails meer?",
    stopLink: "Stop alle mails",
    stopMail: (hr: string) => `Mail het aan ${hr}.`,
    noReason: "Je hoeft niet te zeggen waarom.",
  },
  responsible: {
    lead: "Wie is verantwoordelijk?",
    rest: (organisation: string, officer: string, region: string) =>
      `${organisation}. Vragen over privacy: ${officer}. Een klacht kan ook bij de Autoriteit Persoonsgegevens. De gegevens staan in ${region} bij Amazon Web Services, dat ze alleen voor ons bewaart. In reservekopieën blijft alles nog 35 dagen staan. Die gebruiken we alleen na een storing. Geen computer beslist iets over jou.`,
  },
};

export type PrivacyWords = InAnyLanguage<typeof privacy>;
