import { Temporal } from "temporal-polyfill";
import {
  type Departure,
  momentOf,
  type StepRecord,
} from "../../lambdas/departure/model/departure.ts";
import { stepOf } from "../../lambdas/departure/model/step-of.ts";
import { isWorkingDay, moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { usefulUntil } from "../../lambdas/departure/timeline/past.ts";
import { CALENDAR } from "../support/plan.ts";
import { PLAN_BY_ALL_NAMES as PLAN, shippedName } from "./edited-plan.ts";
import { hasFailed, isUntold, wasMadeByAClockAhead, wasUncertain } from "./facts.ts";
import type { Life, SentDigest, SentMail } from "./life.ts";
import { dayOf, mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

const { nudgeAfterWorkingDays, morningMailAt, officeHours, timeZone } = PLAN.settings;

const DAY = 86_400_000;
const HOUR = 3_600_000;

function nudgesIn({ mails }: Life): SentMail[] {
  return mails.filter((mail) => mailingOf(mail).kind === "nudge");
}

/** Once for each who has it. But one that did not arrive, or of which nobody could tell and which was then stopped, may come again. */
export const aStepIsNudgedOnce: Rule = (life) =>
  life.departures.flatMap(({ id }) => {
    const nudged = nudgesIn(life)
      .filter((mail) => mail.departure.id === id && !hasFailed(life, mail))
      .filter((mail) => !wasUncertain(life, mail.message))
      .flatMap((mail) =>
        mailingOf(mail).steps.map((step) => ({
          step: `${shippedName(step)} to ${mailingOf(mail).to}`,
          of: mail.message.mailingId,
        })),
      );
    return [...Map.groupBy(nudged, ({ step }) => step)]
      .filter(([, each]) => new Set(each.map(({ of }) => of)).size > 1)
      .map(([step]) => `${step} was nudged more than once`);
  });

/** By the clock of whoever makes it. */
export const aNudgeComesFiveWorkingDaysAfterTheMail: Rule = (life) =>
  nudgesIn(life)
    .filter((nudge) =>
      mailingOf(nudge).steps.some((step) => {
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
        const soonest = moveByWorkingDays(dayOf(last), nudgeAfterWorkingDays ?? 0, CALENDAR);
        return dayOf(nudge).until(soonest).sign > 0;
      }),
    )
    .map(told);

export const onlyWhatIsOpenAndMayBeNudgedIsNudged: Rule = (life) =>
  nudgesIn(life)
    .filter(({ departure, ...mail }) =>
      mailingOf({ departure, ...mail }).steps.some((id) => {
        const step = departure.steps.find((each) => each.id === id);
        return step?.mark || step?.skipped || stepOf(PLAN, id)?.nudge === false;
      }),
    )
    .map(told);

function localOf({ clock }: SentDigest): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(clock).toZonedDateTimeISO(timeZone);
}

/**
 * Whatever its departures; once more only when nobody could tell whether it had left. Whose address became another after the
 * mail of that day was made gets that one at the new address, where one may have come already.
 */
export const hrGetsOneMorningMailADay: Rule = (life) =>
  [...Map.groupBy(life.digests, (each) => `${each.mail.to} ${localOf(each).toPlainDate()}`)]
    .filter(([, each]) => each.length > 1)
    .filter(([, [first]]) => first && !becameHrOnThatDay(first, life))
    .filter(
      ([, [first, second, ...more]]) =>
        !first || !second || more.length > 0 || !isUntold(life, first, second),
    )
    .map(([name, each]) => `${each.length} to ${name}`);

/** By a correction or a replacement, until the mail left. */
function becameHrOnThatDay({ mail, at }: SentDigest, { writes }: Life): boolean {
  const hasIt = ({ people, standIns }: Departure) =>
    [people.hrContact, ...standIns.map(({ person }) => person)].some(
      ({ address }) => address.toLowerCase() === mail.to.toLowerCase(),
    );
  return writes.some(
    ({ at: written, before, after }) =>
      before && written < at + HOUR && written > at - DAY && !hasIt(before) && hasIt(after),
  );
}

export const theMorningMailComesInTheMorningOfAWorkingDay: Rule = ({ digests }) =>
  digests
    .filter((each) => {
      const local = localOf(each);
      const time = local.toPlainTime();
      const isInside =
        Temporal.PlainTime.compare(time, morningMailAt) >= 0 &&
        Temporal.PlainTime.compare(
          time,
          Temporal.PlainTime.from(officeHours.until).add({ minutes: 1 }),
        ) < 0;
      return !isInside || !isWorkingDay(local.toPlainDate(), CALENDAR);
    })
    .map((each) => `HR's morning mail at ${localOf(each)}`);

/** While it helps, and unless it was done before or nothing worked meanwhile. */
export const everyStepOfHrStandsInAMorningMail: Rule = (life) => {
  if (!life.story.hasDigest) return [];
  return life.departures
    .filter(
      ({ withdrawn, erased, history }) =>
        !withdrawn && !erased && !history.some(({ what }) => what === "withdrawn"),
    )
    .flatMap((departure) =>
      departure.steps
        .filter(({ to, skipped }) => to === "hr" && !skipped)
        .filter((step) => !isTold(step, departure.people.employee.name, life))
        .filter((step) => couldBeTold(step, departure, life))
        .map(({ id }) => `${departure.id.slice(0, 4)} ${id} was never told`),
    );
};

function isTold(step: StepRecord, name: string, { digests, departures, story }: Life): boolean {
  const names = [name, ...story.leavers.map(({ submission }) => submission.people.employee.name)];
  const isAbout = ({ mail }: SentDigest) =>
    names.some((each) => mail.text.includes(each)) || departures.length === 1;
  return digests.some(
    (each) =>
      isAbout(each) && momentOf(step).toPlainDate().until(localOf(each).toPlainDate()).sign >= 0,
  );
}

/** Three working days in a row of which nothing was out of order. */
function couldBeTold(
  step: StepRecord,
  { dates, history }: Life["departures"][number],
  { story, clocksAhead }: Life,
): boolean {
  const plan = stepOf(PLAN, step.id);
  if (!plan) return false;
  const lastChange = history.findLast(({ what }) =>
    ["submitted", "dates-changed", "kind-changed"].includes(what),
  );
  const changed = lastChange?.at.toZonedDateTimeISO(timeZone).toPlainDate() ?? dates.announced;
  const day = momentOf(step).toPlainDate();
  const from = moveByWorkingDays(day.until(changed).sign > 0 ? changed : day, 1, CALENDAR);
  const until = moveByWorkingDays(from, 2, CALENDAR);
  const useful = usefulUntil(plan, step.planned.toPlainDate(), dates, CALENDAR);
  const marked = step.mark?.at.toZonedDateTimeISO(timeZone).toPlainDate();
  const [start, end] = [from, until].map(
    (each) => each.toZonedDateTime(timeZone).epochMilliseconds,
  ) as [number, number];
  const isOut = story.outages.some((each) => each.from < end + DAY && each.until > start - DAY);
  const isAhead = clocksAhead.some((at) => at < end + DAY && at > start - DAY);
  return (
    until.until(useful).sign >= 0 &&
    (!marked || until.until(marked).sign >= 0) &&
    !isOut &&
    !isAhead
  );
}
