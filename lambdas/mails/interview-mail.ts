import type { Temporal } from "temporal-polyfill";
import type { Addressee } from "../core/addressee.ts";
import type { Departure } from "../core/departure.ts";
import { type Interview, interviewOf } from "../core/interview.ts";
import { wasToldBefore } from "../core/interview-mails.ts";
import { isolated, isolatedInText } from "../core/isolate.ts";
import type { Mailing } from "../core/mailing.ts";
import type { Language } from "../core/plan.ts";
import type { CalendarEntry } from "../core/ports.ts";
import { dayInWords, timeInWords } from "./day-in-words.ts";
import type { InterviewWords, MailView } from "./mail-view.ts";
import { inWords } from "./render.ts";
import { type MailTemplates, templateFor } from "./templates.ts";

/** What a mail about a talk says of it. */
export function interviewWords(
  departure: Departure,
  mailing: Mailing,
  language: Language,
): Partial<InterviewWords> {
  const interview = interviewOf(departure, mailing);
  if (!interview) return {};
  return {
    talkDay: dayInWords(interview.at.toPlainDate(), language),
    talkTime: timeInWords(interview.at.toPlainTime(), language),
    talkMinutes: String(interview.minutes),
    talkWhere: interview.where ?? "",
    talkWith: isolated(interview.with.name),
  };
}

/** The mail that says how the talk stands: agreed, moved, or off. */
export function interviewMailName(departure: Departure, mailing: Mailing): string {
  const isOff = interviewOf(departure, mailing)?.cancelled;
  const change = isOff ? "cancelled-" : wasToldBefore(departure, mailing) ? "moved-" : "";
  return `interview-${change}${mailing.to}`;
}

/** What goes into the reader's calendar with that mail; nothing with other mails. */
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
  const { at: start, minutes, where, sequence, cancelled = false } = interview;
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
    description: isolatedInText(inWords(short, view)),
    ...(where ? { where } : {}),
    changed: now,
    organizer: view.organisation,
    attendee: { name: name ?? address, address },
  };
}

function uidOf({ id }: Departure, { number }: Interview): string {
  return `${id}.${number}@totziens`;
}
