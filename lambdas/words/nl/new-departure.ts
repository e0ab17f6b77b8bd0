import type { FieldName } from "../field-names.ts";
import type { InAnyLanguage } from "../in-any-language.ts";
import { ownFields } from "./fields.ts";

export const form = {
  title: "Nieuw vertrek",
  intro:
    "Vul in wie er gaat en wanneer. Daarna zie je precies welke mail wanneer naar wie gaat. Pas als je dat goed vindt, leggen we het vast.",
  groups: {
    employee: "Wie gaat er weg?",
    dates: "Wanneer?",
    kind: "Wat voor vertrek is het?",
    manager: "Wie is de leidinggevende?",
    more: "Meer, als het nodig is",
    extraSteps: "Wil je stappen toevoegen?",
  },
  moreHint: `Een andere contactpersoon van HR, ${Object.values(ownFields)
    .map(({ among }) => among)
    .join(", ")}.`,
  extraStepsHint: "Bij dit soort vertrek sturen we alleen het nodige. Vink aan wat hier wél past.",
  fields: {
    "employee.name": { label: "Naam", full: "Naam van de medewerker" },
    "employee.workAddress": {
      label: "Werkmailadres",
      full: "Werkmailadres van de medewerker",
      hint: "Heeft je collega er geen? Laat het leeg.",
    },
    "employee.privateAddress": {
      label: "Privémailadres",
      full: "Privémailadres van de medewerker",
      hint: "Voor de mails na de laatste werkdag. Weet je het nog niet? Laat het leeg, dan vragen we erom.",
    },
    "employee.language": { label: "Taal van de mails", full: "Taal van de medewerker" },
    "employee.personnelNumber": {
      label: "Personeelsnummer",
      hint: "Hiermee herkennen we of iemand al is ingevoerd.",
    },
    announced: {
      label: "Aangekondigd op",
      hint: "De dag waarop het nieuws is verteld.",
    },
    lastDay: {
      label: "Laatste werkdag",
      hint: "De laatste dag waarop je collega echt werkt. Verlof aan het eind telt niet mee.",
    },
    endOfEmployment: {
      label: "Einde dienstverband",
      hint: "De dag waarop het contract stopt, vaak het eind van een maand. Leeg is: de laatste werkdag, ook als die verschuift.",
    },
    kind: { label: "Soort vertrek" },
    extraSteps: { label: "Extra stappen" },
    "manager.name": { label: "Naam", full: "Naam van de leidinggevende" },
    "manager.address": { label: "Mailadres", full: "Mailadres van de leidinggevende" },
    "manager.language": { label: "Taal van de mails", full: "Taal van de leidinggevende" },
    "hrContact.name": {
      label: "Naam van de contactpersoon bij HR",
      hint: "Laat dit leeg voor de gewone mailbox van HR.",
    },
    "hrContact.address": { label: "Mailadres van de contactpersoon bij HR" },
    "hrContact.language": { label: "Taal van de contactpersoon bij HR" },
    ...ownFields,
  } satisfies Readonly<Record<FieldName, FormField>>,
  kinds: {
    resignation: {
      name: "Zelf opgezegd",
      changes: "Alle stappen, van het nieuws tot het gesprek een half jaar later.",
    },
    "contract-end": {
      name: "Einde contract",
      changes: "Alle stappen, zonder de mail over hoe je op het nieuws reageert.",
    },
    retirement: {
      name: "Pensioen",
      changes: "Als bij einde contract, met eigen woorden waar dat past.",
    },
    employer: {
      name: "Op initiatief van de werkgever",
      changes:
        "Alleen spullen, eindafrekening en toegang. Andere stappen komen er alleen bij als je ze aanvinkt.",
    },
    quiet: {
      name: "Stil vertrek",
      changes:
        "Bij overlijden of lange ziekte. Dezelfde drie stappen, en alles gaat naar HR. Welke van de twee het is, bewaren we niet. Is er een conflict? Kies dan de gewone soort, en vul als leidinggevende iemand anders in die het vertrek begeleidt.",
    },
  },
  notChosen: "Niet ingevuld",
  preview: "Laat zien wat er gaat gebeuren",
  nothingYet: "Er wordt nog niets vastgelegd en er gaat nog geen mail weg.",
  problems: (count: number) =>
    count === 1 ? "Er klopt nog één ding niet" : `Er kloppen nog ${count} dingen niet`,
  /** Above questions about addresses that are valid. */
  isThisRight: "Klopt dit adres?",
  unusualDomain: (domain: string) =>
    `Naar ${domain} gaat hier anders geen mail. Klopt het adres? Druk dan nog een keer op de knop.`,
  likelySlip: (meant: string) =>
    `Bedoel je ${meant}? Verander het dan. Klopt het zoals het er staat? Druk dan nog een keer op de knop.`,
  /** In the error summary: the field and its problem. */
  problemOf: (label: string, message: string) => `${label}: ${message}`,
};

export interface FormField {
  /** Beside the field, in its group. */
  readonly label: string;
  /** Its name outside its group. */
  readonly full?: string;
  readonly hint?: string;
}

export type FormWords = InAnyLanguage<typeof form>;

export const preview = {
  title: "Klopt het zo?",
  intro:
    "Dit gaat er gebeuren als je het vastlegt. Er is nog niets opgeslagen en er is nog geen mail weg.",
  facts: { leaver: "Wie vertrekt", dates: "Datums", kind: "Soort vertrek" },
  dates: (announced: string, lastDay: string, end: string) =>
    `aangekondigd op ${announced}, laatste werkdag ${lastDay}, einde dienstverband ${end}`,
  whoGetsWhat: "Wie krijgt wat?",
  /** The number of mails, and the first. */
  mails: (count: number, first: string) =>
    count === 1 ? `1 mail, op ${first}` : `${count} mails, de eerste op ${first}`,
  steps: (count: number, first: string) =>
    count === 1
      ? `1 stap in de ochtendmail, op ${first}`
      : `${count} stappen in de ochtendmail, de eerste op ${first}`,
  catchUp: (steps: string) =>
    `Het nieuws is al even bekend. Wat er al had moeten zijn, halen we in één keer in: ${steps}.`,
  skipped: (steps: string) => `Te laat, en daarom overgeslagen: ${steps}. Hieronder zie je waarom.`,
  noPrivateAddress:
    "Er is nog geen privéadres. De mails na de laatste werkdag wachten tot het er is; we vragen er op tijd om.",
  /** The same person has a running departure. */
  running: (lastDay: string, end: string) =>
    `Van deze persoon loopt al een vertrek: laatste werkdag ${lastDay}, einde dienstverband ${end}.`,
  runningAsk: "Wil je dat veranderen? Doe het dan daar.",
  /** The same person has left before. */
  earlier: (lastDay: string, end: string) =>
    `Deze persoon is eerder vertrokken: laatste werkdag ${lastDay}, einde dienstverband ${end}.`,
  beside: "Is dit een tweede vertrek, naast wat al loopt?",
  besideOf: (lastDay: string) => `Ja, naast het vertrek met laatste werkdag ${lastDay}`,
  besideHint: "Vink elk vertrek aan dat al loopt. Anders leggen we dit niet vast.",
  formingTitle: "Even wachten",
  forming:
    "Van deze persoon wordt op dit moment een vertrek vastgelegd of veranderd. Er is niets opgeslagen. Probeer het over een minuut nog eens.",
  duplicateLink: "Bekijk dat vertrek",
  successor: (leaver: string, count: number, from: string) =>
    count === 1
      ? `${leaver} hoort zelf bij 1 vertrek dat nog loopt. Wie neemt dat over vanaf ${from}?`
      : `${leaver} hoort zelf bij ${count} vertrekken die nog lopen. Wie neemt die over vanaf ${from}?`,
  successorRoles: { manager: "als leidinggevende", hrContact: "als contactpersoon van HR" },
  successorNext:
    "Je kunt dit vertrek gewoon vastleggen. Kies daarna bij elk van deze vertrekken een opvolger.",
  lastDayOf: (leaver: string, day: string) => `${leaver}, laatste werkdag ${day}`,
  timeline: "De tijdlijn",
  read: "Lees de mail",
  readOf: (title: string) => `Lees de mail: ${title}`,
  submitTitle: "Vastleggen",
  submitWhat: (minutes: number) =>
    `We leggen het vertrek vast en plannen alle mails. De eerste ${minutes} minuten gaat er niets weg: zo lang kun je het nog terugdraaien, zonder dat iemand iets merkt.`,
  submit: "Leg het vertrek vast",
  change: "Terug en aanpassen",

  gone: {
    title: "Dit formulier is er niet meer",
    text: "Misschien is het te lang geleden, of heb je het al vastgelegd. Kijk in de lijst, of begin opnieuw.",
  },
  usedTitle: "Dit formulier is al vastgelegd",
  used: "Met dit formulier heb je al een vertrek vastgelegd. Wat je daarna nog aanpaste, is niet opgeslagen. Verander het bij het vertrek zelf, of begin opnieuw voor iemand anders.",
  toDeparture: "Naar het vertrek",
  beginAnew: "Begin opnieuw",
};

export type PreviewWords = InAnyLanguage<typeof preview>;
