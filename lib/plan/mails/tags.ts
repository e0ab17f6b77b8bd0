import { MORNING_FACTS, MORNING_LISTS, MORNING_WORDS } from "../../../lambdas/mails/digest-view.ts";
import type {
  ChangeFacts,
  ChangeWords,
  InterviewFacts,
  InterviewWords,
  LessonWords,
  MailFacts,
  MailWords,
  NudgeFacts,
  NudgeWords,
  OpeningFacts,
  OpeningWords,
} from "../../../lambdas/mails/mail-view.ts";
import { PAGE_URLS } from "../../../lambdas/mails/page-urls.ts";
import { QUARTER_FACTS, QUARTER_WORDS } from "../../../lambdas/mails/quarter-view.ts";

/** The Mustache tags that one text may hold. */
export interface AllowedTags {
  readonly variables: readonly string[];
  /** True or false: `{{#name}}` and `{{^name}}`. */
  readonly facts: readonly string[];
  /** Lists, `{{#name}}` only, each with the variables inside. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

// Records, so that view and allowed words that differ do not compile.
const WORDS: Record<Exclude<keyof MailWords, "recipient">, true> = {
  leaver: true,
  calledName: true,
  fullName: true,
  manager: true,
  organisation: true,
  hr: true,
  hrAddress: true,
  announced: true,
  lastDay: true,
  lastDayFirst: true,
  endOfEmployment: true,
  exitUntil: true,
  questionCount: true,
  questionCountFirst: true,
  lookBackCount: true,
  lookBackCountFirst: true,
  deletionDay: true,
  sectorSurvey: true,
  interviewMonth: true,
  talkMinutes: true,
  clients: true,
  answerReaders: true,
  confidant: true,
  privacyOfficer: true,
};
const TALK_WORDS: Record<keyof InterviewWords, true> = {
  talkDay: true,
  talkTime: true,
  talkHow: true,
  talkPlace: true,
  talkUrl: true,
  talkWith: true,
  talkChanges: true,
  oldTalkDay: true,
  oldTalkTime: true,
};
const TALK_FACTS: Record<keyof InterviewFacts, true> = {
  isMoved: true,
  hasOtherHolder: true,
  isCalledOffByLeaver: true,
};
const FACTS: Record<keyof MailFacts, true> = {
  leaveAtEnd: true,
  privateAddressKnown: true,
  workAddressKnown: true,
  wasAnnouncedToday: true,
  lastDayIsToday: true,
  lastDayIsOver: true,
  finalPayComes: true,
  questionsAreOpen: true,
  invitationComes: true,
  moreComes: true,
  onceMore: true,
};

const OPENING_WORDS: Record<keyof OpeningWords, true> = {
  sectorShare: true,
  sectorWhere: true,
  sectorYear: true,
  managerMailCount: true,
  lastManagerMonth: true,
};
/** Which of its texts opens a mail is the layout's own business. */
const OPENING_FACTS: Record<
  Exclude<keyof OpeningFacts, "isFirstMail" | "isBriefOpening" | "isNewReader">,
  true
> = { isOnlyMail: true, oneStepEach: true, worksCouncilAgreed: true };

const LESSON_WORDS: Record<keyof LessonWords, true> = { lessonSaid: true, lessonDone: true };

const CHANGE_WORDS: Record<keyof ChangeWords, true> = {
  oldLastDay: true,
  oldEndOfEmployment: true,
};
const CHANGE_FACTS: Record<keyof ChangeFacts, true> = {
  lastDayMoved: true,
  endMoved: true,
  endStays: true,
};

const NUDGE_WORDS: Record<keyof NudgeWords, true> = {
  stepTitle: true,
  stepAction: true,
  moreCount: true,
};
const NUDGE_FACTS: Record<keyof NudgeFacts, true> = { isOne: true, isUrgent: true };

export const NO_TAGS: AllowedTags = { variables: [], facts: [], lists: {} };

export const MAIL_TAGS: AllowedTags = {
  variables: Object.keys(WORDS),
  facts: [...Object.keys(FACTS), "sectorSurvey", "handOver"],
  lists: {},
};

/** For mails with a lesson. */
export const LESSON_TAGS: AllowedTags = {
  ...MAIL_TAGS,
  variables: [...MAIL_TAGS.variables, ...Object.keys(LESSON_WORDS)],
  facts: [...MAIL_TAGS.facts, "lesson"],
};

/** For mails about an agreed interview. */
export const TALK_TAGS: AllowedTags = {
  ...MAIL_TAGS,
  variables: [...MAIL_TAGS.variables, ...Object.keys(TALK_WORDS)],
  facts: [
    ...MAIL_TAGS.facts,
    ...Object.keys(TALK_FACTS),
    "talkHow",
    "talkPlace",
    "talkUrl",
    "chooseTalkUrl",
  ],
};

/** For the bodies of combined mails. */
export const STEPS_TAGS: AllowedTags = {
  ...MAIL_TAGS,
  facts: [...MAIL_TAGS.facts, "hasSteps", "stepUrl"],
  lists: { steps: ["title", "action", "short", "stepUrl"] },
};

/** For the mail that brings up again what was not done; `urgent` says why a step can't wait. */
export const NUDGE_TAGS: AllowedTags = {
  variables: [...MAIL_TAGS.variables, ...Object.keys(NUDGE_WORDS)],
  facts: [...STEPS_TAGS.facts, ...Object.keys(NUDGE_FACTS), "urgent"],
  lists: { steps: ["title", "action", "short", "urgent", "stepUrl"] },
};

/** For mails with old and new values. */
export const CHANGE_TAGS: AllowedTags = {
  variables: [...MAIL_TAGS.variables, ...Object.keys(CHANGE_WORDS)],
  facts: [...STEPS_TAGS.facts, ...Object.keys(CHANGE_FACTS), "goesOnAfterAll", "hasGone"],
  lists: { ...STEPS_TAGS.lists, gone: ["title"] },
};

/** For mails that also list coming steps. */
export const COMING_TAGS: AllowedTags = {
  ...STEPS_TAGS,
  facts: [...STEPS_TAGS.facts, "hasComing"],
  lists: { ...STEPS_TAGS.lists, coming: ["title", "day"] },
};

/** For HR's digest, which is about many departures. */
export const MORNING_TAGS: AllowedTags = {
  variables: ["organisation", "hr", "hrAddress", ...MORNING_WORDS],
  facts: MORNING_FACTS,
  lists: MORNING_LISTS,
};

/** For HR's mail about a quarter. */
export const QUARTER_TAGS: AllowedTags = {
  variables: ["organisation", "hr", "hrAddress", ...QUARTER_WORDS],
  facts: QUARTER_FACTS,
  lists: {},
};

export const LAYOUT_TAGS: AllowedTags = {
  ...MAIL_TAGS,
  variables: ["recipient", ...TALK_TAGS.variables, ...Object.keys(OPENING_WORDS)],
  facts: [...MAIL_TAGS.facts, ...Object.keys(OPENING_FACTS), "sectorShare"],
};

/** In a body, a link can lead to a page. */
export function inBody(tags: AllowedTags): AllowedTags {
  return { ...tags, variables: [...tags.variables, ...Object.keys(PAGE_URLS)] };
}

/** `{{leaver}}`, `{{#leaveAtEnd}}`, `{{^leaveAtEnd}}` or `{{/leaveAtEnd}}`. */
export interface Tag {
  readonly sigil: "" | "#" | "^" | "/";
  readonly name: string;
  /** As it was typed. */
  readonly raw: string;
  readonly offset: number;
}

export interface TagProblem {
  readonly offset: number;
  readonly message: string;
}

const BRACES = /\{\{\{?[^{}]*\}?\}\}|\{\{|\}\}/g;
const TAG = /^\{\{\s*([#^/]?)\s*([A-Za-z]\w*)\s*\}\}$/;

/** Finds the tags of a text; braces that are no tag are a problem. */
export function readTags(text: string): { tags: Tag[]; problems: TagProblem[] } {
  const tags: Tag[] = [];
  const problems: TagProblem[] = [];
  for (const { 0: raw, index: offset } of text.matchAll(BRACES)) {
    const [, sigil, name] = TAG.exec(raw) ?? [];
    if (name !== undefined) tags.push({ sigil: sigil as Tag["sigil"], name, raw, offset });
    else problems.push({ offset, message: `given "${raw}"; allowed: ${FORMS}` });
  }
  return { tags, problems };
}

const FORMS = "{{name}}, {{#name}}, {{^name}} and {{/name}}";

/** Normalises tags: removes the spaces inside them. */
export function withPlainTags(text: string): string {
  return text.replace(/\{\{\s*([#^/]?)\s*(\w+)\s*\}\}/g, "{{$1$2}}");
}
