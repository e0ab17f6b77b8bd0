import type { InAnyLanguage } from "../in-any-language.ts";

export const links = {
  stepsTitle: (leaver: string) => `Het vertrek van ${leaver}`,
  ownTitle: (organisation: string) => `Je vertrek bij ${organisation}`,
  hello: (name: string) => `Dag ${name},`,
  helloDesk: "Dag collega’s,",
  intro: "Laat hier weten hoe het staat. Eén knop is genoeg.",
  introSeveral: "Laat hier per stap weten hoe het staat. Eén knop per stap is genoeg.",
  nothingOpen: "Er staat op dit moment niets open.",
  /** Above a step's action; the same words as in its mail. */
  labels: { do: "Doe nu", know: "Goed om te weten", ask: "Onze vraag" },
  done: "Klaar",
  notNeeded: "Niet nodig",
  stillOpen: "Toch nog open",
  remind: "Herinner me later",
  remindLabel: "Komt het nu niet uit? Dan mailen we je nog een keer:",
  inDays: (days: string) => (days === "1" ? "over 1 werkdag" : `over ${days} werkdagen`),
  handOver: "Doorgeven aan een collega",
  handOverNote:
    "Je collega krijgt een mail met deze stap en de uitleg. Jij hoeft er dan niets meer aan te doen.",
  colleagueName: "Naam van je collega",
  colleagueAddress: "Mailadres van je collega",
  handOverButton: "Doorgeven",
  toMoments: "Geef drie momenten",
  toFeedback: "Schrijf één regel over dit plan",
  helped: "Had je hier iets aan?",
  helpedAnswers: { yes: "Ja", no: "Nee" },
  helpedNote: "HR ziet alleen totalen, nooit wie wat zei.",
  saidHelped: {
    yes: "Je zei ja. Fijn om te horen!",
    no: "Je zei nee. Dank je wel, daar wordt het plan beter van.",
  },
  toQuestions: "Naar de vragen",
  toAddress: "Privémailadres doorgeven",
  toAddressAgain: "Adres bekijken of wijzigen",
  otherwise: "Antwoord wijzigen",
  help: "Uitleg bij deze stap",
  saidDone: (day: string) => `Klaar, afgevinkt op ${day}. Dank je wel!`,
  saidNotNeeded: (day: string) => `Niet nodig, gemeld op ${day}. Dank je wel!`,
  saidRatherNot: (day: string) => `Liever niet, gemeld op ${day}. Dat is goed.`,
  saidStillOpen: (day: string) => `Staat weer open sinds ${day}.`,
  willRemind: (day: string) => `Op ${day} krijg je hierover nog een mail.`,
  isWith: (colleague: string) =>
    `Dit ligt nu bij ${colleague}. Je hoeft er niets meer aan te doen.`,
  hasAddress: "We hebben je privémailadres. Dank je wel!",
  handedOnTitle: "Iemand anders begeleidt dit nu",
  handedOn: (manager: string) =>
    `${manager} begeleidt dit vertrek nu. Jij hoeft er niets meer voor te doen. Heb je nog iets om door te geven? Vertel het aan ${manager}.`,
  isElsewhere: "Dit ligt nu bij iemand anders. Je hoeft niets te doen.",
  isSkipped: "Deze stap is niet meer nodig. Je hoeft niets te doen.",
  nothingToPrepare: "Je hoeft niets meer voor te bereiden. Dank je wel.",
  notSaved: "Er klopt nog iets niet. Er is niets opgeslagen.",
  overMeanwhile:
    "Dat kan niet meer: er is intussen iets veranderd. Je ziet hieronder hoe het nu staat.",
  addressOfLeaver: "Dit is het adres van de collega die weggaat. Kies iemand anders.",
  busy: "Iemand anders was hier op hetzelfde moment mee bezig. Probeer het nog een keer.",
  foreignDomain: (domains: string) =>
    `Je kunt dit alleen doorgeven aan een collega met een adres bij: ${domains}. Is het iemand anders? Vraag HR dan om het te doen.`,
  handedOverOften:
    "Dit is vandaag al een paar keer doorgegeven. Morgen kan het weer, of vraag het aan HR.",
  linksAreFull:
    "Voor dit vertrek is vanuit de mails al heel veel gewijzigd. Hier kun je niets meer veranderen. HR kan dat nog wel.",
  objectTitle: "Geen mails meer?",
  objectIntro: (organisation: string) =>
    `Wil je van ${organisation} geen mails meer over je vertrek? Dan is één knop genoeg. Je hoeft geen reden te geven.`,
  objectButton: "Ik wil geen mails meer",
  objectAfter: "We stoppen dan meteen. Ook de uitnodiging om terug te kijken komt niet meer.",
  objected: (day: string) =>
    `Je krijgt van ons geen mails meer over je vertrek. Dat is genoteerd op ${day}.`,
  eraseToo: "Wil je ook dat we je gegevens wissen? Laat het weten aan",
  notForMe: "Deze mail is niet voor mij",
  notForMeNote:
    "Kreeg je deze mail bij vergissing? Met één knop laat je het HR weten. Je hoeft dan niets meer te doen, en de link in de mail doet niets meer.",
  notForMeButton: "Niet voor mij",
  saidNotForMe: (day: string) =>
    `Dank je wel. Op ${day} is gemeld dat deze mail niet voor jou is. HR hoort het op de volgende werkdag. Je hoeft niets meer te doen.`,
  /** A colleague gives back a step that was passed on. */
  decline: {
    title: "Liever niet?",
    note: "Dat is goed, en een reden hoeft niet. De stap gaat terug naar wie hem doorgaf.",
    button: "Nee, liever niet",
    said: (day: string) =>
      `Dat is goed. Sinds ${day} ligt de stap weer bij wie hem doorgaf. HR hoort het op de volgende werkdag. Je hoeft niets meer te doen.`,
  },
  questions: "Vragen? Mail",
  deadTitle: "Deze link werkt niet (meer)",
  deadLink:
    "Misschien is de link te oud, is er iets veranderd, of is een stukje van het adres weggevallen. Vraag het aan",
  faultTitle: "Er ging iets mis",
  fault:
    "Er ging bij ons iets mis. Probeer het over een minuut nog een keer. Er gebeurt niets dubbel.",
};

export type LinkWords = InAnyLanguage<typeof links>;
