import type { Temporal } from "temporal-polyfill";
import { questionsFor } from "../departure/answers/questions.ts";
import { exitUntil } from "../departure/answers/until.ts";
import { isBefore } from "../departure/model/days.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Language, Plan } from "../departure/model/plan.ts";
import { invitesToInterview } from "../departure/model/step-of.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import { personIn } from "../departure/people/addressee.ts";
import { calledNameOf } from "../departure/people/called-name.ts";
import { isolated } from "../departure/people/isolate.ts";
import { deletionDay } from "../departure/timeline/deletion-day.ts";
import { ANSWER_WORDS } from "../words/words.ts";
import { dayInWords } from "./day-in-words.ts";
import type { MailFacts, MailWords } from "./mail-view.ts";
import { settingWords } from "./setting-words.ts";
import { stillToCome } from "./still-to-come.ts";

/** The variables of all mails about a departure, on a day. */
export function wordsOf(
  departure: Departure,
  { language, plan, calendar, day, isNamedAbove }: WordsOptions,
): Omit<MailWords, "recipient"> & MailFacts {
  const { people, dates } = departure;
  const hrContact = personIn(departure, "hrContact", day);
  const erasedOn = deletionDay(departure, { plan, calendar });
  const lastDay = dayInWords(dates.lastDay, language);
  const fullName = isolated(people.employee.name);
  const calledName = isolated(calledNameOf(people.employee));
  return {
    ...settingWords(plan.settings, language),
    leaver: isNamedAbove ? calledName : fullName,
    calledName,
    fullName,
    manager: isolated(personIn(departure, "manager", day).name),
    hr: isolated(hrContact.name),
    hrAddress: hrContact.address,
    announced: dayInWords(dates.announced, language),
    lastDay,
    lastDayFirst: atBeginning(lastDay),
    endOfEmployment: dayInWords(dates.endOfEmployment, language),
    exitUntil: dayInWords(exitUntil(departure, { calendar }), language),
    ...countsIn(departure, language),
    deletionDay: erasedOn ? dayInWords(erasedOn, language) : "",
    sectorSurvey: plan.settings.sectorSurvey ?? "",
    interviewMonth: dayInWords(interviewDay(departure, plan), language, "month"),
    talkMinutes: String(talkMinutes(departure, plan)),
    leaveAtEnd: !dates.endOfEmployment.equals(dates.lastDay),
    privateAddressKnown: people.employee.privateAddress !== undefined,
    workAddressKnown: people.employee.workAddress !== undefined,
    wasAnnouncedToday: day.equals(dates.announced),
    lastDayIsToday: day.equals(dates.lastDay),
    lastDayIsOver: isBefore(dates.lastDay, day),
    ...stillToCome(departure, { plan, calendar, day }),
  };
}

/** How many questions there are at the end and half a year later. */
function countsIn({ kind }: Departure, language: Language) {
  const { count, countFirst } = ANSWER_WORDS[language];
  const atTheEnd = questionsFor(kind, "exit").length;
  const later = questionsFor(kind, "half-year").length;
  return {
    questionCount: count(atTheEnd),
    questionCountFirst: countFirst(atTheEnd),
    lookBackCount: count(later),
    lookBackCountFirst: countFirst(later),
  };
}

interface WordsOptions {
  readonly language: Language;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly day: Temporal.PlainDate;
  /** The heading above the text has the leaver's full name. */
  readonly isNamedAbove: boolean;
}

/** As agreed last; until then, as in the settings. */
function talkMinutes({ interviews = [] }: Departure, { settings }: Plan): number {
  return interviews.findLast(({ cancelled }) => !cancelled)?.minutes ?? settings.talkMinutes;
}

function interviewDay({ steps, dates }: Departure, plan: Plan): Temporal.PlainDate {
  const invite = steps.find((step) => invitesToInterview(step, plan));
  return invite?.planned.toPlainDate() ?? dates.endOfEmployment.add({ months: 6 });
}

/** Weekdays begin small in Dutch. */
export function atBeginning(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
