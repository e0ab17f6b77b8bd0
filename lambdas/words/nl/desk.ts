import type { InAnyLanguage } from "../in-any-language.ts";

export const desk = {
  skip: "Naar de inhoud",
  navigation: "Menu",
  places: {
    "/desk/today": "Vandaag",
    "/desk/departures": "Vertrekken",
    "/desk/departures/new": "Nieuw",
    "/desk/replace": "Vervangen",
    "/desk/import": "Importeren",
    "/desk/insights": "Inzichten",
    "/desk/lessons": "Lessen",
    "/desk/plan": "Plan",
  },
  /** Before what a notice says. */
  tones: { good: "Gelukt.", note: "Goed om te weten.", warn: "Let op.", wrong: "Niet gelukt." },
  roles: { officer: "HR", reader: "HR, alleen lezen", insights: "Alleen inzichten" },
  signOut: "Uitloggen",
  footer: (organisation: string) => `Voor HR van ${organisation}.`,

  signIn: {
    title: "Inloggen",
    text: "Hier regelt HR het vertrek van medewerkers. Log in met je werkaccount.",
  },
  ended: {
    title: "Opnieuw inloggen",
    text: "Je bent uitgelogd, omdat je een tijd niets deed of al lang was ingelogd.",
  },
  /** A form sent after the session ended is shown again after signing in. */
  formKept: {
    title: "Opnieuw inloggen",
    text: "Je was intussen uitgelogd, dus er is nog niets gewijzigd. Wat je invulde, is bewaard: na het inloggen staat het er weer.",
  },
  formGone: {
    title: "Formulier niet gevonden",
    text: "We bewaren een formulier één dag, alleen voor wie het invulde. Vul het opnieuw in.",
  },
  formAgain:
    "Je was uitgelogd voordat dit werd opgeslagen. Wat je invulde, staat er nog. Kijk het na en bevestig het opnieuw.",
  failed: {
    title: "Inloggen niet gelukt",
    text: "Misschien duurde het te lang, of begon je in een ander venster. Probeer het nog een keer.",
  },
  noRights: {
    title: "Geen toegang",
    text: "Je bent ingelogd, maar je account hoort niet bij HR. Werk je wel bij HR? Vraag je beheerder om toegang.",
  },
  signedOut: {
    title: "Je bent uitgelogd",
    text: "Werk je op een computer van iemand anders? Log dan ook uit bij je organisatie.",
  },
  signInButton: "Inloggen",
  signInAgain: "Opnieuw inloggen",
  asAnother: "Inloggen als iemand anders",
  atIssuerToo: "Ook uitloggen bij mijn organisatie",

  foreignForm: {
    title: "Niet uitgevoerd",
    text: "Dit formulier kwam niet van een pagina van Totziens. Er is niets opgeslagen.",
  },
  staleForm: {
    title: "Niet uitgevoerd",
    text: "Dit formulier hoort bij een eerdere keer dat je inlogde. Er is niets opgeslagen. Open de pagina opnieuw en probeer het nog een keer.",
  },
  readOnly: {
    title: "Je kunt hier alleen lezen",
    text: "Met jouw account kun je alles zien, maar niets wijzigen. Er is niets opgeslagen. Vraag een collega van HR, of vraag je beheerder om meer rechten.",
  },
  insightsOnly: {
    title: "Alleen voor HR",
    text: "Met jouw account zie je de inzichten en verder niets. Vertrekken, namen en mails zijn voor HR. Er is niets geopend en niets gewijzigd.",
  },
  notFound: {
    title: "Pagina niet gevonden",
    text: "Misschien klopt het adres niet, of is er iets gewist.",
  },
  fault: {
    title: "Er ging iets mis",
    text: "Dat ligt aan ons. Probeer het over een minuut nog een keer; er gaat niets dubbel.",
  },
  back: "Naar de startpagina",
};

export type DeskWords = InAnyLanguage<typeof desk>;

export const mailPages = {
  back: "Terug naar het overzicht",
  mailFacts: {
    from: "Van",
    to: "Aan",
    when: "Wanneer",
    subject: "Onderwerp",
    replyTo: "Antwoord gaat naar",
  },
  noAddressYet: "nog geen adres; de mail wacht tot het er is",
  morning:
    "HR krijgt per werkdag één mail over alle vertrekken. Zo ziet die eruit als er die dag verder niets is.",
  linksAreDead: "Zo komt de mail aan. De knoppen en links werken alleen in de echte mail.",
  hasLeft:
    "Deze mail is verstuurd. Zo ziet hij eruit met de gegevens van nu. De knoppen en links werken alleen in de echte mail.",
  frameTitle: (title: string) => `De mail: ${title}`,
  asText: "Dezelfde mail als platte tekst",
  test: "Testmail naar mij",
  testWhat: (address: string) => `De testmail gaat naar ${address} en naar niemand anders.`,
  testNoAddress:
    "Bij je account hoort geen mailadres. Daarom kun je geen testmail krijgen. Vraag je beheerder om je mailadres mee te geven bij het inloggen.",
  outcomes: {
    sent: "De testmail is onderweg naar jou. Hij is er meestal binnen een minuut.",
    "too-many":
      "Er is niets verstuurd. Je hebt dit uur al tien testmails gekregen. Probeer het na het hele uur nog eens.",
    "no-address": "Er is niets verstuurd: bij je account hoort geen mailadres.",
  },
  neighbours: "Andere mails",
  previous: "Vorige mail",
  next: "Volgende mail",
};

export type MailPageWords = InAnyLanguage<typeof mailPages>;

export const undoWindow = {
  title: "Er gaat nog niets weg",
  until: (time: string) => `Tot ${time} kun je dit ongedaan maken. Niemand merkt er iets van.`,
  quietTitle: "Er gaat nog niets vanzelf weg",
  quietUntil: (time: string) => `Tot ${time} gaat er over dit vertrek vanzelf geen mail weg.`,
  left: "Je hebt nog",
  minutes: (count: number) => (count === 1 ? "1 minuut" : `${count} minuten`),
};

export type UndoWindowWords = InAnyLanguage<typeof undoWindow>;
