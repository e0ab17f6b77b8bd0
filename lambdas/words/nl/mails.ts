import { departmentName } from "../department-name.ts";
import type { InAnyLanguage } from "../in-any-language.ts";

/** What mails say besides the texts of `plan/`. */
export const mails = {
  /** What has changed in the interview. */
  talkChanges: {
    moment: "een ander moment",
    place: "een andere plek",
    firstPlace: "een plek",
    noPlace: "een plek die nog volgt",
    way: "een andere manier van praten",
    longer: "meer tijd",
    shorter: "minder tijd",
    person: "een andere gesprekspartner",
  },
  /** The way of talking that the leaver chose. */
  talkHow: { phone: "per telefoon", video: "met beeld", here: "bij ons" },
  /** A part of a day, "dinsdag 14 september". */
  partOfDay: {
    morning: (day: string) => `${day} ’s morgens`,
    afternoon: (day: string) => `${day} ’s middags`,
    evening: (day: string) => `${day} ’s avonds`,
  },
  /** In HR’s digest: the former delegate of a step. */
  colleague: "een collega aan wie een stap was doorgegeven",
  department: (name: string) => `de afdeling ${departmentName(name)}`,
  today: "vandaag",
  /** The people cared for, by the setting `clients`. */
  clients: {
    "residents-and-clients": "bewoners en cliënten",
    patients: "patiënten",
    clients: "cliënten",
  },
  /** What is missing to ask leavers, by setting. */
  neededToAsk: {
    answerReaders: "wie antwoorden met naam leest",
    confidant: "de vertrouwenspersoon",
    privacyOfficer: "wie vragen over privacy beantwoordt",
  },
  /** Where the data is kept, by region of AWS. */
  regions: {
    "eu-central-1": "Duitsland",
    "eu-central-2": "Zwitserland",
    "eu-north-1": "Zweden",
    "eu-south-1": "Italië",
    "eu-south-2": "Spanje",
    "eu-west-1": "Ierland",
    "eu-west-2": "het Verenigd Koninkrijk",
    "eu-west-3": "Frankrijk",
  } as Readonly<Record<string, string>>,
  /** Before the subject of a test. */
  testMark: "[Testmail]",
  /** Wording of advertisements. A mail that promotes something needs consent beforehand (Telecommunicatiewet art. 11.7). */
  promotional: [
    "aanbieding",
    "aanbiedingen",
    "korting",
    "kortingscode",
    "kortingsactie",
    "actie alleen nu",
    "bestel nu",
    "koop nu",
    "profiteer nu",
    "speciale prijs",
    "tijdelijk voordeel",
    "uitverkoop",
  ],
};

export type MailWords = InAnyLanguage<typeof mails>;

export const dates = {
  locale: "nl-NL",
  /** A time on the clock, `14:00`. */
  time: (time: string) => `${time.replace(":", ".")} uur`,
  /** With a blank that no line breaks at. */
  percent: (number: string) => `${number}\u00a0%`,
};

export type DateWords = InAnyLanguage<typeof dates>;
