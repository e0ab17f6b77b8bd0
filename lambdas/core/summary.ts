import { Temporal } from "temporal-polyfill";
import { addresseeOfMailing, personIn } from "./addressee.ts";
import { carriersOf } from "./carriers.ts";
import { type Departure, momentOf, type StepRecord } from "./departure.ts";
import { type DepartureStatus, statusOf, unfinishedHrSteps } from "./departure-status.ts";
import { isMendable } from "./left.ts";
import { isOpen, type Mailing, type MailRecipient } from "./mailing.ts";
import { complainedBy, missedBy } from "./missed-mail.ts";
import { leftAt } from "./open-steps.ts";
import type { Plan } from "./plan.ts";
import { isToCome, wentOut } from "./step-mailings.ts";
import { stepOf } from "./step-of.ts";
import type { Circumstances } from "./submit.ts";
import { isUnfinished, isUsefulOn } from "./useful.ts";
import { moveByWorkingDays } from "./work-calendar.ts";

/** What a line of HR's list says of a departure. */
export interface Summary {
  readonly id: string;
  readonly status: DepartureStatus;
  readonly kind: Departure["kind"];
  /** Absent once it was erased, like the manager and the department. */
  readonly leaver?: string;
  /** Whoever is the manager today. */
  readonly manager?: string;
  readonly department?: string;
  readonly lastDay: Temporal.PlainDate;
  readonly next?: NextMail;
  /** Steps that came up, help still, and are neither done nor skipped; the leaver's own are nobody's to count. */
  readonly openSteps: number;
  /** Of those, how many have stood open for longer than a nudge waits. */
  readonly lateSteps: number;
  /** Those whom mail does not reach. */
  readonly undeliverable: readonly MailRecipient[];
  /** Those who reported a mail as unwanted; absent where nobody did. */
  readonly unwanted?: readonly MailRecipient[];
  /** A mail after the last day has nowhere to go. */
  readonly isPrivateAddressMissing: boolean;
}

/** The first mail to come; where HR's own steps are all that is left, the first of those, which comes in the morning mail. */
export interface NextMail {
  readonly at: Temporal.ZonedDateTime;
  readonly to: MailRecipient;
  readonly kind: Mailing["kind"];
  readonly steps: readonly string[];
  /** Absent for a desk, and while nobody knows the address. */
  readonly name?: string;
}

export function summarize(
  departure: Departure,
  circumstances: Omit<Circumstances, "who">,
): Summary {
  const { now } = circumstances;
  const { id, kind, people, dates, department, erased } = departure;
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const open = openStepsOf(departure, today, circumstances);
  const next = nextMail(departure, circumstances);
  const unwanted = complainedBy(departure);
  return {
    id,
    status: statusOf(departure, now),
    kind,
    ...(erased
      ? {}
      : { leaver: people.employee.name, manager: personIn(departure, "manager", today).name }),
    ...(department ? { department } : {}),
    lastDay: dates.lastDay,
    ...(next ? { next } : {}),
    openSteps: open.length,
    lateSteps: open.filter(({ since }) => isLate(since, today, circumstances)).length,
    undeliverable: missedBy(departure),
    ...(unwanted.length > 0 ? { unwanted } : {}),
    isPrivateAddressMissing: isPrivateAddressMissing(departure),
  };
}

function nextMail(
  departure: Departure,
  { plan, now }: Omit<Circumstances, "who">,
): NextMail | undefined {
  const [first] = departure.mailings
    .filter(isOpen)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at));
  const mail = first ?? nextHrStep(departure, now);
  if (!mail) return undefined;
  const { at, to, kind, steps } = mail;
  const name = addresseeOfMailing(departure, mail, at.toPlainDate(), plan.settings)?.name;
  return { at, to, kind, steps, ...(name ? { name } : {}) };
}

/** Only where something runs: what was stopped has nothing to come. */
function nextHrStep(departure: Departure, now: Temporal.Instant) {
  if (statusOf(departure, now) !== "running") return undefined;
  const [first] = unfinishedHrSteps(departure)
    .filter((step) => Temporal.Instant.compare(momentOf(step).toInstant(), now) > 0)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(momentOf(one), momentOf(other)));
  return first && ({ at: momentOf(first), to: "hr", kind: "step", steps: [first.id] } as const);
}

interface OpenStep {
  readonly step: StepRecord;
  /** The day on which it first came up; undefined where it never stands open too long. */
  readonly since: Temporal.PlainDate | undefined;
}

function openStepsOf(
  departure: Departure,
  today: Temporal.PlainDate,
  { plan, calendar, now }: Omit<Circumstances, "who">,
): OpenStep[] {
  const { dates, withdrawn, erased } = departure;
  if (withdrawn || erased) return [];
  return departure.steps
    .filter((step) => step.to !== "leaver" && isUnfinished(step))
    .flatMap((step) => {
      const cameUp = cameUpOn(step, departure, now);
      if (!cameUp || !isUsefulOn(today, step, { plan, calendar, dates })) return [];
      return [{ step, since: isNudged(step, plan) ? cameUp : undefined }];
    });
}

/** HR's own steps have no mail: theirs come up at their moment. Any other with the first mail that brought it. */
function cameUpOn(
  step: StepRecord,
  departure: Departure,
  now: Temporal.Instant,
): Temporal.PlainDate | undefined {
  const moments =
    step.to === "hr"
      ? [momentOf(step).toInstant()]
      : carriersOf(departure, step)
          .filter((each) => wentOut(each) || isMendable(each))
          .map(leftAt);
  return moments
    .filter((moment) => Temporal.Instant.compare(moment, now) <= 0)
    .toSorted(Temporal.Instant.compare)
    .at(0)
    ?.toZonedDateTimeISO(departure.timeZone)
    .toPlainDate();
}

function isNudged({ id, to }: StepRecord, plan: Plan): boolean {
  return to === "hr" || stepOf(plan, id)?.nudge === true;
}

function isLate(
  since: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
  { plan, calendar }: Omit<Circumstances, "who">,
): boolean {
  const after = plan.settings.nudgeAfterWorkingDays;
  if (!since || after === undefined) return false;
  return Temporal.PlainDate.compare(moveByWorkingDays(since, after, calendar), today) <= 0;
}

function isPrivateAddressMissing({ people, dates, mailings }: Departure): boolean {
  return (
    people.employee.privateAddress === undefined &&
    mailings.some(
      (mailing) =>
        mailing.to === "leaver" &&
        isToCome(mailing) &&
        Temporal.PlainDate.compare(mailing.at.toPlainDate(), dates.lastDay) > 0,
    )
  );
}
