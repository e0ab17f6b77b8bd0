import type { Role } from "../../departure/model/departure.ts";
import type { InAnyLanguage } from "../in-any-language.ts";

export const replace = {
  title: "Iemand overal vervangen",
  intro:
    "Gaat een leidinggevende of een contactpersoon van HR weg, of is die er een tijdje niet? Kies hier wie het overneemt, in alle vertrekken die nog lopen.",
  pick: "Wie wordt vervangen?",
  pickColumns: { who: "Naam", running: "Loopt nog", act: "Vervangen" },
  runs: (count: number) => (count === 1 ? "1 vertrek" : `${count} vertrekken`),
  replace: "Vervang",
  replaceWhom: (name: string) => `Vervang ${name}`,
  /** On the page of a departure. */
  everywhereWhat:
    "Gaat deze persoon weg, of is die er een tijdje niet? Kies wie het overneemt in alle vertrekken die nog lopen.",
  everywhereWhom: (name: string) => `Overal vervangen: ${name}`,
  /** Only the first of many departures were read. */
  notAll:
    "Er lopen meer vertrekken dan we hier bekijken. Staat iemand er niet bij? Vul het adres in.",
  typeInstead: "Of vul een adres in",
  role: "In welke rol?",
  address: "Mailadres",
  addressHint: "Het adres waarop die persoon nu de mails krijgt.",
  look: "Laat zien wat er loopt",
  running: (count: number, role: string) =>
    count === 1 ? `1 vertrek loopt nog (${role})` : `${count} vertrekken lopen nog (${role})`,
  /** Before and after the replaced person's name. */
  whom: { before: "Je vervangt ", after: "." },
  none: (role: string) =>
    `Met dit adres vinden we geen vertrek dat nog loopt (${role}). Klopt het adres, en de rol?`,
  lastDayOf: (leaver: string, day: string) => `${leaver}, laatste werkdag ${day}`,
  successor: "Wie neemt het over?",
  name: "Naam van de opvolger",
  successorAddress: "Mailadres van de opvolger",
  language: "Taal van de mails",
  from: "Vanaf",
  fromHint: "Leeg is: vandaag.",
  until: "Tot en met",
  untilHint: "Leeg is: voorgoed.",
  what: (role: Role) =>
    role === "manager"
      ? "Alle dagen van deze persoon gaan naar de opvolger. Die krijgt per vertrek één mail over hoe het ervoor staat. Wie deze persoon een tijdje vervangt, blijft dat doen."
      : "Alle dagen van deze persoon gaan naar de opvolger. Die leest in de ochtendmail hoe het ervoor staat. Wie deze persoon een tijdje vervangt, blijft dat doen.",
  confirm: "Vervang in al deze vertrekken",
  previewTitle: "Wat er gebeurt",
  /** After the name and address of who is replaced. */
  by: (name: string, address: string) => ` door ${name} (${address}).`,
  mailsIn: (mails: number, departures: number) => {
    const where = departures === 1 ? "1 vertrek" : `${departures} vertrekken`;
    if (mails === 0) return `Dit verandert ${where}. Niemand krijgt daar een mail over.`;
    return `Dit verandert ${where}. Daarom ${mails === 1 ? "gaat 1 mail" : `gaan ${mails} mails`} weg. Hieronder lees je wie wat krijgt.`;
  },
  moreToo: "Er zijn meer vertrekken dan we hier laten zien; die gaan mee.",
  toDeparture: "Naar dit vertrek",
  resultTitle: "Dit is er gebeurd",
  result: (count: number) =>
    count === 0
      ? "Er liep geen vertrek meer waarin deze persoon vervangen kon worden."
      : count === 1
        ? "We hebben 1 vertrek bekeken."
        : `We hebben ${count} vertrekken bekeken.`,
  columns: { departure: "Vertrek", outcome: "Uitkomst" },
  replaced: "vervangen",
  again: "Nog iemand vervangen",
  problems: (count: number) =>
    count === 1 ? "Er klopt nog één ding niet" : `Er kloppen nog ${count} dingen niet`,
};

export type ReplaceWords = InAnyLanguage<typeof replace>;
