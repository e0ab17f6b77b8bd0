import { Temporal } from "temporal-polyfill";
import { questionsFor } from "../../departure/answers/questions.ts";
import type { Kind, Language, Plan, Recipient } from "../../departure/model/plan.ts";
import { KINDS } from "../../departure/model/plan.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { isWithoutAction } from "../../mails/mail-buttons.ts";
import {
  CONFIRM_ADDRESS,
  isInterviewMail,
  MAILS_OF_CHANGE,
  MAILS_OF_TALK,
  MAILS_WITH_COMING,
  MAILS_WITH_LESSON,
  MAILS_WITH_STEPS,
  QUESTIONS_AGAIN,
} from "../../mails/mail-names.ts";
import type { MailView } from "../../mails/mail-view.ts";
import { pageUrls } from "../../mails/page-urls.ts";
import { type RenderedMail, renderMail } from "../../mails/render.ts";
import { settingWords } from "../../mails/setting-words.ts";
import type { MailTemplates } from "../../mails/templates.ts";
import { atBeginning } from "../../mails/words-of.ts";
import { ANSWER_WORDS, LESSON_WORDS } from "../../words/words.ts";
import { sampleButtons } from "./sample-buttons.ts";
import { sampleTalk } from "./sample-talk.ts";

const DAYS = {
  announced: Temporal.PlainDate.from("2027-01-14"),
  lastDay: Temporal.PlainDate.from("2027-02-19"),
  endOfEmployment: Temporal.PlainDate.from("2027-02-28"),
  exitUntil: Temporal.PlainDate.from("2027-03-12"),
  interview: Temporal.PlainDate.from("2027-08-30"),
  deletion: Temporal.PlainDate.from("2027-09-29"),
};
/** Steps that a mail lists, by its reader. */
const STEPS: Partial<Record<MailView["role"], readonly string[]>> = {
  manager: ["handover", "team", "farewell"],
  leaver: ["next-steps", "private-address"],
  desk: ["access"],
};

/** A sample of a mail of the plan, about people who do not exist. `name` may be a variant: `farewell.retirement`. */
export function sampleMail(templates: MailTemplates, name: string, plan: Plan): RenderedMail {
  const { mail, number, kind = kindWithoutVariant(mail, templates) } = partsOf(name);
  return renderMail(
    templates,
    { name: number ? name : mail, kind },
    sampleView({ mail, kind }, templates, plan),
  );
}

interface NameParts {
  readonly mail: string;
  /** Absent from a plain name, which is for kinds without a variant. */
  readonly kind?: Kind;
  /** Which time of a step that repeats, from the second on. */
  readonly number?: string;
}

/** The mail and its variant in a name. */
export function partsOf(name: string): NameParts {
  const [mail = "", variant] = name.split(".");
  const kind = KINDS.find((each) => each === variant);
  if (kind) return { mail, kind };
  return { mail, ...(variant ? { number: variant } : {}) };
}

const PLAIN_KINDS = ["contract-end", "resignation"] as const;

function kindWithoutVariant(mail: string, { mails }: MailTemplates): Kind {
  return PLAIN_KINDS.find((kind) => !mails[`${mail}.${kind}`]) ?? "contract-end";
}

function sampleView(
  { mail, kind }: { readonly mail: string; readonly kind: Kind },
  templates: MailTemplates,
  plan: Plan,
): MailView {
  const { language, layout } = templates;
  const { settings } = plan;
  const role = roleOf(mail, kind, plan);
  const step = plan.steps.find(({ id }) => id === mail);
  return {
    role,
    ...daysIn(language),
    recipient: greetedIn(role, settings),
    leaver: LEAVER,
    calledName: CALLED_NAME,
    fullName: LEAVER,
    manager: MANAGER,
    ...settingWords(settings, language),
    hr: settings.hr.name,
    hrAddress: settings.hr.address,
    ...countsIn(language),
    sectorSurvey: settings.sectorSurvey ?? "",
    talkMinutes: String(settings.talkMinutes),
    leaveAtEnd: true,
    privateAddressKnown: false,
    workAddressKnown: true,
    wasAnnouncedToday: true,
    lastDayIsToday: true,
    lastDayIsOver: false,
    finalPayComes: true,
    questionsAreOpen: true,
    invitationComes: true,
    moreComes: true,
    handOver: false,
    toPrivateAddress: false,
    ...pageUrls(() => "#"),
    deletionDay: dayInWords(DAYS.deletion, language),
    isChoice: isWithoutAction(step),
    buttons: sampleButtons(mail, step, role).map((label) => ({
      url: "#",
      label: layout.buttons[label],
    })),
    ...(isInterviewMail(mail) || MAILS_OF_TALK.has(mail) ? sampleTalk(language) : {}),
    ...(MAILS_WITH_LESSON.has(mail) ? lessonIn(language) : {}),
    ...(MAILS_OF_CHANGE.has(mail) ? changeIn(language) : {}),
    ...(MAILS_WITH_STEPS.has(mail) ? stepsOf(role) : {}),
    ...(MAILS_WITH_COMING.has(mail) ? { coming: comingIn(language) } : {}),
  };
}

function greetedIn(role: MailView["role"], { hr }: Plan["settings"]): string {
  if (role === "hr") return hr.name;
  if (role === "interviewer" || role === "former") return "Noor";
  return role === "leaver" ? CALLED_NAME : calledNameOf({ name: MANAGER });
}

function countsIn(language: Language) {
  const { count, countFirst } = ANSWER_WORDS[language];
  const atTheEnd = questionsFor("resignation", "exit").length;
  const later = questionsFor("resignation", "half-year").length;
  return {
    questionCount: count(atTheEnd),
    questionCountFirst: countFirst(atTheEnd),
    lookBackCount: count(later),
    lookBackCountFirst: countFirst(later),
  };
}

const LEAVER = "Samira Haddad";
const CALLED_NAME = "Samira";
const MANAGER = "Marieke de Boer";

function daysIn(language: Language) {
  return {
    announced: dayInWords(DAYS.announced, language),
    lastDay: dayInWords(DAYS.lastDay, language),
    lastDayFirst: atBeginning(dayInWords(DAYS.lastDay, language)),
    endOfEmployment: dayInWords(DAYS.endOfEmployment, language),
    exitUntil: dayInWords(DAYS.exitUntil, language),
    interviewMonth: dayInWords(DAYS.interview, language, "month"),
  };
}

/** The last day moved by two weeks. */
function changeIn(language: Language) {
  return {
    oldLastDay: dayInWords(DAYS.lastDay.subtract({ weeks: 2 }), language),
    oldEndOfEmployment: dayInWords(DAYS.endOfEmployment, language),
    lastDayMoved: true,
    endMoved: false,
    endStays: true,
    gone: [],
  };
}

function lessonIn(language: Language) {
  const { said, done } = LESSON_WORDS[language].sample;
  return { lesson: true, lessonSaid: said, lessonDone: done };
}

function stepsOf(role: MailView["role"]) {
  const steps = STEPS[role] ?? [];
  return { steps, stepUrls: Object.fromEntries(steps.map((step) => [step, "#"])) };
}

function comingIn(language: Language) {
  return [
    { step: "post-exit-plan", day: dayInWords(DAYS.lastDay.subtract({ days: 4 }), language) },
    { step: "post-exit-prepare", day: dayInWords(DAYS.interview.subtract({ days: 14 }), language) },
  ];
}

/** Whom the mail addresses, by its step or its name. */
function roleOf(mail: string, kind: Kind, { steps }: Plan): MailView["role"] {
  if (isToInterviewer(mail)) return "interviewer";
  if (mail === "replaced-former") return "former";
  const step = steps.find(({ id }) => id === mail);
  const to = step?.toForKind?.[kind] ?? step?.to ?? recipientOfAround(mail);
  return to === "manager" || to === "leaver" || to === "hr" ? to : "desk";
}

/** Whether a mail outside the plan is for the person who has the conversation. */
export function isToInterviewer(mail: string): boolean {
  return mail.endsWith("-interviewer") || mail === "talk-holder" || mail === "talk-report";
}

/** Mails to the leaver whose name doesn't say so. */
const TO_LEAVER = new Set<string>([CONFIRM_ADDRESS, QUESTIONS_AGAIN, "talk-lines", "talk-named"]);

/** For a mail without a step: by its name. */
export function recipientOfAround(mail: string): Recipient {
  if (mail.endsWith("-leaver") || TO_LEAVER.has(mail)) return "leaver";
  return mail.endsWith("-desk") ? "desk:it" : "manager";
}
