import type { Temporal } from "temporal-polyfill";
import type { Given } from "../../lambdas/departure/answers/answers.ts";
import type { Kind, Language } from "../../lambdas/departure/model/plan.ts";
import {
  isWorkingDay,
  moveByWorkingDays,
  type WorkCalendar,
} from "../../lambdas/departure/model/work-calendar.ts";
import type { LeaverAnswers, Sample } from "./samples.ts";

/** How many people leave in the sample year. */
const DEPARTURES = 60;

/** Days between two of them: sixty in a year. */
const EVERY_DAYS = 6;

const FIRST_NAMES = [
  ...["Sanne", "Daan", "Fleur", "Bram", "Noor", "Thijs", "Yara", "Sem", "Lotte", "Milan"],
  ...["Imane", "Jasper", "Eva", "Koen", "Aylin", "Ruben", "Maud", "Pieter", "Zoë", "Hassan"],
];
/** Of every twelfth, whom nobody calls by the name on paper. */
const CALLED_NAMES = ["Puck", "Doortje", "Guus", "Fenna"];
const LAST_NAMES = [
  ...["Bakker", "de Boer", "van Dijk", "Visser", "Yılmaz", "Hendriks", "Mulder", "van den Berg"],
  ...["Kaya", "Peters", "Dekker"],
];
/** Managers by department; the last two departments are small. */
const DEPARTMENTS: readonly Department[] = [
  department("De Berk", [
    "Fatima El Idrissi",
    "Joost van der Meer",
    "Truus Jansen",
    "Wim de Wit",
    "Anna Prins",
    "Ilse Vos",
  ]),
  department("Thuiszorg Noord", [
    "Karin Smit",
    "Omar Bouzid",
    "Petra Kuiper",
    "Jan Willems",
    "Mieke Bos",
  ]),
  department("De Eik", ["Hans Brouwer", "Saskia Groen", "Lies Maas"]),
  department("Keuken", ["Rob Timmer"]),
  department("Behandeldienst", ["Nadia Haddad"]),
];
/** Of twenty people who leave, whose department it is. */
const OF_DEPARTMENT = [0, 1, 0, 2, 1, 0, 0, 1, 2, 0, 1, 0, 3, 1, 0, 2, 0, 1, 4, 1];

const KIND_OF: Readonly<Record<number, Kind>> = {
  4: "contract-end",
  9: "retirement",
  13: "contract-end",
  17: "retirement",
  26: "employer",
  37: "quiet",
  44: "contract-end",
  51: "retirement",
};

/** Most would rather say eight than ten. */
const RECOMMEND = [8, 9, 7, 10, 6, 9, 8, 5, 9, 7, 10, 3, 9, 8, 9, 6, 10, 7, 9];
const REASONS = [
  ["growth", "schedule"],
  ["workload"],
  ["growth"],
  ["schedule", "private"],
  ["content", "growth"],
  ["manager", "workload"],
  ["travel"],
  ["schedule", "workload"],
  ["pay", "growth"],
];
const GOOD = [
  ["team", "clients"],
  ["clients"],
  ["team", "manager"],
  ["team", "content"],
  ["clients", "say"],
];
const BETTER = [
  ["schedule"],
  ["workload", "schedule"],
  ["growth"],
  ["schedule", "say"],
  ["workload"],
];
const RETURN = ["perhaps", "yes", "yes", "perhaps", "no", "yes", "perhaps"];

/** What comes of ten invitations. */
const LOOKING_BACK: readonly LeaverAnswers["half-year"][] = [
  "questions",
  "talk",
  "questions",
  undefined,
  "questions",
  "no",
  "questions",
  undefined,
  "questions",
  "questions",
];

/** What leavers add in their own words. */
const WORDS = [
  "Ik hoorde pas in de laatste week wie mijn werk overnam.",
  "Dank voor de goede jaren. Het team was het beste van alles.",
  "Een vast rooster had mij hier gehouden.",
  "Er was te weinig tijd om dingen rustig over te dragen.",
  "Het afscheid was precies zoals ik het graag wilde.",
  "Vraag collega’s eerder of ze willen doorgroeien.",
];

/** What managers say of the plan. */
const LINES = [
  "De voorbeeldtekst voor het team scheelde me een half uur.",
  "Het overdrachtsformulier mag korter.",
  "Fijn dat ik eraan herinnerd werd om te vragen hoe het afscheid moest worden.",
  "Twee weken eerder beginnen met de overdracht was beter geweest.",
  "Het gesprek met het team leverde meer op dan ik dacht.",
  "Spullen terug kwam precies op tijd.",
  "Ik had graag geweten wat er in de laatste week nog komt.",
];

interface Department {
  readonly name: string;
  readonly managers: readonly { readonly name: string; readonly address: string }[];
}

export interface SampleYearOptions {
  /** When the first of them is announced. */
  readonly from: Temporal.PlainDate;
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
}

/** A year of an invented organisation, always the same one: who leaves, from where, and what they say. */
export function sampleYear({ from, calendar, timeZone }: SampleYearOptions): Sample[] {
  return Array.from({ length: DEPARTURES }, (_, number) => {
    const announced = workingDay(from.add({ days: number * EVERY_DAYS }), calendar);
    const at = announced.toZonedDateTime({
      timeZone,
      plainTime: `${9 + (number % 7)}:20`.padStart(5, "0"),
    });
    return {
      file: `departure ${number + 1} of the year`,
      shows: "one of a year",
      at: at.toInstant(),
      contentType: "application/json",
      body: JSON.stringify(bodyOf(number, announced, calendar)),
      forgets: number % 4 === 0 ? ["team"] : [],
      changes: [],
      ...(number % 3 === 0 ? { line: turn(LINES, number / 3) } : {}),
      leaver: answersOf(number),
    };
  });
}

function bodyOf(number: number, announced: Temporal.PlainDate, calendar: WorkCalendar) {
  const kind = KIND_OF[number] ?? "resignation";
  const { name, managers } = turn(DEPARTMENTS, turn(OF_DEPARTMENT, number));
  const lastDay =
    kind === "quiet"
      ? announced
      : moveByWorkingDays(announced.add({ days: 28 + ((number * 11) % 40) }), -1, calendar);
  return {
    employee: personOf(number),
    manager: { ...turn(managers, number), language: "nl" satisfies Language },
    announced: announced.toString(),
    lastDay: lastDay.toString(),
    endOfEmployment: lastDay.with({ day: lastDay.daysInMonth }).toString(),
    kind,
    department: name,
  };
}

/** Every sixth has no private address yet. */
function personOf(number: number) {
  const name = `${turn(FIRST_NAMES, number)} ${turn(LAST_NAMES, number)}`;
  const mailbox = mailboxOf(name);
  return {
    name,
    ...(number % 12 === 5 ? { calledName: turn(CALLED_NAMES, (number - 5) / 12) } : {}),
    workAddress: `${mailbox}@delinde.example`,
    ...(number % 6 === 5 ? {} : { privateAddress: `${mailbox}@thuis.example` }),
    language: (number % 15 === 7 ? "en" : "nl") satisfies Language,
    personnelNumber: String(20_400 + number),
  };
}

/** Three of four answer, one in ten of them with a name. */
function answersOf(number: number): LeaverAnswers {
  const lookingBack = turn(LOOKING_BACK, number);
  return {
    ...(number % 4 === 3 ? {} : { exit: number % 10 === 2 ? "named" : "nameless" }),
    ...(lookingBack ? { "half-year": lookingBack } : {}),
    given: givenBy(number),
    ...(number % 3 === 1 ? { words: turn(WORDS, (number - 1) / 3) } : {}),
  };
}

function givenBy(number: number): Given {
  return {
    recommend: [String(turn(RECOMMEND, number))],
    reasons: turn(REASONS, number),
    longer: ["yes"],
    good: turn(GOOD, number),
    better: turn(BETTER, number),
    return: [turn(RETURN, number)],
    "help-out": ["perhaps"],
  };
}

function department(name: string, managers: readonly string[]): Department {
  return {
    name,
    managers: managers.map((each) => ({
      name: each,
      address: `${mailboxOf(each)}@delinde.example`,
    })),
  };
}

function mailboxOf(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll("ı", "i")
    .replace(/[^A-Za-z ]/g, "")
    .toLowerCase()
    .replaceAll(" ", ".");
}

function workingDay(day: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  return isWorkingDay(day, calendar) ? day : moveByWorkingDays(day, 1, calendar);
}

function turn<Value>(values: readonly Value[], number: number): Value {
  return values[number % values.length] as Value;
}
