import type { Mailing, MailRecipient } from "../../departure/model/mailing.ts";
import {
  NOTIFICATIONS,
  type NotificationNews,
  notificationType,
} from "../../departure/model/notification.ts";
import type { Language } from "../../departure/model/plan.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import { departmentName } from "../../words/department-name.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import type { TimelinePoint } from "./timeline-points.ts";

/** The name of a point: its step's, or its kind of mail where that says more. */
export function whatItIs({ mailing, steps }: TimelinePoint, words: PictureWords): string {
  const [first] = steps;
  if (mailing?.kind === "notice") return newsIn(words, mailing);
  const what = steps.length === 1 && first ? first.title : words.steps(steps.length);
  if (!mailing || mailing.kind === "step") return what;
  const kind = words.kinds[mailing.kind];
  return steps.length > 0 ? `${kind}: ${what}` : kind;
}

function newsIn(words: PictureWords, mailing: Mailing): string {
  const notices: Partial<Record<NotificationNews, string>> = words.notices;
  const type = notificationType(mailing);
  return type ? (notices[NOTIFICATIONS[type].news] ?? type) : mailing.id;
}

/** Its state with details. */
export function stateInWords(
  { state, mailing, mayHaveLeftTwice, isDeclined }: TimelinePoint,
  words: PictureWords,
): string {
  if (isDeclined) return [words.states.sent, words.declined].join(", ");
  const known = mailing?.state;
  const more = [
    known?.name === "refused" ? words.refused[known.why] : "",
    known?.name === "sent" && known.delivered ? words.delivered : "",
    mayHaveLeftTwice ? words.again : "",
  ].filter(Boolean);
  // A mail with a complaint was delivered.
  const isComplaint = known?.name === "refused" && known.why === "complaint";
  const shown = state === "refused" && isComplaint ? "sent" : state;
  return [words.states[shown], ...more].join(", ");
}

/** `di 19 jan 2027 om 09.00 uur`. */
export function momentInWords({ at }: TimelinePoint, words: PictureWords, language: Language) {
  return words.at(
    dayInWords(at.toPlainDate(), language, "shortDay"),
    timeInWords(at.toPlainTime(), language),
  );
}

/** A point in one line, as its tooltip. */
export function pointInWords(
  point: TimelinePoint,
  words: PictureWords,
  language: Language,
): string {
  const why = [...new Set(point.steps.flatMap((step) => step.why.map(({ text }) => text)))];
  return [
    `${point.number}. ${whatItIs(point, words)}`,
    readerIn(words, point.to.role),
    momentInWords(point, words, language),
    stateInWords(point, words),
    ...why,
  ].join(" · ");
}

/** `desk:it` is a department. */
export function readerIn(words: PictureWords, role: MailRecipient): string {
  const [name = "", desk] = role.split(":");
  const reader = words.readers[name as keyof PictureWords["readers"]];
  return desk ? words.department(departmentName(desk)) : reader;
}
