import type { Temporal } from "temporal-polyfill";
import { lastSaid, talkChanges } from "../departure/mailings/interview-mails.ts";
import { isTalkNotice } from "../departure/mailings/talk-notices.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { HistoryEvent } from "../departure/model/history.ts";
import { entryOf, type Interview, saidOf } from "../departure/model/interview.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import { interviewOf } from "../departure/model/mailing.ts";
import type { Language } from "../departure/model/plan.ts";
import type { CalendarEntry } from "../departure/model/ports.ts";
import type { Addressee } from "../departure/people/addressee.ts";
import { isolated, isolatedInText } from "../departure/people/isolate.ts";
import { MAIL_WORDS } from "../words/words.ts";
import { changesInWords } from "./changes-in-words.ts";
import { dayInWords, timeInWords } from "./day-in-words.ts";
import type { InterviewFacts, InterviewWords, MailView, MailWords } from "./mail-view.ts";
import { inWords } from "./render.ts";
import { type MailTemplates, templateFor } from "./templates.ts";

/** The variables of its mails. */
export function interviewWords(
  departure: Departure,
  mailing: Mailing,
  language: Language,
): Partial<InterviewWords & InterviewFacts & Pick<MailWords, "talkMinutes">> {
  const interview = interviewOf(departure, mailing);
  if (!interview) return noticeWords(departure, mailing, language);
  const { at, minutes, how, where = "" } = interview;
  const changes = talkChanges(departure, mailing);
  const isMoved = changes.includes("moment");
  const said = lastSaid(departure, mailing);
  const url = webAddressIn(where);
  return {
    talkDay: dayInWords(at.toPlainDate(), language),
    talkTime: timeInWords(at.toPlainTime(), language),
    talkMinutes: String(minutes),
    talkHow: how ? MAIL_WORDS[language].talkHow[how] : "",
    talkPlace: url === where.trim() ? "" : isolated(where),
    talkUrl: url,
    talkWith: isolated(holderNow(departure, interview).name),
    talkChanges: changesInWords(changes, {
      said,
      present: saidOf(interview),
      language,
    }),
    oldTalkDay: isMoved && said ? dayInWords(said.at.toPlainDate(), language) : "",
    oldTalkTime: isMoved && said ? timeInWords(said.at.toPlainTime(), language) : "",
    isMoved,
    hasOtherHolder: changes.includes("person"),
    isCalledOffByLeaver: isCalledOffByLeaver(departure),
  };
}

function isCalledOffByLeaver({ history }: Departure): boolean {
  const last = history.findLast(({ what }) => ENDS_OF_TALKS.some((end) => end === what));
  return last?.what === "interview-cancelled" && last.who === "leaver";
}

/** A withdrawal and opting out cancel what was agreed, too. */
const ENDS_OF_TALKS: readonly HistoryEvent[] = ["interview-cancelled", "withdrawn", "objected"];

/** Of a mail about a talk that is no calendar entry: its holder and, once agreed, its day. */
function noticeWords(
  { voice, interviews = [] }: Departure,
  mailing: Mailing,
  language: Language,
): Partial<InterviewWords> {
  if (!isTalkNotice(mailing)) return {};
  const talk = interviews.find(({ number }) => number === mailing.interview);
  return {
    talkWith: isolated((talk?.with ?? voice?.holder)?.name ?? ""),
    ...(talk
      ? {
          talkDay: dayInWords(talk.at.toPlainDate(), language),
          talkTime: timeInWords(talk.at.toPlainTime(), language),
        }
      : {}),
  };
}

/** The first web address in a text, without a trailing full stop or bracket; empty if there is none. */
function webAddressIn(text: string): string {
  const found = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0] ?? "";
  const characters = [...found];
  const last = characters.findLastIndex((character) => !".,;:!?)]".includes(character));
  return characters.slice(0, last + 1).join("");
}

/** The interviewer, where it used to be another. */
function holderNow({ interviews = [] }: Departure, interview: Interview) {
  const last = interviews.findLast(
    (each) => !each.cancelled && entryOf(each) === entryOf(interview),
  );
  return (interview.passedOn && last ? last : interview).with;
}

/** The mail for the interview's state: agreed, changed, cancelled, or reassigned. */
export function interviewMailName(departure: Departure, mailing: Mailing): string {
  return `interview-${howItStands(departure, mailing)}${mailing.to}`;
}

function howItStands(departure: Departure, mailing: Mailing): string {
  const interview = interviewOf(departure, mailing);
  if (interview?.passedOn && holderNow(departure, interview) !== interview.with)
    return "passed-on-";
  if (interview?.cancelled) return "cancelled-";
  return talkChanges(departure, mailing).length > 0 ? "moved-" : "";
}

/** That mail's entry for the reader's calendar; other mails have none. */
export function calendarOf(
  { departure, mailing }: { readonly departure: Departure; readonly mailing: Mailing },
  { name, address }: Addressee,
  {
    templates,
    view,
    now,
  }: {
    readonly templates: MailTemplates;
    readonly view: MailView;
    readonly now: Temporal.Instant;
  },
): CalendarEntry | undefined {
  const interview = interviewOf(departure, mailing);
  if (!interview) return undefined;
  const { at: start, minutes, sequence, cancelled = false } = interview;
  const where = interview.where ?? view.talkHow;
  const { short } = templateFor(templates, interviewMailName(departure, mailing), departure.kind);
  const { talks } = templates.layout;
  return {
    uid: uidOf(departure, interview),
    sequence,
    cancelled,
    start,
    minutes,
    summary: isolatedInText(
      inWords(mailing.to === "leaver" ? talks.leaver : talks.interviewer, view),
    ),
    // Outlook cuts a location at 255 characters.
    description: [isolatedInText(inWords(short, view)), where].filter(Boolean).join("\n\n"),
    ...(where ? { where } : {}),
    ...(view.talkUrl ? { url: view.talkUrl } : {}),
    changed: now,
    organizer: view.organisation,
    attendee: { name: name ?? address, address },
  };
}

function uidOf({ id }: Departure, interview: Interview): string {
  return `${id}.${entryOf(interview)}@totziens`;
}
