import { Temporal } from "temporal-polyfill";
import { asksAtTheEnd } from "../../lambdas/departure/answers/asked.ts";
import { onceMoreFrom } from "../../lambdas/departure/answers/until.ts";
import { MINUTES_APART } from "../../lambdas/departure/mailings/spacing.ts";
import { isBefore } from "../../lambdas/departure/model/days.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { HistoryEvent } from "../../lambdas/departure/model/history.ts";
import { isNotification } from "../../lambdas/departure/model/notification.ts";
import { stepOf } from "../../lambdas/departure/model/step-of.ts";
import { isWorkingDay, moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { addresseeOfMailing } from "../../lambdas/departure/people/addressee.ts";
import { atOnce, usefulUntil } from "../../lambdas/departure/timeline/past.ts";
import {
  isAskedFor,
  isThePlans,
  newLines,
  unasked,
  wasCaughtUpByAClockAhead,
  wasWantedEarly,
} from "./facts.ts";
import type { Life, SentMail } from "./life.ts";
import { dayOf, isAgain, localOf, mailingOf, mailsOf, momentOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

const MINUTE = 60_000;
/** The longest time from claim to mail: one run of the mailer. */
const ONE_RUN = MINUTE;
const LATE = 120 * MINUTE + ONE_RUN;

/** But what somebody whose clock was ahead took for missed comes with what is missed. */
export const noMailLeavesBeforeItsMoment: Rule = (life) =>
  life.mails
    .filter((mail) => mail.clock < momentOf(mail))
    .concat(
      unasked(life)
        .filter((mail) => isThePlans(mail) && isBeforeItsSteps(life, mail))
        .filter((mail) => !wasCaughtUpByAClockAhead(life, mail)),
    )
    .map(told);

function isBeforeItsSteps(life: Life, mail: SentMail): boolean {
  const { steps } = mail.departure;
  return mailingOf(mail).steps.some((id) => {
    const step = steps.find((each) => each.id === id);
    const isEarly = wasWantedEarly(life, mail, id);
    return step !== undefined && !isEarly && mail.clock < step.planned.epochMilliseconds;
  });
}

export const noMailLeavesMoreThanTwoHoursAfterItsMoment: Rule = ({ mails }) =>
  mails.filter((mail) => mail.clock > momentOf(mail) + LATE).map(told);

export const aMailLeavesWithinAMinuteOfItsClaim: Rule = ({ mails }) =>
  mails.filter(({ at, claimedAt }) => at > claimedAt + ONE_RUN).map(told);

const OPENS_A_WINDOW: readonly HistoryEvent[] = [
  "submitted",
  "dates-changed",
  "kind-changed",
  "taken-back",
  "withdrawn",
];

export const noMailLeavesInTheUndoWindow: Rule = (life) => {
  const length = life.plan.settings.undoWindowMinutes * MINUTE;
  const windows = life.writes.flatMap((write) =>
    newLines(write)
      .filter(({ what }) => OPENS_A_WINDOW.includes(what))
      .map((line) => ({ id: write.after.id, at: write.at, from: line.at.epochMilliseconds })),
  );
  return unasked(life)
    .filter((mail) => {
      const last = windows.findLast(
        ({ id, at }) => id === mail.departure.id && at < mail.claimedAt,
      );
      return last !== undefined && mail.clock < last.from + length;
    })
    .map(told);
};

/** The answer to a press leaves at once. */
function isAnswer(mail: SentMail): boolean {
  return isNotification(mailingOf(mail), "confirm-address");
}

/** An interview before the next office hours, or before the announcement, is notified at once. */
function isOfSoonerTalk({ plan: { settings }, calendar }: Life, mail: SentMail): boolean {
  const start = mail.mail.calendar?.start;
  if (!start) return false;
  const { announced } = mail.departure.dates;
  const quietUntil = localOf(mail, momentOf(mail)).toInstant();
  const next = atOnce({ quietUntil, announced, settings, calendar });
  return Temporal.ZonedDateTime.compare(start, next) <= 0;
}

/** Not to the work mailbox, and to nobody who is still there. */
export const theQuestionsComeOnceMoreAfterTheLastDay: Rule = (life) =>
  life.mails
    .filter((mail) => mailingOf(mail).kind === "once-more")
    .filter((mail) => mailingOf(mail).steps.some((id) => asksAtTheEnd(stepOf(life.plan, id))))
    .filter((mail) => {
      const { dates, people } = mail.departure;
      const isEarly = isBefore(dayOf(mail), onceMoreFrom(dates, life));
      return isEarly || mail.mail.to !== people.employee.privateAddress;
    })
    .map(told);

export const noMailLeavesOnADayOff: Rule = (life) =>
  unasked(life)
    .filter((mail) => !isOfSoonerTalk(life, mail) && !isAnswer(mail))
    .filter((mail) => !isWorkingDay(dayOf(mail), life.calendar))
    .map(told);

/** Late by two hours at the most, counted from a moment within them. */
export const mailsLeaveInOfficeHours: Rule = (life) => {
  const { from, until } = life.plan.settings.officeHours;
  return unasked(life)
    .filter((mail) => !isOfSoonerTalk(life, mail) && !isAnswer(mail))
    .filter((mail) => {
      const time = localOf(mail, momentOf(mail)).toPlainTime();
      const isAtItsOwnTime = mailingOf(mail).steps.some(
        (id) => stepOf(life.plan, id)?.time === time.toString().slice(0, 5),
      );
      const isInside =
        Temporal.PlainTime.compare(time, from) >= 0 &&
        // Mails to one person are sent five minutes apart.
        Temporal.PlainTime.compare(time, Temporal.PlainTime.from(until).add({ minutes: 20 })) < 0;
      return !isInside && !isAtItsOwnTime;
    })
    .map(told);
};

/** But an invitation that left late for want of an address can be answered for four weeks, and is repeated within them. */
export const noStepIsSentWhenItHelpsNobodyAnyMore: Rule = (life) =>
  unasked(life)
    .filter((mail) => mailingOf(mail).steps.some((id) => isUseless(life, mail, id)))
    .filter((mail) => !repeatsAnInvitation(life, mail))
    .map(told);

const INVITED_WORKING_DAYS = 20;

function repeatsAnInvitation(life: Life, mail: SentMail): boolean {
  const { kind, steps } = mailingOf(mail);
  if (kind !== "once-more") return false;
  const invitation = mailsOf(life, mail.departure.id).findLast(
    (each) =>
      each.at < mail.at &&
      mailingOf(each).kind !== "once-more" &&
      mailingOf(each).steps.some(
        (id) => steps.includes(id) && stepOf(life.plan, id)?.talk === "invite",
      ),
  );
  if (!invitation) return false;
  const last = moveByWorkingDays(dayOf(invitation), INVITED_WORKING_DAYS, life.calendar);
  return !isBefore(last, dayOf(mail));
}

function isUseless({ plan, calendar }: Life, mail: SentMail, id: string): boolean {
  const { steps, dates } = mail.departure;
  const step = stepOf(plan, id);
  const planned = steps.find((record) => record.id === id)?.planned.toPlainDate();
  if (!step || !planned) return true;
  const last = usefulUntil(step, planned, dates, calendar);
  return last.until(dayOf(mail)).sign > 0 && !dayOf(mail).equals(planned);
}

/**
 * A mail whose claim was unconfirmed for an hour is sent that much later, and does not meet the other of its moment: its
 * recipient may have changed meanwhile. If the recipient is changed when its moment has come, the other may have been
 * sent just before.
 */
export const nobodyGetsTwoMailsAtOneMoment: Rule = (life) => {
  const isAsked = isAskedFor(life);
  return life.departures.flatMap(({ id }) => {
    const own = mailsOf(life, id).filter((mail) => !isAsked(mail));
    const moments = Map.groupBy(own, (each) => `${each.mail.to} ${mailingOf(each).at}`);
    return [...moments.values()]
      .map((each) => each.filter((mail) => !(isAgain(mail) && isApart(mail, each))))
      .map((each) => each.filter((mail) => !wasGivenAnotherReaderWhenDue(life, mail)))
      .filter((each) => new Set(each.map(({ message }) => message.mailingId)).size > 1)
      .map((each) => each.map(told).join("; "));
  });
};

/** Or as it left: what is changed then is saved a moment later. */
function wasGivenAnotherReaderWhenDue({ writes, plan }: Life, mail: SentMail): boolean {
  const mailing = mailingOf(mail);
  const readerIn = (departure: Departure) =>
    addresseeOfMailing(departure, mailing, dayOf(mail), plan.settings)?.address;
  return writes.some(
    ({ at, before, after }) =>
      after.id === mail.departure.id &&
      momentOf(mail) <= at &&
      at <= mail.claimedAt + MINUTE &&
      before !== undefined &&
      readerIn(before) !== readerIn(after),
  );
}

/** The gap between any two mails to one person. */
const APART = MINUTES_APART * MINUTE;

function isApart(mail: SentMail, others: readonly SentMail[]): boolean {
  return others.every(
    ({ at, message }) =>
      message.mailingId === mail.message.mailingId || Math.abs(at - mail.at) >= APART,
  );
}
