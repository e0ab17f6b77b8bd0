import { Temporal } from "temporal-polyfill";
import type { Language } from "../../departure/model/plan.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import type { MailView } from "../../mails/mail-view.ts";
import { MAIL_WORDS } from "../../words/words.ts";

const AGREED = Temporal.PlainDateTime.from("2027-09-14T14:00");
const BEFORE = Temporal.PlainDateTime.from("2027-09-10T10:00");

/** A talk by phone that moved, with somebody who does not exist. */
export function sampleTalk(language: Language): Partial<MailView> {
  const { talkHow, talkChanges } = MAIL_WORDS[language];
  return {
    lastDayIsToday: false,
    lastDayIsOver: true,
    talkDay: dayInWords(AGREED.toPlainDate(), language),
    talkTime: timeInWords(AGREED.toPlainTime(), language),
    talkHow: talkHow.phone,
    talkWith: "Joris Bos",
    talkChanges: talkChanges.moment,
    oldTalkDay: dayInWords(BEFORE.toPlainDate(), language),
    oldTalkTime: timeInWords(BEFORE.toPlainTime(), language),
    isMoved: true,
  };
}
