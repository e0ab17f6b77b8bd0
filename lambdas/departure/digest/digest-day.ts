import { Temporal } from "temporal-polyfill";
import { dateOf, isBetween, localOf, momentOn } from "../model/days.ts";
import type { DigestToSend } from "../model/mail-message.ts";
import { CLAIM_ANSWERED_WITHIN_HOURS } from "../model/mailing.ts";
import type { Plan } from "../model/plan.ts";
import type { Digest } from "../model/ports.ts";
import { isWorkingDay, moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";

/** A message that the mailer hasn't handled for this long counts as lost. */
const QUEUED_FOR_MINUTES = 30;

/** HR waits for it at the start of a day's work. */
const LATE_AFTER_MINUTES = 60;

interface Today {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly now: Temporal.Instant;
}

/** The day for which a digest may be sent now: a working day, between the digest's time and the end of office hours. */
export function digestDayNow({ plan, calendar, now }: Today): Temporal.PlainDate | undefined {
  const { timeZone, morningMailAt, officeHours } = plan.settings;
  const local = localOf(now, timeZone);
  const day = dateOf(local);
  const isTime = isBetween(local, { from: morningMailAt, until: officeHours.until });
  return isTime && isWorkingDay(day, calendar) ? day : undefined;
}

/** Too late to send: the next digest covers it. A quarter's is never too late. */
export function isDigestOver({ day, news }: Pick<Digest, "day" | "news">, today: Today): boolean {
  return news === undefined && !digestDayNow(today)?.equals(day);
}

/** The message that sends it. */
export function digestMessage({ id, news }: Pick<Digest, "id" | "news">): DigestToSend {
  return { kind: "digest", digestId: id, ...(news ? { ofQuarter: true } : {}) };
}

/** When the next digest can be sent, later than now. */
export function nextDigestAt({ plan, calendar, now }: Today): Temporal.Instant {
  const { timeZone, morningMailAt: time } = plan.settings;
  const local = localOf(now, timeZone);
  const isEarly = isBetween(local, { from: "00:00", until: time });
  const today = dateOf(local);
  const day =
    isEarly && isWorkingDay(today, calendar) ? today : moveByWorkingDays(today, 1, calendar);
  return momentOn(day, { time, timeZone }).toInstant();
}

/**
 * When the sweep must check a digest: when its message or claim has gone unanswered for too long. Undefined when it is
 * over.
 */
export function digestDueAt({
  state,
  since,
}: Pick<Digest, "state" | "since">): Temporal.Instant | undefined {
  if (state.name === "pending") return since.add({ minutes: QUEUED_FOR_MINUTES });
  if (state.name === "claimed") return state.at.add({ hours: CLAIM_ANSWERED_WITHIN_HOURS });
  return undefined;
}

/** HR's mail of a day that nobody has sent an hour after it was begun. */
export function isDigestLate(
  { state, since, news }: Pick<Digest, "state" | "since" | "news">,
  now: Temporal.Instant,
): boolean {
  const due = since.add({ minutes: LATE_AFTER_MINUTES });
  return news === undefined && state.name === "pending" && Temporal.Instant.compare(due, now) <= 0;
}

const KEY_PREFIX = "morning.";

/** The sweep's key for a digest. A departure's key has no dot. */
export function digestKey(id: string): string {
  return KEY_PREFIX + id;
}

/** The digest id in such a key; undefined for a departure's key. */
export function digestIdIn(key: string): string | undefined {
  return key.startsWith(KEY_PREFIX) ? key.slice(KEY_PREFIX.length) : undefined;
}
