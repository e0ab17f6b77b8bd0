import type { InAnyLanguage } from "../in-any-language.ts";

/** The desk's first page. What asks for attention is in `digest.ts`, as the morning mail says it. */
export const today = {
  title: "Vandaag",
  intro: (day: string, count: number) =>
    count === 1 ? `${day}. Eén ding vraagt aandacht.` : `${day}. ${count} dingen vragen aandacht.`,
  introQuiet: (day: string) => `${day}. Er is nu niets dat aandacht vraagt.`,
  newDeparture: "Nieuw vertrek",
  whose: "Van wie",
  everybody: "Van iedereen",
  mine: "Alleen van mij",
  hasMore:
    "Er is meer dan op deze bladzijde past. Je ziet hier wat het langst wacht; de rest komt zodra daarvan iets klaar is.",
  begin: {
    read: "Lees wat er te doen is",
    step: "Bekijk de stap",
    address: "Vul het adres in",
    agree: "Spreek een moment af",
    name: "Kies wie",
    answers: "Lees de antwoorden",
    departure: "Bekijk het vertrek",
  },
  seen: "Gezien",
  /** For screen readers, where many buttons say the same. */
  about: (button: string, says: string, name: string) => `${button}: ${says}, ${name}`,
  step: (done: string, title: string, name: string) =>
    `${done} Het gaat om ‘${title}’ bij ${name}.`,
  backTo: "Terug naar Vandaag",
  markedSeen: (name: string) => `Dat over ${name} is gezien. Het staat hier niet meer.`,
  markedUnseen: (name: string) => `Dat over ${name} staat er weer.`,
  notSeen: "Toch laten staan",
  empty: {
    title: "Er ligt niets voor je klaar",
    text: "Komt er iets bij, dan staat het hier meteen, en de volgende werkdag in je ochtendmail.",
  },
  emptyForReader: "Er ligt voor niemand iets klaar. Komt er iets bij, dan staat het hier meteen.",
  emptyMine: {
    title: "Voor jou ligt er niets klaar",
    text: "Van de vertrekken waarvoor jij het contact bent, vraagt nu niets aandacht.",
  },
  coming: "Dit komt de komende week",
  comingNone: "Ook de komende week komt er niets bij.",
};

export type TodayWords = InAnyLanguage<typeof today>;
