import { nameOfNotice } from "../../departure/mailings/notices.ts";
import type { MailRecipient } from "../../departure/model/mailing.ts";
import type { Language } from "../../departure/model/plan.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import type { TimelinePoint } from "./timeline-points.ts";

/** What a point is: the step's name, or what kind of mail it is where that says more. */
export function whatItIs({ mailing, steps }: TimelinePoint, words: PictureWords): string {
  const [first] = steps;
  if (mailing?.kind === "notice") return noticeIn(words, nameOfNotice(mailing));
  const what = steps.length === 1 && first ? first.title : words.steps(steps.length);
  if (!mailing || mailing.kind === "step") return what;
  const kind = words.kinds[mailing.kind];
  return steps.length > 0 ? `${kind}: ${what}` : kind;
}

/** `changed-manager`: its news and its reader. */
function noticeIn({ notices }: PictureWords, name: string): string {
  const notice = name.replace(/-(?:manager|leaver)$/, "");
  return notices[notice as keyof PictureWords["notices"]] ?? name;
}

/** Its state, with what more is known of it. */
export function stateInWords(
  { state, mailing, mayHaveLeftTwice }: TimelinePoint,
  words: PictureWords,
): string {
  const known = mailing?.state;
  const more = [
    known?.name === "refused" ? words.refused[known.why] : "",
    known?.name === "sent" && known.delivered ? words.delivered : "",
    mayHaveLeftTwice ? words.again : "",
  ].filter(Boolean);
  // What was reported as unwanted arrived.
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

/** Everything of a point in one line, for who points at it. */
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

/** `desk:it` is one of the desks. */
export function readerIn(words: PictureWords, role: MailRecipient): string {
  const [name = "", desk] = role.split(":");
  const reader = words.readers[name as keyof PictureWords["readers"]];
  return desk ? `${reader} ${desk.toUpperCase()}` : reader;
}
