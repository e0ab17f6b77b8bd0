import type { InAnyLanguage } from "../in-any-language.ts";

/** The desk's first page. What asks for attention is in `digest.ts`, as the morning mail says it. */
export const today = {
  title: "Vandaag",
  intro: (day: string, count: number) =>
    count === 1 ? `${day}. Eén ding vraagt aandacht.` : `${day}. ${count} dingen vragen aandacht.`,
  introQuiet: (day: string) => `${day}. Er is nu niets dat aandacht vraagt.`,
  newDeparture: "Nieuw vertrek",
  whose: "Van wie",
  everybody: "Iedereen",
  mine: "Alleen van mij",
  hasMore:
    "Er is meer dan op deze pagina past. Je ziet wat het langst wacht. De rest komt zodra er iets klaar is.",
  begin: {
    read: "Bekijk de taak",
    step: "Bekijk de stap",
    address: "Adres invullen",
    agree: "Gesprek plannen",
    name: "Gesprekspartner kiezen",
    answers: "Bekijk de antwoorden",
    departure: "Bekijk het vertrek",
  },
  seen: "Gezien",
  /** For screen readers, where many buttons say the same. */
  about: (button: string, says: string, name: string) => `${button}: ${says}, ${name}`,
  step: (done: string, title: string, name: string) =>
    `${done} Het gaat om ‘${title}’ bij ${name}.`,
  backTo: "Terug naar Vandaag",
  markedSeen: (name: string) => `Het bericht over ${name} is gezien en staat hier niet meer.`,
  markedUnseen: (name: string) => `Het bericht over ${name} staat er weer.`,
  notSeen: "Toch laten staan",
  empty: {
    title: "Niets te doen",
    text: "Komt er iets bij, dan zie je het hier meteen. De volgende werkdag staat het ook in je ochtendmail.",
  },
  emptyForReader: "Er is nu niets te doen. Komt er iets bij, dan zie je het hier meteen.",
  emptyMine: {
    title: "Voor jou is er niets te doen",
    text: "De vertrekken waarvan jij contactpersoon bent, vragen nu geen aandacht.",
  },
  coming: "De komende week",
  comingNone: "Ook de komende week komt er niets bij.",
};

export type TodayWords = InAnyLanguage<typeof today>;
