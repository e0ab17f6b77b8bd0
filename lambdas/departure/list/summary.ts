import { Temporal } from "temporal-polyfill";
import { type ListedFields, listedFieldsOf } from "../fields.ts";
import { isLate } from "../mailings/late-steps.ts";
import { complainedBy, missedBy } from "../mailings/missed-mail.ts";
import { openStepsOf } from "../mailings/open-steps.ts";
import { isToCome } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import { byMoment, dateIn, dateOf } from "../model/days.ts";
import { type Departure, type DepartureStatus, momentOf } from "../model/departure.ts";
import { isOpen, type Mailing, type MailRecipient, waitsForSettings } from "../model/mailing.ts";
import { addresseeOfMailing, personIn } from "../people/addressee.ts";
import { hasDeclinedAddress } from "../people/private-address.ts";
import { statusOf, unfinishedHrSteps, untickedSteps } from "../timeline/departure-status.ts";

/** One line of HR's list. */
export interface Summary extends ListedFields {
  readonly id: string;
  readonly status: DepartureStatus;
  readonly kind: Departure["kind"];
  /** Absent after erasure, as are the manager and the own fields. */
  readonly leaver?: string;
  /** As it was given. */
  readonly calledName?: string;
  /** Today's manager. */
  readonly manager?: string;
  readonly lastDay: Temporal.PlainDate;
  readonly next?: NextMail;
  /** Steps that came up, are still useful, and are neither done nor skipped. The leaver's own are not counted. */
  readonly openSteps: number;
  /** How many of those are HR's own. */
  readonly openHrSteps: number;
  /** How many of those have been open for longer than a nudge waits. */
  readonly lateSteps: number;
  /** HR's own steps that are no longer useful and were never ticked. */
  readonly untickedSteps: number;
  /** Recipients whose mail waits for an address. */
  readonly waiting: readonly MailRecipient[];
  /** A mail that asks the leaver waits for settings; absent if none does. */
  readonly waitsForSettings?: true;
  /** Recipients whose mail fails. */
  readonly undeliverable: readonly MailRecipient[];
  /** Recipients who reported a mail as unwanted; absent if none did. */
  readonly unwanted?: readonly MailRecipient[];
  /** The leaver wants no mails any more. */
  readonly isOptedOut: boolean;
  /** Mail after the last day has no address to go to. */
  readonly isPrivateAddressMissing: boolean;
}

/** The next mail. If only HR's own steps are left, the first of those, which the digest carries. */
export interface NextMail {
  readonly at: Temporal.ZonedDateTime;
  readonly to: MailRecipient;
  readonly kind: Mailing["kind"];
  readonly steps: readonly string[];
  /** Absent for a department, and while the address is unknown. */
  readonly name?: string;
}

export function summarize(departure: Departure, context: Context): Summary {
  const { now } = context;
  const { id, kind, people, dates, erased } = departure;
  const today = dateIn(now, departure.timeZone);
  const open = openStepsOf(departure, now, context);
  const next = nextMail(departure, context);
  const unwanted = complainedBy(departure);
  return {
    id,
    status: statusOf(departure, now),
    kind,
    ...(erased ? {} : { ...leaverOf(people), manager: personIn(departure, "manager", today).name }),
    ...listedFieldsOf(departure),
    lastDay: dates.lastDay,
    ...(next ? { next } : {}),
    openSteps: open.length,
    openHrSteps: open.filter(({ step }) => step.to === "hr").length,
    lateSteps: open.filter((each) => isLate(each, today, context)).length,
    untickedSteps: untickedSteps(departure, now, context).length,
    waiting: [...new Set(departure.mailings.filter(waitsForAddress).map(({ to }) => to))],
    ...(departure.mailings.some(waitsForSettings) ? { waitsForSettings: true } : {}),
    undeliverable: missedBy(departure),
    ...(unwanted.length > 0 ? { unwanted } : {}),
    isOptedOut: departure.optedOut !== undefined,
    isPrivateAddressMissing: isPrivateAddressMissing(departure),
  };
}

function leaverOf({ employee: { name, calledName } }: Departure["people"]) {
  return { leaver: name, ...(calledName ? { calledName } : {}) };
}

function nextMail(departure: Departure, { plan, now }: Context): NextMail | undefined {
  const [first] = departure.mailings
    .filter(isOpen)
    .toSorted((one, other) => byMoment(one.at, other.at));
  const mail = first ?? nextHrStep(departure, now);
  if (!mail) return undefined;
  const { at, to, kind, steps } = mail;
  const name = addresseeOfMailing(departure, mail, dateOf(at), plan.settings)?.name;
  return { at, to, kind, steps, ...(name ? { name } : {}) };
}

/** Only for a running departure: a stopped one has nothing to come. */
function nextHrStep(departure: Departure, now: Temporal.Instant) {
  if (statusOf(departure, now) !== "running") return undefined;
  const [first] = unfinishedHrSteps(departure)
    .filter((step) => byMoment(momentOf(step), now) > 0)
    .toSorted((one, other) => byMoment(momentOf(one), momentOf(other)));
  return first && ({ at: momentOf(first), to: "hr", kind: "step", steps: [first.id] } as const);
}

function waitsForAddress(mailing: Mailing): boolean {
  return mailing.state.name === "waiting" && !waitsForSettings(mailing);
}

/** Who would rather not give one is not missing it. */
function isPrivateAddressMissing(departure: Departure): boolean {
  const { people, dates, mailings } = departure;
  return (
    people.employee.privateAddress === undefined &&
    !hasDeclinedAddress(departure) &&
    mailings.some(
      (mailing) =>
        mailing.to === "leaver" &&
        isToCome(mailing) &&
        Temporal.PlainDate.compare(dateOf(mailing.at), dates.lastDay) > 0,
    )
  );
}
