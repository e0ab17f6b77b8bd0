import type { Temporal } from "temporal-polyfill";
import type { DigestItem } from "../departure/digest/digest-items.ts";
import type { DigestTopicName } from "../departure/digest/digest-topic.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Person } from "../departure/model/person.ts";
import type { Language, Plan } from "../departure/model/plan.ts";
import type { Mail } from "../departure/model/ports.ts";
import { stepOf } from "../departure/model/step-of.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import { addresseeOf } from "../departure/people/addressee.ts";
import { isolated } from "../departure/people/isolate.ts";
import { MAIL_WORDS } from "../words/words.ts";
import { dayInWords, timeInWords } from "./day-in-words.ts";
import { type DigestList, LISTS_OF_WHAT_IS_LEFT, MORNING_LISTS } from "./digest-view.ts";
import type { LoadTemplates } from "./load-templates.ts";
import { MORNING_MAIL } from "./mail-names.ts";
import type { MailWords } from "./mail-view.ts";
import { missingInWords } from "./missing-in-words.ts";
import { fillIn, inWords } from "./render.ts";
import { type MailTemplates, templateFor } from "./templates.ts";
import { orUnwritable, Unwritable } from "./unwritable.ts";
import { wishInWords } from "./wish-in-words.ts";
import { wordsOf } from "./words-of.ts";

export interface DigestFacts {
  /** The HR contact of them all. */
  readonly reader: Person;
  readonly day: Temporal.PlainDate;
  readonly told: readonly {
    readonly departure: Departure;
    readonly digestItems: readonly DigestItem[];
  }[];
}

/** Above this number of new steps, each gets one line. */
const MOST_IN_FULL = 12;

export interface DigestPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly loadTemplates: LoadTemplates;
  /** A line of that departure is unwritable: it is left out, the others are sent. */
  readonly onUnwritable?: (departure: Departure, error: unknown) => void;
}

/** HR's digest: new items first, then what is left, oldest first. */
export async function composeDigest(
  { reader, day, told }: DigestFacts,
  { plan, calendar, loadTemplates, onUnwritable }: DigestPorts,
): Promise<Mail> {
  const { settings } = plan;
  const templates = await loadTemplates(reader.language);
  const lines = told
    .flatMap(({ departure, digestItems }) => digestItems.map((item) => ({ departure, item })))
    .sort((one, other) => one.item.since.until(other.item.since).sign * -1)
    .flatMap((each) => {
      try {
        return [
          { list: LIST_OF[each.item.what], ...lineOf(each, { templates, plan, calendar, day }) },
        ];
      } catch (error) {
        onUnwritable?.(each.departure, error);
        return [];
      }
    });
  if (lines.length === 0) throw new Unwritable(new Error("A morning mail without a line."));
  const mail = orUnwritable(() =>
    fillIn(templates, templateOf(templates), {
      ...listsOf(lines),
      forHr: true,
      recipient: isolated(reader.name),
      organisation: settings.organisation,
      hr: isolated(settings.hr.name),
      hrAddress: settings.hr.address,
    }),
  );
  return { to: reader.address, replyTo: settings.hr.address, ...mail };
}

const LIST_OF: Readonly<Record<DigestTopicName, DigestList>> = {
  "step-due": "due",
  "taken-over": "takenOver",
  undeliverable: "undeliverable",
  unwritable: "unwritable",
  "not-delivered": "notDelivered",
  complaint: "complaints",
  objected: "objected",
  "handed-over": "handedOver",
  "private-address": "privateAddress",
  "address-unconfirmed": "unconfirmedAddress",
  settings: "settings",
  interview: "interviews",
  talk: "talks",
  "talk-chosen": "talkChosen",
  "talk-unreported": "talkUnreported",
  "talk-not-held": "talkNotHeld",
  "talk-lines": "talkLines",
  "no-talk": "noTalk",
  "contact-asked": "contactAsked",
  "named-answers": "namedAnswers",
  "step-open": "stillOpen",
  "not-done": "notDone",
};

function templateOf({ mails }: MailTemplates) {
  const template = mails[MORNING_MAIL];
  if (!template) throw new Error(`No mail "${MORNING_MAIL}".`);
  return template;
}

interface Line {
  readonly list: DigestList;
}

/** The lines by list, with each list's count and flag. */
function listsOf(lines: readonly Line[]) {
  const names = Object.keys(MORNING_LISTS) as DigestList[];
  const lists = names.map((name) => [name, lines.filter(({ list }) => list === name)] as const);
  const left = lines.filter(({ list }) => LISTS_OF_WHAT_IS_LEFT.includes(list)).length;
  const news = lines.length - left;
  return {
    ...Object.fromEntries(lists),
    ...Object.fromEntries(lists.map(([name, { length }]) => [anyOf(name), length > 0])),
    count: news || left,
    one: (news || left) === 1,
    anyNews: news > 0,
    brief: lines.filter(({ list }) => list === "due").length > MOST_IN_FULL,
  };
}

function anyOf(name: string): string {
  return `any${name[0]?.toUpperCase()}${name.slice(1)}`;
}

interface DigestLine {
  readonly departure: Departure;
  readonly item: DigestItem;
}

interface DigestContext {
  readonly templates: MailTemplates;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly day: Temporal.PlainDate;
}

/** The variables of a line; names stay values, so nothing in them is a tag. */
function lineOf(
  { departure, item }: DigestLine,
  { templates, plan, calendar, day }: DigestContext,
) {
  const { language } = templates;
  const words = wordsOf(departure, { language, plan, calendar, day });
  const { stepId, since } = item;
  const step = stepId === undefined ? undefined : (stepOf(plan, stepId)?.id ?? stepId);
  return {
    ...words,
    ...(step ? stepWords(templateFor(templates, step, departure.kind), words) : {}),
    anyTitle: step !== undefined,
    isReported: item.what === "objected" && isReported(departure),
    isDisowned: isDisowned(departure, item),
    ...holderOf({ departure, item }, words, language),
    ...(item.what === "talk" ? interviewWords(departure, since, language) : {}),
    ...talkChosenWords(departure, language),
    since: since.equals(day)
      ? MAIL_WORDS[language].today
      : dayInWords(since, language, "dayOfThisYear"),
    waits: item.role === "leaver" && isWithoutAddress(departure, day, plan),
    missing: missingInWords(plan.settings, language),
    hasLeft: day.until(departure.dates.lastDay).sign < 0,
    isInvite: step !== undefined && stepOf(plan, step)?.talk === "invite",
  };
}

/** The leaver opted out by reporting a mail as spam. */
function isReported({ history }: Departure): boolean {
  return history.findLast(({ what }) => what === "objected")?.detail === "complaint";
}

/** The reader said that the mail was not for them. */
function isDisowned({ history }: Departure, { what, stepId, role = "hr" }: DigestItem): boolean {
  if (what !== "complaint") return false;
  const reader = stepId === undefined ? role.split(":")[0] : "colleague";
  return history.some((line) => line.what === "complaint" && line.who === reader);
}

/** The leaver's mail of that day waits for an address. */
function isWithoutAddress(departure: Departure, day: Temporal.PlainDate, { settings }: Plan) {
  return addresseeOf(departure, "leaver", day, settings) === undefined;
}

/** What HR has to do where the leaver would like to talk. */
function talkChosenWords({ voice, interviews = [] }: Departure, language: Language) {
  const { wish, with: whom } = voice?.talk ?? {};
  const isAgreed = interviews.some(({ cancelled }) => !cancelled);
  return {
    isAgreed,
    isToName: !isAgreed && whom === "somebody-else" && !voice?.holder,
    isToAgree: !isAgreed && wish !== undefined,
    wishDay: wish ? wishInWords(wish, language) : "",
  };
}

/** That day's interview and interviewer. */
function interviewWords(
  { interviews = [] }: Departure,
  day: Temporal.PlainDate,
  language: Language,
) {
  const talk = interviews.findLast(
    ({ at, cancelled }) => !cancelled && at.toPlainDate().equals(day),
  );
  return talk
    ? { talkTime: timeInWords(talk.at.toPlainTime(), language), holder: isolated(talk.with.name) }
    : {};
}

/** A step's or a mail's holder, in HR's words. */
function holderOf(
  { departure, item }: DigestLine,
  { leaver, manager, hr }: Pick<MailWords, "leaver" | "manager" | "hr">,
  language: Language,
) {
  const { stepId, role = "hr" } = item;
  const colleague = departure.steps.find(({ id }) => id === stepId)?.colleague;
  if (colleague) return { holder: isolated(colleague.name), atColleague: true };
  // A reader who disowned the mail no longer has the step.
  if (item.what === "complaint" && stepId !== undefined)
    return { holder: MAIL_WORDS[language].colleague, atColleague: true };
  if (role === "interviewer")
    return { holder: isolated(departure.interviews?.at(-1)?.with.name ?? ""), atTalk: true };
  const [kind, desk = ""] = role.split(":");
  if (kind === "desk") return { holder: MAIL_WORDS[language].department(desk), atDesk: true };
  const people: Readonly<Record<string, string>> = { leaver, manager, hr };
  return { holder: people[role] ?? "", atPerson: true };
}

function stepWords(
  { title, action, short }: { title: string; action: string; short: string },
  words: object,
) {
  return { title, action: inWords(action, words), short: inWords(short, words) };
}
