import { forEachListedField } from "../../departure/fields.ts";
import type { InAnyLanguage } from "../in-any-language.ts";
import { ownFields } from "./fields.ts";

export const listPage = {
  title: "Vertrekken",
  intro: "Wie er vertrekt, wat er nu gaat gebeuren en waar jij even naar moet kijken.",
  found: "Gevonden vertrekken",
  foundIntro: "Wat past bij wat je zocht. Gewiste vertrekken hebben geen naam meer.",
  newDeparture: "Nieuw vertrek",
  exportList: "Opslaan als CSV",
  states: "Welke vertrekken",
  statesShown: {
    running: "Lopend",
    completed: "Afgerond",
    withdrawn: "Ingetrokken",
    erased: "Gewist",
  },
  search: {
    title: "Zoeken",
    name: "Naam",
    nameHint: "Een of meer woorden, of het begin ervan.",
    more: "Ook op leidinggevende of stand",
    manager: "Leidinggevende",
    managerHint:
      "Typ de naam en kies uit de lijst. Het mailadres mag ook. Wie op deze bladzijde staat, staat in de lijst.",
    managerUnknown: (name: string) =>
      `We vinden geen leidinggevende die ‘${name}’ heet bij de vertrekken die het eerst aan de beurt zijn. Typ de hele naam, of het mailadres.`,
    managerSeveral: (name: string) =>
      `Er is meer dan één leidinggevende die ‘${name}’ heet. Typ het mailadres.`,
    state: "Stand",
    anyState: "Alle standen",
    button: "Zoek",
    all: "Toon alle lopende vertrekken",
    wrong: "Zo kunnen we niet zoeken",
  },
  columns: {
    leaver: "Wie vertrekt",
    manager: "Leidinggevende",
    lastDay: "Laatste werkdag",
    next: "Volgende mail",
    steps: "Open stappen",
    attention: "Let op",
  },
  to: (name: string) => `aan ${name}`,
  noMail: "Geen mail meer",
  open: (count: number) => (count === 0 ? "Niets open" : `${count} open`),
  /** HR's own, and everybody else's. */
  openWith: (own: number, others: number) =>
    [own > 0 ? `${own} bij HR` : "", others > 0 ? `${others} bij anderen` : ""]
      .filter(Boolean)
      .join(", ") || "Niets open",
  late: (count: number) => `${count} te laat`,
  noReach: (who: string) => `Mail komt niet aan: ${who}`,
  unwanted: (who: string) => `Mail als ongewenst gemeld: ${who}`,
  wantsNoMails: "Wil geen mails",
  noPrivateAddress: "Privéadres ontbreekt",
  today: "vandaag",
  tomorrow: "morgen",
  pages: "Bladzijden van de lijst",
  next: "Volgende bladzijde",
  toStart: "Terug naar het begin",
  emptyRunning: {
    title: "Er loopt nu geen vertrek",
    text: "Gaat er iemand weg? Leg het vertrek vast, dan gaan de mails vanzelf op tijd.",
  },
  emptyForReader: "Zodra iemand van HR een vertrek vastlegt, zie je het hier.",
  emptyState: { title: "Hier staat niets", text: "Er is geen vertrek met deze stand." },
  emptyFound: {
    title: "Niemand gevonden",
    text: "Typ minder letters, of kies alle standen. Een naam is te vinden vanaf twee letters.",
  },
  emptyPage: {
    title: "Op dit stuk staat niets",
    text: "De lijst gaat nog verder. Ga naar de volgende bladzijde.",
  },
  wrongPage: {
    title: "Deze bladzijde is er niet",
    text: "Het adres van de bladzijde klopt niet, of hoort bij een andere lijst. Begin opnieuw.",
  },
  tooMany: (most: string) => ({
    title: "Dat zijn er te veel voor één bestand",
    text: `Een bestand heeft ten hoogste ${most} vertrekken. Zoek op een naam, een leidinggevende of een stand, en sla dat op.`,
  }),
};

export type ListPageWords = InAnyLanguage<typeof listPage>;

/** The words of the list, as a page and as a file. */
export const list = {
  columns: {
    leaver: "Wie vertrekt",
    manager: "Leidinggevende",
    ...forEachListedField((_, name) => ownFields[name].label),
    lastDay: "Laatste werkdag",
    status: "Stand",
    nextAt: "Volgende mail op",
    nextMail: "Volgende mail",
    nextTo: "Aan",
    openSteps: "Open stappen",
    lateSteps: "Waarvan te laat",
    undeliverable: "Mail komt niet aan bij",
    privateAddress: "Privéadres",
    id: "Nummer",
  },
  status: {
    running: "loopt",
    completed: "afgerond",
    withdrawn: "ingetrokken",
    erased: "gewist",
  },
  unticked: (count: number) => `${count} niet afgevinkt`,
  waits: {
    leaver: "wacht op een privéadres",
    others: "wacht op een adres",
    settings: "wacht op een instelling",
  },
  roles: {
    manager: "leidinggevende",
    leaver: "wie vertrekt",
    hr: "HR",
    interviewer: "wie het gesprek voert",
    former: "de vorige leidinggevende",
  },
  notice: "bericht over een wijziging",
  missing: "ontbreekt nog",
  erased: "(gewist)",
};

export type ListWords = InAnyLanguage<typeof list>;
