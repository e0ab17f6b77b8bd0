import type { Temporal } from "temporal-polyfill";
import type { DigestItem } from "../departure/digest/digest-items.ts";
import type { DigestTopicName } from "../departure/digest/digest-topic.ts";
import { isBefore } from "../departure/model/days.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Language, Plan } from "../departure/model/plan.ts";
import { stepOf } from "../departure/model/step-of.ts";
import { titleOf } from "../departure/model/title-of.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import { addresseeOf, personIn } from "../departure/people/addressee.ts";
import { calledNameOf } from "../departure/people/called-name.ts";
import { isolated } from "../departure/people/isolate.ts";
import type { DigestFacts, DigestSentence } from "../words/nl/digest.ts";
import { DIGEST_WORDS, MAIL_WORDS } from "../words/words.ts";
import { dayInWords, dayNear, timeInWords } from "./day-in-words.ts";
import { missingInWords } from "./missing-in-words.ts";
import { wishInWords } from "./wish-in-words.ts";

export interface DigestContext {
  readonly language: Language;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  /** Today, for the reader. */
  readonly day: Temporal.PlainDate;
}

interface Told extends DigestContext {
  readonly departure: Departure;
  readonly item: DigestItem;
  readonly facts: DigestFacts;
}

/** An item in words. */
export function sentenceOf(
  departure: Departure,
  item: DigestItem,
  context: DigestContext,
): DigestSentence {
  const facts = factsOf(departure, item, context);
  return SENTENCES[item.what]({ ...context, departure, item, facts });
}

const SENTENCES: Readonly<Record<DigestTopicName, (told: Told) => DigestSentence>> = {
  "step-due": (told) => wordsFor(told).step(told.facts),
  "step-open": (told) => wordsFor(told).step(told.facts),
  "not-done": (told) => wordsFor(told).notDone(told.facts),
  undeliverable: (told) => wordsFor(told).undeliverable[holderIs(told)](told.facts),
  unwritable: (told) => wordsFor(told).unwritable(told.facts),
  "not-delivered": (told) =>
    wordsFor(told).notDelivered[told.facts.title ? "step" : "news"](told.facts),
  complaint: (told) => wordsFor(told).complaint[complaintOf(told)](told.facts),
  "private-address": (told) => wordsFor(told).privateAddress(told.facts),
  "address-unconfirmed": (told) => wordsFor(told).addressUnconfirmed(told.facts),
  settings: (told) => wordsFor(told).settings(told.facts),
  interview: (told) => wordsFor(told).interview[interviewPart(told)](told.facts),
  talk: (told) => wordsFor(told).talk.says(told.facts),
  "talk-chosen": (told) => wordsFor(told).talkChosen[asked(told.departure)](told.facts),
  "talk-unreported": (told) => wordsFor(told).talkUnreported(told.facts),
  "talk-not-held": (told) => wordsFor(told).talkNotHeld(told.facts),
  "talk-lines": (told) => wordsFor(told).talkLines(told.facts),
  "no-talk": (told) => wordsFor(told).noTalk(told.facts),
  "contact-asked": (told) => wordsFor(told).contactAsked(told.facts),
  "named-answers": (told) => wordsFor(told).namedAnswers(told.facts),
  objected: (told) => wordsFor(told).objected[isReported(told) ? "reported" : "said"](told.facts),
  "taken-over": (told) => wordsFor(told).takenOver(told.facts),
  "handed-over": (told) => wordsFor(told).handedOver(told.facts),
};

function wordsFor({ language }: DigestContext) {
  return DIGEST_WORDS[language];
}

/** Since when it is so, or when a talk is. */
export function whenOf(departure: Departure, item: DigestItem, context: DigestContext): string {
  const words = wordsFor(context);
  const { day, language } = context;
  const isToday = item.since.equals(day);
  if (item.what === "talk") {
    const on = isToday ? words.sinceToday : dayNear(item.since, day, language);
    return words.talk.when(on, talkTime(departure, item.since, language));
  }
  return isToday ? words.sinceToday : words.since(dayNear(item.since, day, language));
}

function factsOf(departure: Departure, item: DigestItem, context: DigestContext): DigestFacts {
  const { language, plan, day } = context;
  const { people, dates, voice } = departure;
  const wish = voice?.talk?.wish;
  return {
    title: item.stepId === undefined ? "" : titleOf(item.stepId, departure, { plan, language }),
    holder: holderOf(departure, item, context),
    called: isolated(calledNameOf(people.employee)),
    organisation: plan.settings.organisation,
    lastDay: dayInWords(dates.lastDay, language),
    hasLeft: isBefore(dates.lastDay, day),
    since: dayNear(item.since, day, language),
    wish: wish ? wishInWords(wish, language) : "",
    missing: missingInWords(plan.settings, language),
  };
}

function talkTime(
  { interviews = [] }: Departure,
  day: Temporal.PlainDate,
  language: Language,
): string {
  const talk = talkOn(interviews, day);
  return talk ? timeInWords(talk.at.toPlainTime(), language) : "";
}

function talkOn(interviews: NonNullable<Departure["interviews"]>, day: Temporal.PlainDate) {
  return interviews.findLast(({ at, cancelled }) => !cancelled && at.toPlainDate().equals(day));
}

/** Who has the step, the mail or the talk, in HR's words. */
function holderOf(departure: Departure, item: DigestItem, context: DigestContext): string {
  const { interviews = [] } = departure;
  const colleague = colleagueOf(departure, item);
  if (colleague) return isolated(colleague.name);
  // A reader who disowned the mail no longer has the step.
  if (item.what === "complaint" && item.stepId !== undefined)
    return MAIL_WORDS[context.language].colleague;
  if (item.what === "talk") return isolated(talkOn(interviews, item.since)?.with.name ?? "");
  return roleInWords(departure, item.role, context);
}

function roleInWords(
  departure: Departure,
  role: DigestItem["role"] = "hr",
  { language, day }: DigestContext,
): string {
  const { people, interviews } = departure;
  if (role.startsWith("desk:")) return MAIL_WORDS[language].department(role.slice("desk:".length));
  if (role === "interviewer") return isolated(interviews?.at(-1)?.with.name ?? "");
  if (role === "leaver") return isolated(people.employee.name);
  return isolated(personIn(departure, role === "manager" ? "manager" : "hrContact", day).name);
}

function colleagueOf({ steps }: Departure, { stepId }: DigestItem) {
  return steps.find(({ id }) => id === stepId)?.colleague;
}

function holderIs({ departure, item }: Told): "person" | "department" | "colleague" | "talk" {
  const { role = "hr" } = item;
  if (colleagueOf(departure, item)) return "colleague";
  if (role.startsWith("desk:")) return "department";
  return role === "interviewer" ? "talk" : "person";
}

/** The leaver opted out by reporting a mail as spam. */
function isReported({ departure }: Told): boolean {
  return departure.history.findLast(({ what }) => what === "objected")?.detail === "complaint";
}

/** The reader said that the mail was not for them; a colleague, that they'd rather not take the step over. */
function complaintOf({
  departure,
  item: { stepId, role = "hr" },
}: Told): "unwanted" | "disowned" | "declined" {
  const reader = stepId === undefined ? role.split(":")[0] : "colleague";
  const isSaid = departure.history.some((line) => line.what === "complaint" && line.who === reader);
  if (!isSaid) return "unwanted";
  return reader === "colleague" ? "declined" : "disowned";
}

/** An invitation waits while its reader has no address on that day. */
function interviewPart({ departure, item, plan, day }: Told): "prepare" | "invite" | "waits" {
  if (item.stepId === undefined || stepOf(plan, item.stepId)?.talk !== "invite") return "prepare";
  const isReached = addresseeOf(departure, "leaver", day, plan.settings) !== undefined;
  return isReached ? "invite" : "waits";
}

/** What HR has to do where the leaver would like to talk. */
function asked({ voice, interviews = [] }: Departure): "toName" | "toAgree" | "agreed" | "chosen" {
  if (interviews.some(({ cancelled }) => !cancelled)) return "agreed";
  const { wish, with: whom } = voice?.talk ?? {};
  if (whom === "somebody-else" && !voice?.holder) return "toName";
  return wish ? "toAgree" : "chosen";
}
