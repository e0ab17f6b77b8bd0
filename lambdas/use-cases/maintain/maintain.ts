import { Temporal } from "temporal-polyfill";
import { digestDayNow, nextDigestAt } from "../../departure/digest/digest-day.ts";
import { withNextCheck } from "../../departure/digest/next-check.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { HistoryEvent } from "../../departure/model/history.ts";
import { isDue, isOpen, type Mailing } from "../../departure/model/mailing.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { Hashing, PersonLocks } from "../../departure/model/ports.ts";
import type { DueDepartures } from "../../departure/model/record-ports.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import { dueAt } from "../../departure/outbox.ts";
import { minutesBetween, overdueMailings } from "../../departure/upkeep/overdue-mailings.ts";
import { forgottenMailings, repair } from "../../departure/upkeep/repair.ts";
import { count, log } from "../../telemetry/log.ts";
import { applyOutbox, type OutboxPorts } from "../outbox/apply-outbox.ts";
import { leaveLocks } from "../record/keep-locks.ts";
import { isReserved, released } from "../record/save-optimistically.ts";
import { enqueueWebhook } from "../webhook-events/enqueue-webhook.ts";
import { hasWebhookEvents } from "../webhook-events/pending-webhook-events.ts";

export interface MaintainPorts extends OutboxPorts {
  readonly departures: DueDepartures;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly locks: PersonLocks;
  readonly hashing: Hashing;
  /** When the mail queue was seen empty in this run; undefined if it was not. Absent: nobody looks. */
  readonly queueEmptyAt?: () => Promise<Temporal.Instant | undefined>;
}

/** A save applies its outbox itself; after this long it has not. */
const CONVERGED_WITHIN_SECONDS = 60;

/**
 * Repairs what time has made necessary in one departure, and returns it. Undefined if it doesn't exist or was written
 * meanwhile: the next sweep checks it again.
 */
export async function maintain(id: string, ports: MaintainPorts): Promise<Departure | undefined> {
  const { departures, plan, calendar, clock } = ports;
  const now = clock();
  const found = await departures.find(id);
  if (!found || isReserved(found, now)) return undefined;
  const departure = released(found);
  tellOverdue(departure, now);
  const followed = ports.follow ? departure : withoutWebhook(departure);
  const repaired = repair(followed, { plan, calendar, now });
  if (repaired !== departure) return keep(repaired, departure, ports);
  await remindOthers(departure, now, ports);
  await correctDueIfEarly(departure, now, ports);
  return departure;
}

/** Before anything is repaired: a catch-up has a new moment, and its readers waited all the same. */
function tellOverdue(departure: Departure, now: Temporal.Instant): void {
  const overdue = overdueMailings(departure, now);
  for (const { id: mailingId, at } of overdue)
    log("warn", "mail-late", {
      departureId: departure.id,
      mailingId,
      because: `${minutesBetween(at, now)} minutes`,
    });
  if (overdue.length > 0) count("MailsLate", overdue.length);
}

/** Completes unfinished work of others: schedules, messages, webhook. */
async function remindOthers(
  departure: Departure,
  now: Temporal.Instant,
  ports: MaintainPorts,
): Promise<void> {
  const { id } = departure;
  if (isLeftInOutbox(departure, now)) await applyOutbox(departure, ports);
  const forgotten = await forgottenOf(departure, now, ports);
  for (const { id: mailingId, revision } of forgotten)
    await ports.queue.put({ kind: "mailing", departureId: id, mailingId, revision }, 0);
  if (forgotten.length > 0) count("MailingsRepaired", forgotten.length);
  if (ports.follow && hasWebhookEvents(departure, now)) await enqueueWebhook(id, ports);
}

/** Looks at the queue only for what an empty one would show to be lost. */
async function forgottenOf(
  departure: Departure,
  now: Temporal.Instant,
  { queueEmptyAt }: Pick<MaintainPorts, "queueEmptyAt">,
): Promise<Mailing[]> {
  if (forgottenMailings(departure, now, now).length === 0) return [];
  return forgottenMailings(departure, now, await queueEmptyAt?.());
}

/** The webhook was removed, so pending events must not keep the sweep busy. */
function withoutWebhook(departure: Departure): Departure {
  const { webhookCursor: cursor, ...rest } = departure;
  return cursor ? rest : departure;
}

/** Saves a repair and everything that follows from it. */
async function keep(
  repaired: Departure,
  before: Departure,
  ports: MaintainPorts,
): Promise<Departure | undefined> {
  tellRepairs(before, repaired);
  if (!(await ports.departures.save(repaired))) return undefined;
  const saved = { ...repaired, version: repaired.version + 1 };
  await applyOutbox(saved, ports);
  await enqueueWebhook(saved.id, ports);
  if (saved.erased) await leaveLocks(before, ports);
  return saved;
}

function isLeftInOutbox({ outbox }: Departure, now: Temporal.Instant): boolean {
  return (
    outbox !== undefined && hasPassed(outbox.since.add({ seconds: CONVERGED_WITHIN_SECONDS }), now)
  );
}

/**
 * The index may be early, never late. An item for the digest isn't checked again before one can be sent, because each
 * check costs money.
 */
async function correctDueIfEarly(
  departure: Departure,
  now: Temporal.Instant,
  { departures, plan, calendar }: MaintainPorts,
): Promise<void> {
  // While a mailing is due, so is the departure.
  if (departure.outbox || departure.mailings.some((each) => isOpen(each) && isDue(each, now)))
    return;
  const today = { plan, calendar, now };
  const looked = withNextCheck(departure, today);
  const isAsleep = looked.nextCheckAt && hasPassed(looked.nextCheckAt, now) && !digestDayNow(today);
  const next = isAsleep ? { ...looked, nextCheckAt: nextDigestAt(today) } : looked;
  const due = dueAt(next);
  if (!due || !hasPassed(due, now)) await departures.correctDue(next);
}

function hasPassed(moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0;
}

/** The metrics of a repair's history lines. */
const COUNTED = {
  "caught-up": "DeparturesCaughtUp",
  "sent-again": "MailsSentAgain",
  "gave-up": "MailsUnconfirmed",
} as const;

/** From the plan at work; everything else follows an outage. */
const BY_PLAN: readonly HistoryEvent[] = ["nudged", "erased"];

function tellRepairs(before: Departure, after: Departure): void {
  const events = after.history.slice(before.history.length).map(({ what }) => what);
  for (const event of events) {
    log(BY_PLAN.includes(event) ? "info" : "warn", event, { departureId: before.id });
    if (event in COUNTED) count(COUNTED[event as keyof typeof COUNTED]);
  }
}
