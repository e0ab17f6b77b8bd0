import type { InAnyLanguage } from "../in-any-language.ts";

export const desk = {
  skip: "Naar de inhoud",
  navigation: "Onderdelen",
  places: {
    "/desk/today": "Vandaag",
    "/desk/departures": "Vertrekken",
    "/desk/departures/new": "Nieuw",
    "/desk/replace": "Vervangen",
    "/desk/import": "Importeren",
    "/desk/insights": "Inzichten",
    "/desk/lessons": "Lessen",
    "/desk/plan": "Het plan",
  },
  /** Before what a notice says. */
  tones: { good: "Gelukt.", note: "Goed om te weten.", warn: "Let op.", wrong: "Niet gelukt." },
  roles: { officer: "HR", reader: "HR, alleen lezen", insights: "Alleen inzichten" },
  signOut: "Uitloggen",
  footer: (organisation: string) => `Voor HR van ${organisation}.`,

  signIn: {
    title: "Log in",
    text: "Hier werkt HR aan het vertrek van collega’s. Log in met je account van het werk.",
  },
  ended: {
    title: "Log opnieuw in",
    text: "Je bent uitgelogd, omdat je een tijd niets deed of omdat je al lang was ingelogd.",
  },
  /** A form sent after the session ended is shown again after signing in. */
  formKept: {
    title: "Log opnieuw in",
    text: "Je was intussen uitgelogd, dus er is nog niets gewijzigd. Wat je invulde, is bewaard: na het inloggen staat het er weer.",
  },
  formGone: {
    title: "Dit formulier is er niet meer",
    text: "Wat iemand invulde, bewaren we een dag, en alleen voor wie het zelf deed. Vul het opnieuw in.",
  },
  formAgain:
    "Je was uitgelogd voordat dit werd opgeslagen. Wat je invulde, staat er nog. Kijk het na en bevestig het opnieuw.",
  failed: {
    title: "Inloggen is niet gelukt",
    text: "Misschien duurde het te lang, of begon je in een ander venster. Probeer het nog een keer.",
  },
  noRights: {
    title: "Je hebt hier geen toegang",
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
    title: "Dat hebben we niet gedaan",
    text: "Dit formulier kwam niet van een pagina van Totziens. Er is niets opgeslagen.",
  },
  staleForm: {
    title: "Dat hebben we niet gedaan",
    text: "Dit formulier is van een eerdere keer dat je inlogde. Er is niets opgeslagen. Open de pagina opnieuw en probeer het nog een keer.",
  },
  readOnly: {
    title: "Je kunt hier alleen lezen",
    text: "Met jouw account kun je alles zien, maar niets veranderen. Er is niets opgeslagen. Vraag een collega van HR, of vraag je beheerder om meer rechten.",
  },
  insightsOnly: {
    title: "Dit is alleen voor HR",
    text: "Met jouw account zie je de inzichten en verder niets. Vertrekken, namen en mails zijn voor HR. Er is niets geopend en niets veranderd.",
  },
  notFound: {
    title: "Deze pagina bestaat niet",
    text: "Misschien is het adres niet goed overgenomen, of is er iets gewist.",
  },
  fault: {
    title: "Er ging iets mis",
    text: "Dat ligt aan ons. Probeer het over een minuut nog een keer; er gaat niets dubbel.",
  },
  back: "Terug naar het begin",
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
    "HR krijgt per werkdag één mail voor alle vertrekken samen. Zo ziet die van deze dag eruit als er verder niets is.",
  linksAreDead:
    "Zo komt de mail aan. De knoppen en links doen het hier niet; ze werken pas in de echte mail.",
  hasLeft:
    "Deze mail is verstuurd. Zo ziet hij eruit met de gegevens van nu. De knoppen en links doen het hier niet.",
  frameTitle: (title: string) => `De mail: ${title}`,
  asText: "Dezelfde mail als platte tekst",
  test: "Stuur mij een testmail",
  testWhat: (address: string) => `De testmail gaat naar ${address} en naar niemand anders.`,
  testNoAddress:
    "Van je account weten we geen mailadres. Daarom kun je geen testmail krijgen. Vraag je beheerder om het mailadres mee te geven bij het inloggen.",
  outcomes: {
    sent: "De testmail is onderweg naar jou. Hij is er meestal binnen een minuut.",
    "too-many":
      "Er is niets gestuurd. Je kunt tien testmails per uur krijgen, en die heb je gehad. Probeer het na het hele uur nog eens.",
    "no-address": "Er is niets gestuurd, want van je account weten we geen mailadres.",
  },
  neighbours: "Andere mails",
  previous: "Vorige mail",
  next: "Volgende mail",
};

export type MailPageWords = InAnyLanguage<typeof mailPages>;

export const undoWindow = {
  title: "Er gaat nog niets weg",
  until: (time: string) => `Tot ${time} kun je dit terugdraaien zonder dat iemand iets merkt.`,
  quietTitle: "Er gaat vanzelf nog niets weg",
  quietUntil: (time: string) => `Tot ${time} gaat er van dit vertrek vanzelf geen mail weg.`,
  left: "Je hebt nog",
  minutes: (count: number) => (count === 1 ? "1 minuut" : `${count} minuten`),
};

export type UndoWindowWords = InAnyLanguage<typeof undoWindow>;
