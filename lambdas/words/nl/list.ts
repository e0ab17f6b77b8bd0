import { forEachListedField } from "../../departure/fields.ts";
import type { InAnyLanguage } from "../in-any-language.ts";
import { ownFields } from "./fields.ts";

export const listPage = {
  title: "Vertrekken",
  intro: "Wie er vertrekt, wat er nu gebeurt en wat jouw aandacht vraagt.",
  found: "Gevonden vertrekken",
  foundIntro: "Gewiste vertrekken hebben geen naam meer.",
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
    more: "Meer filters",
    manager: "Leidinggevende",
    managerHint: "Typ een naam of mailadres.",
    managerUnknown: (name: string) =>
      `We vinden geen leidinggevende met de naam ‘${name}’ bij de eerstvolgende vertrekken. Typ de hele naam of het mailadres.`,
    managerSeveral: (name: string) =>
      `Meer dan één leidinggevende heet ‘${name}’. Typ het mailadres.`,
    state: "Status",
    anyState: "Alle",
    button: "Zoeken",
    all: "Alle lopende vertrekken",
    wrong: "Zoeken lukt zo niet",
  },
  columns: {
    leaver: "Medewerker",
    manager: "Leidinggevende",
    lastDay: "Laatste werkdag",
    next: "Volgende mail",
    steps: "Open stappen",
    attention: "Let op",
  },
  to: (name: string) => `aan ${name}`,
  noMail: "Geen mails meer",
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
  noPrivateAddress: "Geen privémailadres",
  today: "vandaag",
  tomorrow: "morgen",
  pages: "Pagina’s van de lijst",
  next: "Volgende pagina",
  toStart: "Naar de eerste pagina",
  emptyRunning: {
    title: "Geen lopende vertrekken",
    text: "Vertrekt er iemand? Leg het vertrek vast, dan gaan de mails vanzelf op tijd weg.",
  },
  emptyForReader: "Zodra iemand van HR een vertrek vastlegt, zie je het hier.",
  emptyState: { title: "Geen vertrekken", text: "Er is geen vertrek met deze status." },
  emptyFound: {
    title: "Niemand gevonden",
    text: "Typ minder letters (minstens twee), of zoek in alle statussen.",
  },
  emptyPage: {
    title: "Geen resultaten op deze pagina",
    text: "De lijst gaat verder op de volgende pagina.",
  },
  wrongPage: {
    title: "Pagina niet gevonden",
    text: "Het adres klopt niet, of hoort bij een andere lijst. Begin opnieuw.",
  },
  tooMany: (most: string) => ({
    title: "Te veel voor één bestand",
    text: `In een bestand passen ${most} vertrekken. Zoek eerst op naam, leidinggevende of status, en sla dat op.`,
  }),
};

export type ListPageWords = InAnyLanguage<typeof listPage>;

/** The words of the list, as a page and as a file. */
export const list = {
  columns: {
    leaver: "Medewerker",
    calledName: "Roepnaam",
    manager: "Leidinggevende",
    ...forEachListedField((_, name) => ownFields[name].label),
    lastDay: "Laatste werkdag",
    status: "Status",
    nextAt: "Volgende mail op",
    nextMail: "Volgende mail",
    nextTo: "Aan",
    openSteps: "Open stappen",
    lateSteps: "Waarvan te laat",
    undeliverable: "Mail komt niet aan bij",
    privateAddress: "Privémailadres",
    id: "Nummer",
  },
  status: {
    running: "lopend",
    completed: "afgerond",
    withdrawn: "ingetrokken",
    erased: "gewist",
  },
  unticked: (count: number) => `${count} niet afgevinkt`,
  waits: {
    leaver: "wacht op een privémailadres",
    others: "wacht op een adres",
    settings: "wacht op een instelling",
  },
  roles: {
    manager: "leidinggevende",
    leaver: "medewerker",
    hr: "HR",
    interviewer: "gesprekspartner",
    former: "de vorige leidinggevende",
  },
  notice: "bericht over een wijziging",
  missing: "ontbreekt nog",
  erased: "(gewist)",
};

export type ListWords = InAnyLanguage<typeof list>;
