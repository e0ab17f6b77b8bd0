import { Temporal } from "temporal-polyfill";
import { usefulUntil } from "../../lambdas/core/past.ts";
import { stepOf } from "../../lambdas/core/step-of.ts";
import { planTimeline } from "../../lambdas/core/timeline.ts";
import { isWorkingDay } from "../../lambdas/core/work-calendar.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import type { Life, SentMail } from "./life.ts";

/** Every rule says what breaks it, in words; nothing when it holds. */
export type Rule = (life: Life) => string[];

const MINUTE = 60_000;
/** From the claim to the mail at the latest: what one run of the mailer may take. */
const ONE_RUN = MINUTE;
const LATE = 120 * MINUTE + ONE_RUN;

export const noMailLeavesBeforeItsMoment: Rule = ({ mails, story: { submission } }) => {
  const planned = new Map(
    planTimeline(
      PLAN,
      {
        ...submission,
        privateAddressKnown: submission.people.employee.privateAddress !== undefined,
      },
      CALENDAR,
    ).map(({ id, at }) => [id, at.epochMilliseconds]),
  );
  return mails
    .filter((mail) =>
      mailingOf(mail).steps.some((id) => mail.at < (planned.get(id) ?? Number.POSITIVE_INFINITY)),
    )
    .map(told);
};

export const noMailLeavesMoreThanTwoHoursAfterItsMoment: Rule = ({ mails }) =>
  mails.filter((mail) => mail.at > momentOf(mail) + LATE).map(told);

export const noMailLeavesInTheUndoWindow: Rule = ({ mails, writes }) => {
  const { undoWindowMinutes } = PLAN.settings;
  return mails
    .filter(({ at, departure }) => {
      const submitted = writes.find(
        ({ before, after }) => !before && after.id === departure.id,
      )?.after;
      const opened = submitted?.history[0]?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY;
      return at < opened + undoWindowMinutes * MINUTE;
    })
    .concat(
      mails.filter((mail) => {
        const { withdrawn } = mail.departure;
        const opened = withdrawn?.at.epochMilliseconds ?? 0;
        return mailingOf(mail).kind === "notice" && mail.at < opened + undoWindowMinutes * MINUTE;
      }),
    )
    .map(told);
};

export const noMailLeavesOnADayOff: Rule = ({ mails }) =>
  mails.filter((mail) => !isWorkingDay(localOf(mail).toPlainDate(), CALENDAR)).map(told);

/** Late by two hours at the most, counted from a moment within them. */
export const mailsLeaveInOfficeHours: Rule = ({ mails }) => {
  const { from, until } = PLAN.settings.officeHours;
  return mails
    .filter((mail) => {
      const time = localOf(mail, momentOf(mail)).toPlainTime();
      const isAtItsOwnTime = mailingOf(mail).steps.some(
        (id) => stepOf(PLAN, id)?.time === time.toString().slice(0, 5),
      );
      const isInside =
        Temporal.PlainTime.compare(time, from) >= 0 &&
        // Mails to one person leave five minutes apart.
        Temporal.PlainTime.compare(time, Temporal.PlainTime.from(until).add({ minutes: 20 })) < 0;
      return !isInside && !isAtItsOwnTime;
    })
    .map(told);
};

export const noStepIsSentWhenItHelpsNobodyAnyMore: Rule = ({ mails }) =>
  mails
    .filter((mail) =>
      mailingOf(mail).steps.some((id) => {
        const step = stepOf(PLAN, id);
        const planned = mail.departure.steps.find((record) => record.id === id)?.planned;
        if (!step || !planned) return true;
        const { dates } = mail.departure;
        const last = usefulUntil(step, planned.toPlainDate(), dates, CALENDAR);
        const isLater = last.until(localOf(mail).toPlainDate()).sign > 0;
        return isLater && !localOf(mail).toPlainDate().equals(planned.toPlainDate());
      }),
    )
    .map(told);

export const theCoreComesInOrder: Rule = ({ mails, departures, story }) => {
  // While nobody catches up, the step after a late one keeps its own day.
  if (story.outages.some(({ what }) => what === "sweep out" || what === "everything out"))
    return [];
  const order = PLAN.steps.filter(({ keepsOrder }) => keepsOrder).map(({ id }) => id);
  return departures.flatMap(({ id }) => {
    const sent = mails
      .filter((mail) => mail.departure.id === id && !("again" in mailingOf(mail).state))
      .toSorted((one, other) => momentOf(one) - momentOf(other))
      .flatMap((mail) => mailingOf(mail).steps)
      .map((step) => order.indexOf(step))
      .filter((index) => index >= 0);
    return sent.every((index, place) => place === 0 || index > (sent[place - 1] as number))
      ? []
      : [`${id.slice(0, 4)} ${sent.map((index) => order[index]).join(", ")}`];
  });
};

export function mailingOf({ departure, message }: SentMail) {
  const mailing = departure.mailings.find(({ id }) => id === message.mailingId);
  if (!mailing) throw new Error(`A mail left for ${message.mailingId}, which nobody knows.`);
  return mailing;
}

export function localOf({ at, departure }: SentMail, when = at): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(departure.timeZone);
}

export function momentOf(mail: SentMail): number {
  return mailingOf(mail).at.epochMilliseconds;
}

export function told(mail: SentMail): string {
  const moment = localOf(mail).toPlainDateTime().toString({ smallestUnit: "second" });
  return `${mail.message.mailingId} (${mail.message.revision}) left at ${moment}, planned for ${mailingOf(mail).at.toPlainDateTime()}`;
}
