import type { FieldName } from "../field-names.ts";
import type { InAnyLanguage } from "../in-any-language.ts";
import { ownFields } from "./fields.ts";

export const form = {
  title: "Nieuw vertrek",
  intro:
    "Vul in wie er vertrekt en wanneer. Daarna zie je welke mail wanneer naar wie gaat. Er wordt pas iets vastgelegd als jij dat bevestigt.",
  groups: {
    employee: "Wie vertrekt er?",
    dates: "Wanneer?",
    kind: "Wat voor vertrek is het?",
    manager: "Wie is de leidinggevende?",
    more: "Meer gegevens (niet verplicht)",
    extraSteps: "Extra stappen",
  },
  moreHint: `Roepnamen, een andere contactpersoon bij HR, ${Object.values(ownFields)
    .map(({ among }) => among)
    .join(", ")}.`,
  extraStepsHint: "Bij dit soort vertrek sturen we alleen het nodige. Vink aan wat hier ook past.",
  fields: {
    "employee.name": { label: "Naam", full: "Naam van de medewerker" },
    "employee.calledName": {
      label: "Roepnaam",
      hint: "Zo noemen collega’s de medewerker. Leeg: de voornaam, als die uit de naam te lezen is; anders de hele naam.",
    },
    "employee.workAddress": {
      label: "Werkmailadres",
      full: "Werkmailadres van de medewerker",
      hint: "Laat leeg als de medewerker er geen heeft.",
    },
    "employee.privateAddress": {
      label: "Privémailadres",
      full: "Privémailadres van de medewerker",
      hint: "Voor de mails na de laatste werkdag. Laat leeg als je het niet weet: dan vragen we erom.",
    },
    "employee.language": { label: "Taal van de mails", full: "Taal van de medewerker" },
    "employee.personnelNumber": {
      label: "Personeelsnummer",
      hint: "Hieraan zien we of iemand al is ingevoerd.",
    },
    announced: {
      label: "Aangekondigd op",
      hint: "De dag waarop het nieuws is verteld.",
    },
    lastDay: {
      label: "Laatste werkdag",
      hint: "De laatste dag dat de medewerker echt werkt, zonder verlof aan het eind.",
    },
    endOfEmployment: {
      label: "Einde dienstverband",
      hint: "De dag dat het contract stopt, vaak aan het eind van een maand. Leeg: gelijk aan de laatste werkdag, ook als die verschuift.",
    },
    kind: { label: "Soort vertrek" },
    extraSteps: { label: "Extra stappen" },
    "manager.name": { label: "Naam", full: "Naam van de leidinggevende" },
    "manager.calledName": { label: "Roepnaam van de leidinggevende" },
    "manager.address": { label: "Mailadres", full: "Mailadres van de leidinggevende" },
    "manager.language": { label: "Taal van de mails", full: "Taal van de leidinggevende" },
    "hrContact.name": {
      label: "Naam van de contactpersoon bij HR",
      hint: "Leeg: de gewone mailbox van HR.",
    },
    "hrContact.calledName": { label: "Roepnaam van de contactpersoon bij HR" },
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
      changes: "Alle stappen, behalve de mail over reageren op het nieuws.",
    },
    retirement: {
      name: "Pensioen",
      changes: "Dezelfde stappen, met teksten voor een pensioen.",
    },
    employer: {
      name: "Op initiatief van de werkgever",
      changes: "Alleen spullen, eindafrekening en toegang. Andere stappen vink je zelf aan.",
    },
    quiet: {
      name: "Stil vertrek",
      changes:
        "Bij overlijden of lange ziekte. Dezelfde drie stappen, alleen voor HR. Welke van de twee het is, bewaren we niet. Is er een conflict? Kies dan de gewone soort, met iemand anders als leidinggevende.",
    },
  },
  /** Beside an empty called name, once there is a name. */
  calledOtherwise: (called: string) => `Leeg: ${called}.`,
  notChosen: "Niet ingevuld",
  preview: "Bekijk wat er gaat gebeuren",
  nothingYet: "Er wordt nog niets vastgelegd en er gaat nog geen mail weg.",
  problems: (count: number) =>
    count === 1 ? "Er klopt nog één ding niet" : `Er kloppen nog ${count} dingen niet`,
  /** Above questions about addresses that are valid. */
  isThisRight: "Klopt dit adres?",
  unusualDomain: (domain: string) =>
    `Naar ${domain} gaat normaal geen mail. Klopt het adres? Klik dan nog een keer op de knop.`,
  likelySlip: (meant: string) =>
    `Bedoel je ${meant}? Pas het dan aan. Klopt het zo wel? Klik dan nog een keer op de knop.`,
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
    "Dit gebeurt er als je het vertrek vastlegt. Er is nog niets opgeslagen en nog geen mail verstuurd.",
  facts: { leaver: "Medewerker", dates: "Datums", kind: "Soort vertrek" },
  dates: (announced: string, lastDay: string, end: string) =>
    `aangekondigd op ${announced}, laatste werkdag ${lastDay}, einde dienstverband ${end}`,
  whoGetsWhat: "Wie krijgt wat?",
  /** The number of mails, and the first. */
  mails: (count: number, first: string) =>
    count === 1 ? `1 mail, op ${first}` : `${count} mails, de eerste op ${first}`,
  steps: (count: number, first: string) =>
    count === 1
      ? `1 taak in de ochtendmail, op ${first}`
      : `${count} taken in de ochtendmail, de eerste op ${first}`,
  catchUp: (steps: string) =>
    `Het nieuws is al even bekend. Deze stappen halen we in één mail in: ${steps}.`,
  skipped: (steps: string) => `Te laat, dus overgeslagen: ${steps}. Hieronder zie je waarom.`,
  noPrivateAddress:
    "Er is nog geen privémailadres. De mails na de laatste werkdag wachten daarop. We vragen er op tijd om.",
  /** The same person has a running departure. */
  running: (lastDay: string, end: string) =>
    `Van deze persoon loopt al een vertrek: laatste werkdag ${lastDay}, einde dienstverband ${end}.`,
  runningAsk: "Wil je iets wijzigen? Doe dat dan daar.",
  /** The same person has left before. */
  earlier: (lastDay: string, end: string) =>
    `Deze persoon is eerder vertrokken: laatste werkdag ${lastDay}, einde dienstverband ${end}.`,
  beside: "Is dit een tweede vertrek, naast wat al loopt?",
  besideOf: (lastDay: string) => `Ja, naast het vertrek met laatste werkdag ${lastDay}`,
  besideHint: "Vink elk vertrek aan dat al loopt. Anders leggen we dit niet vast.",
  formingTitle: "Even wachten",
  forming:
    "Van deze persoon wordt op dit moment een vertrek vastgelegd of gewijzigd. Er is niets opgeslagen. Probeer het over een minuut nog eens.",
  duplicateLink: "Bekijk dat vertrek",
  successor: (leaver: string, count: number, from: string) =>
    count === 1
      ? `${leaver} heeft zelf een rol in 1 lopend vertrek. Wie neemt dat over vanaf ${from}?`
      : `${leaver} heeft zelf een rol in ${count} lopende vertrekken. Wie neemt die over vanaf ${from}?`,
  successorRoles: { manager: "als leidinggevende", hrContact: "als contactpersoon bij HR" },
  successorNext:
    "Je kunt dit vertrek gewoon vastleggen. Kies daarna bij elk van deze vertrekken een opvolger.",
  lastDayOf: (leaver: string, day: string) => `${leaver}, laatste werkdag ${day}`,
  timeline: "Tijdlijn",
  read: "Bekijk de mail",
  readOf: (title: string) => `Bekijk de mail: ${title}`,
  submitTitle: "Vastleggen",
  submitWhat: (minutes: number) =>
    `We leggen het vertrek vast en plannen alle mails. De eerste ${minutes} minuten gaat er niets weg. Zo lang kun je het ongedaan maken zonder dat iemand het merkt.`,
  submit: "Vertrek vastleggen",
  change: "Terug en aanpassen",

  gone: {
    title: "Formulier niet gevonden",
    text: "Misschien is het te lang geleden, of heb je het vertrek al vastgelegd. Kijk in de lijst, of begin opnieuw.",
  },
  usedTitle: "Dit formulier is al vastgelegd",
  used: "Met dit formulier heb je al een vertrek vastgelegd. Wat je daarna aanpaste, is niet opgeslagen. Wijzig het bij het vertrek zelf, of begin opnieuw voor iemand anders.",
  toDeparture: "Naar het vertrek",
  beginAnew: "Opnieuw beginnen",
};

export type PreviewWords = InAnyLanguage<typeof preview>;
