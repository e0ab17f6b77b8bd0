import type { Temporal } from "temporal-polyfill";
import { wasMailedInPerson } from "../mailings/last-told.ts";
import { noticeMoment, withReassignedNotice } from "../mailings/reassigned-notice.ts";
import { sendAgain } from "../mailings/send-again.ts";
import { movedApart } from "../mailings/spacing.ts";
import { withoutUntoldChange } from "../mailings/untold-change.ts";
import type { Actor, Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure, Role, Substitute } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import type { Mailing } from "../model/mailing.ts";
import type { NotificationType } from "../model/notification.ts";
import type { Person } from "../model/person.ts";
import { Refusal } from "../model/refusal.ts";
import { lastForGood } from "../model/responsible.ts";
import { formerManagerOf, personIn } from "../people/addressee.ts";
import { turnsIn } from "../people/days-in-role.ts";
import { refuseLeaver } from "./correct.ts";
import { withEarlierManagers } from "./earlier-managers.ts";
import { finish } from "./finish.ts";
import { linesOfInterviewAlong, withInterviewAlong } from "./interview-along.ts";
import { personReached } from "./submit.ts";

export interface Reassignment {
  readonly role: Role;
  readonly person: Person;
  /** First day; defaults to today. */
  readonly from?: Temporal.PlainDate;
  /** Last day; absent means for good. */
  readonly until?: Temporal.PlainDate;
}

/**
 * Reassigns the role of manager or HR contact, for good or for a period. Each mail goes to the holder on its day. A new
 * manager gets one status mail; a new HR contact is told by the digest. A period that has ended changes nothing.
 */
export function reassign(
  departure: Departure,
  { role, person, from, until }: Reassignment,
  context: Context & Actor,
): Departure {
  refuseReassigning(departure, person);
  const today = todayOf(departure, context);
  const standIn: Substitute = { role, person, from: from ?? today, ...(until ? { until } : {}) };
  if (isThereAlready(departure, standIn, today)) return departure;
  const changed = withSubstitute(departure, standIn, today);
  return withReassignment(departure, changed, { standIns: [standIn], told: 0 }, context);
}

/** Roles can't be reassigned in a withdrawn or erased departure, nor to the leaver. */
export function refuseReassigning(departure: Departure, person: Person): void {
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.withdrawn) throw new Refusal("is-withdrawn");
  refuseLeaver(departure, [person]);
}

export function todayOf(
  { timeZone }: Pick<Departure, "timeZone">,
  { now }: Pick<Context, "now">,
): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate();
}

/**
 * Completes a reassignment with its interview, notices and history. `standIns` are its periods in order; `told` is the
 * index of the one in which the new manager is told.
 */
export function withReassignment(
  departure: Departure,
  changed: Departure,
  { standIns, told }: { readonly standIns: readonly Substitute[]; readonly told: number },
  context: Context & Actor,
): Departure {
  const { now, who, plan } = context;
  const replaced = withInterviewAlong(departure, sendAgain(departure, changed, context), context);
  const untold = withFormer(departure, withoutUntoldChange(departure, replaced), standIns, context);
  const mailings = withReassignedNotice(untold, standIns[told] as Substitute, context);
  const [first, last] = [standIns[0] as Substitute, standIns.at(-1) as Substitute];
  const after: Departure = {
    ...untold,
    edition: departure.edition + 1,
    mailings: movedApart(mailings, departure.mailings, personReached(untold, plan.settings)),
    history: [
      ...departure.history,
      {
        at: now,
        who,
        what: "replaced",
        detail: [first.role, first.from, last.until ?? []].flat().join(" "),
      },
      ...linesOfInterviewAlong(departure, replaced, context),
    ],
  };
  return finish(departure, withEarlierManagers(departure, after, context), context);
}

/** A permanent reassignment is announced to the previous manager on the day it starts. */
function withFormer(
  before: Departure,
  after: Departure,
  standIns: readonly Substitute[],
  context: Context & Actor,
): Departure {
  const { role, from, until } = standIns.at(-1) as Substitute;
  if (role !== "manager" || until) return after;
  const at = noticeMoment(after, from, context);
  return withFormerManager(before, after, { at, now: context.now });
}

/** This person already has the role on every remaining day of the period, so nothing would change. */
export function isThereAlready(
  departure: Departure,
  { role, person, from, until }: Substitute,
  today: Temporal.PlainDate,
): boolean {
  const first = isBefore(from, today) ? today : from;
  return turnsIn(departure, role, { from: first, ...(until ? { until } : {}) }).every((days) =>
    isSamePerson(personIn(departure, role, days.from), person),
  );
}

function isSamePerson(one: Person, other: Person): boolean {
  return (
    one.name === other.name &&
    (other.calledName ?? one.calledName) === one.calledName &&
    one.language === other.language &&
    one.address.toLowerCase() === other.address.toLowerCase()
  );
}

/** Drops earlier substitutes within the period: the last word counts. */
export function withSubstitute(
  departure: Departure,
  standIn: Substitute,
  today: Temporal.PlainDate,
): Departure {
  const { role, person, from, until } = standIn;
  const isForGood = !until && !isBefore(today, from);
  const isCovered = (each: Substitute) =>
    each.role === role &&
    (isForGood
      ? !(each.until && isBefore(each.until, today))
      : !isBefore(each.from, from) &&
        (!until || (each.until !== undefined && !isBefore(until, each.until))));
  const others = departure.standIns.filter((each) => !isCovered(each));
  return isForGood
    ? { ...departure, standIns: others, people: { ...departure.people, [role]: person } }
    : { ...departure, standIns: [...others, standIn] };
}

/**
 * Tells a manager who was replaced for good, once, if we have mailed them before. The notice is dropped if they become
 * manager again.
 */
function withFormerManager(
  before: Departure,
  after: Departure,
  { at, now }: Pick<Mailing, "at"> & { readonly now: Temporal.Instant },
): Departure {
  const [old, present] = [lastForGood(before, "manager"), lastForGood(after, "manager")];
  const mailings = after.mailings.map((mailing) =>
    isFor(present, mailing, after) && mailing.state.name === "pending"
      ? { ...mailing, state: { name: "skipped" as const } }
      : mailing,
  );
  const { formerManagers = [] } = after;
  const isKnown = formerManagers.some((each) => isSameMailbox(each, old));
  const isTold = !isSameMailbox(old, present) && wasMailedInPerson("manager", before, now);
  if (!isTold || isKnown || after.kind === "quiet") return { ...after, mailings };
  const notice: Mailing = {
    id: freshId("replaced-former" satisfies NotificationType, mailings),
    kind: "notice",
    steps: [],
    to: "former",
    at,
    revision: 1,
    state: { name: "pending" },
  };
  return {
    ...after,
    formerManagers: [...formerManagers, old],
    mailings: [...mailings, notice],
  };
}

function isFor(person: Person, { id, to }: Mailing, departure: Departure): boolean {
  const former = to === "former" ? formerManagerOf(departure, id) : undefined;
  return former !== undefined && isSameMailbox(former, person);
}

function isSameMailbox(one: Person, other: Person): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase();
}
