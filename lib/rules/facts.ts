import { MINUTES_APART } from "../../lambdas/departure/mailings/spacing.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import {
  type HistoryEvent,
  type HistoryLine,
  TOTZIENS,
} from "../../lambdas/departure/model/history.ts";
import { DIGEST } from "../../lambdas/departure/model/mail-message.ts";
import {
  type Mailing,
  type MailingKind,
  type MailingMessage,
  scheduleName,
} from "../../lambdas/departure/model/mailing.ts";
import { presentNameOf } from "../../lambdas/departure/model/step-of.ts";
import type { Life, Posted, SentMail, Write } from "./life.ts";
import { mailingOf } from "./mail-facts.ts";

/** The plan's name of a step, even if it was renamed. */
export function nameInPlan({ plan }: Pick<Life, "plan">, step: string): string {
  return presentNameOf(plan, step);
}

export function isSameStep(life: Pick<Life, "plan">, one: string, other: string): boolean {
  return nameInPlan(life, one) === nameInPlan(life, other);
}

/** Erased without a request. */
export function isForgotten({ erased, history }: Departure): boolean {
  return (
    erased !== undefined && history.some(({ what, who }) => what === "erased" && who === TOTZIENS)
  );
}

/** What a write added to the history. */
export function newLines({ before, after }: Write): readonly HistoryLine[] {
  return after.history.slice(before?.history.length ?? 0);
}

/** Lines of the history that a write joined with what somebody pressed before, by the same link on the same step and day. */
export function joinedLines({ before, after }: Write): readonly HistoryLine[] {
  const had = before?.history ?? [];
  return after.history
    .slice(0, had.length)
    .filter((line, index) => (line.times ?? 1) > (had[index]?.times ?? 1));
}

/** Steps that left the plan in the same look in which time alone made a departure forgotten: it is known as it was before. */
export function leftThePlanAtLast(
  { ended }: Pick<Life, "ended">,
  { id, history }: Pick<Departure, "id" | "history">,
): ReadonlySet<string> {
  const lines = ended.find((each) => each.id === id)?.history.slice(history.length) ?? [];
  return new Set(
    lines.flatMap(({ what, detail }) => (what === "left-plan" && detail ? [detail] : [])),
  );
}

export function writesOf({ writes }: Life, what: readonly HistoryEvent[]): Write[] {
  return writes.filter((write) => newLines(write).some((line) => what.includes(line.what)));
}

/**
 * HR sent this mail at once: office hours, the undo window and the order do not delay it. It is the same
 * mail if it was only moved some minutes to avoid another one of its recipient.
 */
export function isAskedFor(life: Life): (mail: SentMail) => boolean {
  const asked = askedForIn(life);
  return (mail) => {
    const mailing = mailingOf(mail);
    return mailing.kind === "resend" || asked.has(revisionOf(mail.departure, mailing));
  };
}

/** All mails except those that HR sent at once, outside the rules of time. */
export function unasked(life: Life): SentMail[] {
  const isAsked = isAskedFor(life);
  return life.mails.filter((mail) => !isAsked(mail));
}

/** Cached: most rules ask. */
const askedFor = new WeakMap<Life, ReadonlySet<string>>();

function askedForIn(life: Life): ReadonlySet<string> {
  const known = askedFor.get(life);
  if (known) return known;
  const asked = new Set<string>();
  for (const write of life.writes)
    for (const mailing of askedForBy(write, asked)) asked.add(revisionOf(write.after, mailing));
  askedFor.set(life, asked);
  return asked;
}

/** The mailings that a write made leave now, and those that were asked for `before` and moved. */
function askedForBy(write: Write, before: ReadonlySet<string>): Mailing[] {
  const steps = newLines(write)
    .filter(({ what }) => what === "sent-now" || what === "resent")
    .map(({ detail }) => detail);
  const had = new Map(write.before?.mailings.map((each) => [each.id, each]));
  const isStillAsked = (mailing: Mailing, old: Mailing | undefined) =>
    old !== undefined && before.has(revisionOf(write.after, old)) && isMovedApart(old, mailing);
  return write.after.mailings
    .filter(({ id, revision }) => had.get(id)?.revision !== revision)
    .filter(
      (mailing) =>
        mailing.steps.some((id) => steps.includes(id)) ||
        isStillAsked(mailing, had.get(mailing.id)),
    );
}

function revisionOf({ id }: Pick<Departure, "id">, mailing: Mailing): string {
  return `${id} ${mailing.id} ${mailing.revision}`;
}

/** Two mails to one person leave five minutes apart, and there are not many of them. */
function isMovedApart(old: Mailing, mailing: Mailing): boolean {
  const minutes = (mailing.at.epochMilliseconds - old.at.epochMilliseconds) / MINUTE;
  return mailing.steps.join() === old.steps.join() && minutes > 0 && minutes <= 4 * MINUTES_APART;
}

/** HR wanted that step to leave early; it may have been late, or refused, since, and have gone into another mail. */
export function wasWantedEarly(life: Life, { departure }: SentMail, step: string): boolean {
  return departure.history.some(
    ({ what, detail = "" }) => what === "sent-now" && isSameStep(life, detail, step),
  );
}

/** Carries its steps for the first time, as planned. */
export function isThePlans(mail: SentMail): boolean {
  return PLANS.includes(mailingOf(mail).kind);
}

const PLANS: readonly MailingKind[] = ["step", "several", "catch-up", "notice"];

/** Whether this mailing was refused at some time before the mail left, so that it left once more for another reason. */
export function wasRefusedBefore(life: Life): (mail: SentMail) => boolean {
  const { first } = refusalsIn(life);
  return (mail) => (first.get(mailingKey(mail)) ?? Number.POSITIVE_INFINITY) <= mail.claimedAt;
}

/** Whether the mail was ever reported undelivered. */
export function hasFailed(life: Life, mail: Pick<SentMail, "message">): boolean {
  return refusalsIn(life).ever.has(mailingKey(mail));
}

interface Refusals {
  /** The mailings that were ever undelivered. */
  readonly ever: ReadonlySet<string>;
  /** The first write that found a mailing so. */
  readonly first: ReadonlyMap<string, number>;
}

/** Cached: most rules ask, for each mail. */
const refusals = new WeakMap<Life, Refusals>();

function refusalsIn(life: Life): Refusals {
  const known = refusals.get(life);
  if (known) return known;
  const found = {
    ever: new Set(life.writes.flatMap(({ after }) => refusedIn(after))),
    first: firstRefusals(life),
  };
  refusals.set(life, found);
  return found;
}

function firstRefusals({ writes }: Life): Map<string, number> {
  const first = new Map<string, number>();
  for (const { at, before } of writes)
    for (const key of before ? refusedIn(before) : [])
      first.set(key, Math.min(at, first.get(key) ?? at));
  return first;
}

function refusedIn({ id: departureId, mailings }: Departure): string[] {
  return mailings
    .filter(isRefused)
    .map(({ id: mailingId }) => mailingKey({ message: { departureId, mailingId } }));
}

function mailingKey({
  message: { departureId, mailingId },
}: {
  readonly message: Pick<MailingMessage, "departureId" | "mailingId">;
}): string {
  return `${departureId} ${mailingId}`;
}

/** Undelivered: a new address sends it again. */
export function isRefused({ state }: Mailing): boolean {
  return state.name === "refused" && state.why !== "unconfirmed";
}

/** It was unknown whether it had been sent, so it was to be sent again. */
export function wasUncertain(
  { departures }: Life,
  { departureId, mailingId }: Pick<MailingMessage, "departureId" | "mailingId">,
): boolean {
  const history = departures.find(({ id }) => id === departureId)?.history ?? [];
  return history.some(({ what, detail }) => what === "sent-again" && detail === mailingId);
}

/** A clock that jumped ahead between two mails makes a claim look old, and a day look past. */
export function hadAClockAhead({ clocksAhead }: Life, one: Posted, other: Posted): boolean {
  return clocksAhead.some((at) => one.at - ONE_RUN < at && at <= other.at);
}

/** The sweep that made that mailing had a clock that had jumped ahead. */
export function wasMadeByAClockAhead(
  { writes, clocksAhead }: Life,
  { message }: Pick<SentMail, "message">,
): boolean {
  const knows = (departure: Departure | undefined) =>
    departure?.mailings.some(({ id }) => id === message.mailingId) ?? false;
  const made = writes.find(
    ({ before, after }) => after.id === message.departureId && knows(after) && !knows(before),
  );
  return made !== undefined && hadAClockAheadAt(clocksAhead, made);
}

/** A sweep whose clock had jumped ahead took something of that departure for late before. */
export function wasCaughtUpByAClockAhead(life: Life, { message, at }: Posted): boolean {
  return writesOf(life, ["caught-up"]).some(
    (write) =>
      write.after.id === message.departureId &&
      write.at <= at &&
      hadAClockAheadAt(life.clocksAhead, write),
  );
}

/** A sweep whose clock had jumped ahead looked at that departure from then on, and took the day for over. */
export function wasPutOffByAClockAhead(life: Life, { message, at }: Posted, from: number): boolean {
  return life.writes.some(
    (write) =>
      write.after.id === message.departureId &&
      write.at >= from &&
      write.at <= at &&
      hadAClockAheadAt(life.clocksAhead, write),
  );
}

function hadAClockAheadAt(clocksAhead: Life["clocksAhead"], write: Write): boolean {
  return clocksAhead.some((at) => write.at - ONE_RUN < at && at <= write.at);
}

const MINUTE = 60_000;
const ONE_RUN = 5 * MINUTE;
/** Clocks are off by a minute at the most. */
const AN_HOUR = 57 * MINUTE;

/** Not recorded as sent within an hour, before it was sent again; or so by the clock of the function that released it. */
export function isUntold(life: Life, mail: Posted, again: Posted): boolean {
  const told = life.toldAt.get(scheduleName(mail.message)) ?? Number.POSITIVE_INFINITY;
  if (told > mail.at + AN_HOUR) return true;
  // The function that released a digest is not seen.
  return mail.message.mailingId === DIGEST
    ? hadAClockAhead(life, mail, again)
    : wasGivenBackByAClockAhead(life, mail, again);
}

function wasGivenBackByAClockAhead(life: Life, { at, message }: Posted, again: Posted): boolean {
  return writesOf(life, ["sent-again"]).some(
    (write) =>
      write.after.id === message.departureId &&
      newLines(write).some(({ detail }) => detail === message.mailingId) &&
      at - ONE_RUN < write.at &&
      write.at <= again.at &&
      hadAClockAheadAt(life.clocksAhead, write),
  );
}
