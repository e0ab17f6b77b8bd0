import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { HistoryLine } from "../../lambdas/departure/model/history.ts";
import { stepOf } from "../../lambdas/departure/model/step-of.ts";
import { isWorkingDay, moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { isUnfinished } from "../../lambdas/departure/timeline/useful.ts";
import { dayOfDigest, linksIn, localOfDigest } from "./digest-facts.ts";
import { hasFailed, isUntold, nameInPlan, wasMadeByAClockAhead, wasUncertain } from "./facts.ts";
import type { Life, SentDigest, SentMail, Write } from "./life.ts";
import { dayOf as dayOfMail, mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What a mail brings up again: a nudge its steps, another its second list, as far as that was open when it was written. */
function broughtUpBy(mail: SentMail): readonly string[] {
  const { kind, steps, also = [] } = mailingOf(mail);
  if (kind === "nudge") return steps;
  return also.filter((id) =>
    mail.departure.steps.some((step) => step.id === id && isUnfinished(step)),
  );
}

function broughtUpIn({ mails }: Life): SentMail[] {
  return mails.filter((mail) => broughtUpBy(mail).length > 0);
}

/** Once per responsible person. What was undelivered, or unconfirmed and then stopped, may be repeated. */
export const aStepIsBroughtUpOnce: Rule = (life) =>
  life.departures.flatMap(({ id }) => {
    const nudged = broughtUpIn(life)
      .filter((mail) => mail.departure.id === id && !hasFailed(life, mail))
      .filter((mail) => !wasUncertain(life, mail.message))
      .flatMap((mail) =>
        broughtUpBy(mail).map((step) => ({
          step: `${nameInPlan(life, step)} to ${mailingOf(mail).to}`,
          of: mail.message.mailingId,
        })),
      );
    return [...Map.groupBy(nudged, ({ step }) => step)]
      .filter(([, each]) => new Set(each.map(({ of }) => of)).size > 1)
      .map(([step]) => `${step} was brought up more than once`);
  });

/** By the clock of its maker. */
export const aStepIsBroughtUpFiveWorkingDaysAfterItsMail: Rule = (life) =>
  broughtUpIn(life)
    .filter((nudge) =>
      broughtUpBy(nudge).some((step) => {
        const last = life.mails.findLast(
          (mail) =>
            mail.at < nudge.claimedAt &&
            mail.departure.id === nudge.departure.id &&
            mailingOf(mail).kind !== "nudge" &&
            !hasFailed(life, mail) &&
            mailingOf(mail).to === mailingOf(nudge).to &&
            mailingOf(mail).steps.includes(step),
        );
        if (!last || wasMadeByAClockAhead(life, nudge)) return false;
        const soonest = moveByWorkingDays(
          dayOfMail(last),
          life.plan.settings.nudgeAfterWorkingDays ?? 0,
          life.calendar,
        );
        return dayOfMail(nudge).until(soonest).sign > 0;
      }),
    )
    .map(told);

export const onlyWhatIsOpenAndMayBeBroughtUpIs: Rule = (life) =>
  broughtUpIn(life)
    .filter((mail) =>
      broughtUpBy(mail).some((id) => {
        const step = mail.departure.steps.find((each) => each.id === id);
        return step?.mark || step?.skipped || stepOf(life.plan, id)?.nudge === false;
      }),
    )
    .map(told);

/** The steps of a second list are its reader's, and none is urgent: those have words of their own. */
export const aSecondListIsForItsReader: Rule = (life) =>
  life.mails
    .filter((mail) => mailingOf(mail).kind !== "nudge")
    .filter((mail) =>
      broughtUpBy(mail).some((id) => {
        const { to, colleague } = mailingOf(mail);
        const step = mail.departure.steps.find((each) => each.id === id);
        const isTheirs = step?.to === to && (step.colleague !== undefined) === (colleague === true);
        return !isTheirs || stepOf(life.plan, id)?.urgent === true;
      }),
    )
    .map(told);

/**
 * For any number of departures; once more only if it was unconfirmed. If the address changed after that day's digest was
 * made, that one goes to the new address, which may already have had one.
 */
export const hrGetsOneDigestADay: Rule = (life) =>
  [...Map.groupBy(life.digests, (each) => `${each.mail.to} ${dayOfDigest(life, each)}`)]
    .filter(([, each]) => each.length > 1)
    .filter(([, [first]]) => first && !becameHrOnThatDay(first, life))
    .filter(
      ([, [first, second, ...more]]) =>
        !first || !second || more.length > 0 || !isUntold(life, first, second),
    )
    .map(([name, each]) => `${each.length} to ${name}`);

/** By a correction or a reassignment, until the digest was sent. */
function becameHrOnThatDay({ mail, at }: SentDigest, { writes }: Life): boolean {
  return writes.some(
    ({ at: written, before, after }) =>
      before &&
      written < at + HOUR &&
      written > at - DAY &&
      !isHrOf(before, mail.to) &&
      isHrOf(after, mail.to),
  );
}

function isHrOf({ people, standIns }: Departure, mailbox: string): boolean {
  return [people.hrContact, ...standIns.map(({ person }) => person)].some(
    ({ address }) => address.toLowerCase() === mailbox.toLowerCase(),
  );
}

/** Of any departure that there was by then. */
export const theDigestGoesToHr: Rule = ({ digests, writes }) =>
  digests
    .filter(({ mail }) => !writes.some(({ after }) => isHrOf(after, mail.to)))
    .map(({ mail }) => `HR's morning mail to ${mail.to}`);

/** By name, and with a link to where it is done. */
export const theDigestTellsOfSomebody: Rule = (life) =>
  life.digests
    .filter(
      ({ mail }) =>
        !life.writes.some(
          ({ after: { id, people } }) =>
            mail.text.includes(people.employee.name) && linksIn(mail, id).length > 0,
        ),
    )
    .map((each) => `HR's morning mail of ${localOfDigest(life, each)} tells of nobody`);

export const theDigestComesInTheMorningOfAWorkingDay: Rule = (life) => {
  const { morningMailAt, officeHours } = life.plan.settings;
  return life.digests
    .filter((each) => {
      const local = localOfDigest(life, each);
      const time = local.toPlainTime();
      const isInside =
        Temporal.PlainTime.compare(time, morningMailAt) >= 0 &&
        Temporal.PlainTime.compare(
          time,
          Temporal.PlainTime.from(officeHours.until).add({ minutes: 1 }),
        ) < 0;
      return !isInside || !isWorkingDay(local.toPlainDate(), life.calendar);
    })
    .map((each) => `HR's morning mail at ${localOfDigest(life, each)}`);
};

/**
 * On the day for which it is noted. But where somebody did something with the departure that day, nothing may have been left
 * to tell when the mail was written.
 */
export const whatIsNotedAsToldToHrIsInADigest: Rule = (life) =>
  life.writes.filter(isNote).flatMap(({ before, after }) => {
    const day = after.digestSentOn;
    const isToday = ({ at }: HistoryLine) =>
      day?.equals(at.toZonedDateTimeISO(after.timeZone).toPlainDate()) === true;
    const isTold = life.digests.some(
      (each) => day?.equals(dayOfDigest(life, each)) && isAbout(each, after),
    );
    return isTold || before?.history.some(isToday)
      ? []
      : [`${after.id.slice(0, 4)} is noted as told on ${day}`];
  });

function isNote({ before, after }: Write): boolean {
  const { digestSentOn: day } = after;
  return day !== undefined && !before?.digestSentOn?.equals(day);
}

function isAbout({ mail }: SentDigest, { id }: Departure): boolean {
  return linksIn(mail, id).length > 0;
}
