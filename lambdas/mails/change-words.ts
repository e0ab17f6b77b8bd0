import { goneSteps } from "../departure/mailings/last-told.ts";
import { isNoticeOfChange } from "../departure/mailings/notifications.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import type { Language, Plan } from "../departure/model/plan.ts";
import { mailNameOf, stepOf } from "../departure/model/step-of.ts";
import { HEARING } from "../departure/model/told-before.ts";
import { dayInWords } from "./day-in-words.ts";
import type { ChangeFacts, ChangeWords, MailView } from "./mail-view.ts";

/** The view of a change notice: what its reader was last told, and the steps no longer asked. Empty for other mails. */
export function changeWords(
  departure: Departure,
  mailing: Mailing,
  { language, plan }: { readonly language: Language; readonly plan: Plan },
): Partial<ChangeWords & ChangeFacts & Pick<MailView, "gone">> {
  if (!isNoticeOfChange(mailing)) return {};
  const { lastDay, endOfEmployment } = departure.dates;
  const reader = HEARING.find((each) => each === mailing.to);
  const told = reader && departure.lastTold?.[reader];
  const before = told ?? { lastDay, endOfEmployment };
  const isLeaveAtEnd = !endOfEmployment.equals(lastDay);
  // An end equal to the last day, before and after, is not news.
  const endMoved =
    !before.endOfEmployment.equals(endOfEmployment) &&
    (isLeaveAtEnd || !before.endOfEmployment.equals(before.lastDay));
  return {
    oldLastDay: dayInWords(before.lastDay, language),
    oldEndOfEmployment: dayInWords(before.endOfEmployment, language),
    lastDayMoved: !before.lastDay.equals(lastDay),
    endMoved,
    endStays: isLeaveAtEnd && !endMoved,
    gone: told
      ? goneSteps(told, departure)
          .filter((id) => stepOf(plan, id))
          .map((id) => mailNameOf(plan, id))
      : [],
  };
}
