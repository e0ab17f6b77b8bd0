import type { Role } from "../../departure/model/departure.ts";
import type { InAnyLanguage } from "../in-any-language.ts";

export const replace = {
  title: "Overal vervangen",
  intro:
    "Vertrekt een leidinggevende of een contactpersoon bij HR, of is die tijdelijk afwezig? Kies wie alle lopende vertrekken overneemt.",
  pick: "Wie wordt vervangen?",
  pickColumns: { who: "Naam", running: "Lopende vertrekken", act: "Actie" },
  runs: (count: number) => (count === 1 ? "1 vertrek" : `${count} vertrekken`),
  replace: "Vervangen",
  replaceWhom: (name: string) => `${name} vervangen`,
  /** On the page of a departure. */
  everywhereWhat:
    "Vertrekt deze persoon, of is die tijdelijk afwezig? Kies wie alle lopende vertrekken overneemt.",
  everywhereWhom: (name: string) => `Overal vervangen: ${name}`,
  /** Only the first of many departures were read. */
  notAll:
    "Er zijn meer lopende vertrekken dan we hier tonen. Staat iemand er niet bij? Vul het mailadres in.",
  typeInstead: "Of vul een mailadres in",
  role: "In welke rol?",
  address: "Mailadres",
  addressHint: "Het adres waarop deze persoon nu mails krijgt.",
  look: "Lopende vertrekken bekijken",
  running: (count: number, role: string) =>
    count === 1 ? `1 lopend vertrek (${role})` : `${count} lopende vertrekken (${role})`,
  /** Before and after the replaced person's name. */
  whom: { before: "Je vervangt ", after: "." },
  none: (role: string) =>
    `Bij dit adres vinden we geen lopend vertrek (${role}). Kloppen het adres en de rol?`,
  lastDayOf: (leaver: string, day: string) => `${leaver}, laatste werkdag ${day}`,
  successor: "Wie neemt het over?",
  name: "Naam van de opvolger",
  calledName: "Roepnaam van de opvolger",
  successorAddress: "Mailadres van de opvolger",
  language: "Taal van de mails",
  from: "Vanaf",
  fromHint: "Leeg: vandaag.",
  until: "Tot en met",
  untilHint: "Laat leeg als het voorgoed is.",
  what: (role: Role) =>
    role === "manager"
      ? "De opvolger neemt alle dagen van deze persoon over en krijgt per vertrek één mail met de stand van zaken. Een tijdelijke vervanger blijft vervangen."
      : "De opvolger neemt alle dagen van deze persoon over en leest de stand van zaken in de ochtendmail. Een tijdelijke vervanger blijft vervangen.",
  confirm: "Overal vervangen",
  previewTitle: "Wat er gebeurt",
  /** After the name and address of who is replaced. */
  by: (name: string, address: string) => ` door ${name} (${address}).`,
  mailsIn: (mails: number, departures: number) => {
    const where = departures === 1 ? "1 vertrek" : `${departures} vertrekken`;
    if (mails === 0) return `Dit wijzigt ${where}. Niemand krijgt daar een mail over.`;
    return `Dit wijzigt ${where}. Er ${mails === 1 ? "gaat 1 mail" : `gaan ${mails} mails`} weg. Hieronder zie je wie wat krijgt.`;
  },
  moreToo: "Er zijn meer vertrekken dan we hier tonen; die gaan mee.",
  toDeparture: "Naar dit vertrek",
  resultTitle: "Resultaat",
  result: (count: number) =>
    count === 0
      ? "Er zijn geen lopende vertrekken meer met deze persoon."
      : count === 1
        ? "1 vertrek bekeken."
        : `${count} vertrekken bekeken.`,
  columns: { departure: "Vertrek", outcome: "Resultaat" },
  replaced: "vervangen",
  again: "Nog iemand vervangen",
  problems: (count: number) =>
    count === 1 ? "Er klopt nog één ding niet" : `Er kloppen nog ${count} dingen niet`,
};

export type ReplaceWords = InAnyLanguage<typeof replace>;
