import type { Language } from "../../../../lambdas/departure/model/plan.ts";
import { LIMITS } from "./limits.ts";

/** The same in each language. */
const IN_BOTH = {
  leaver: "Sanne Bakker",
  fullName: "Sanne Bakker",
  calledName: "Sanne",
  recipient: "Fatima",
  manager: "Fatima El Idrissi",
  talkWith: "Fatima El Idrissi",
  hr: "Team HR",
  hrAddress: "hr@delinde.example",
  organisation: "Zorggroep De Linde",
  talkMinutes: "30",
  talkPlace: "Lindelaan 12",
  confidant: "Ilse Brandsma, 06 1234 5678",
  privacyOfficer: "privacy@delinde.example",
  managerMailCount: "9",
  sectorShare: "13",
  sectorYear: "2021",
  moreCount: "2",
  newCount: "3",
  openCount: "12",
  besidesCount: "4",
};

/** What a variable usually holds, to measure a text as people read it. What is not here holds a day. */
export const USUAL_VALUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    ...IN_BOTH,
    interviewMonth: "augustus 2027",
    lastManagerMonth: "augustus 2027",
    questionCount: "vijf",
    lookBackCount: "vier",
    lookBackCountFirst: "Vier",
    clients: "bewoners en cliënten",
    talkTime: "14.00 uur",
    talkHow: "per telefoon",
    talkChanges: "een ander moment",
    answerReaders: "Anouk Vermeer en Ruben Smit",
    lessonSaid: "Ons inwerken ging te snel.",
    lessonDone: "Nieuwe collega’s lopen een week mee.",
    sectorWhere: "regio Utrecht",
    stepTitle: "Werk overdragen",
    stepAction: "Plan uren voor de overdracht.",
    title: "Werk overdragen",
    action: "Plan uren voor de overdracht.",
    short: "Kennis gaat niet vanzelf over.",
    urgent: "Dit kan niet wachten.",
    "": "woensdag 30 september 2026",
  },
  en: {
    ...IN_BOTH,
    interviewMonth: "August 2027",
    lastManagerMonth: "August 2027",
    questionCount: "five",
    lookBackCount: "four",
    lookBackCountFirst: "Four",
    clients: "residents and clients",
    talkTime: "14:00",
    talkHow: "by phone",
    talkChanges: "a different time",
    answerReaders: "Anouk Vermeer and Ruben Smit",
    lessonSaid: "Our first weeks went too fast.",
    lessonDone: "New colleagues now shadow for a week.",
    sectorWhere: "Utrecht region",
    stepTitle: "Handing over work",
    stepAction: "Plan hours for the handover.",
    title: "Handing over work",
    action: "Plan hours for the handover.",
    short: "Knowledge doesn’t move by itself.",
    urgent: "This can’t wait.",
    "": "Wednesday 30 September 2026",
  },
};

/** Values as long as they usually get, for what must fit on a line. */
export function longValues(language: Language): Readonly<Record<string, string>> {
  return {
    ...USUAL_VALUES[language],
    calledName: "x".repeat(LIMITS.nameInSubject),
    leaver: "x".repeat(LIMITS.nameInSubject),
    manager: "x".repeat(LIMITS.nameInSubject),
    talkWith: "x".repeat(LIMITS.nameInSubject),
  };
}
