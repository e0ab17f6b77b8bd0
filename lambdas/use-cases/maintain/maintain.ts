import { Temporal } from "temporal-polyfill";
import { digestDayNow, nextDigestAt } from "../../departure/digest/digest-day.ts";
import { withNextCheck } from "../../departure/digest/next-check.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { HistoryEvent } from "../../departure/model/history.ts";
import { isDue, isOpen } from "../../departure/model/mailing.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { Hashing, PersonLocks } from "../../departure/model/ports.ts";
import type { DueDepartures } from "../../departure/model/record-ports.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import { dueAt } from "../../departure/outbox.ts";
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
}

/** A save converges by itself; after a minute it has not. */
const CONVERGED_WITHIN_SECONDS = 60;

/**
 * Repairs what time has made necessary in one departure, and gives it as it is then. Nothing when there is none, or when
 * somebody else wrote meanwhile: the next sweep looks at what they made of it.
 */
export async function maintain(id: string, ports: MaintainPorts): Promise<Departure | undefined> {
  const { departures, plan, calendar, clock } = ports;
  const now = clock();
  const found = await departures.find(id);
  if (!found || isReserved(found, now)) return undefined;
  const departure = released(found);
  const followed = ports.follow ? departure : withoutWebhook(departure);
  const repaired = repair(followed, { plan, calendar, now });
  if (repaired !== departure) return keep(repaired, departure, ports);
  await remindOthers(departure, now, ports);
  await correctDueIfEarly(departure, now, ports);
  return departure;
}

/** Sees to what others left undone: schedules, messages, the follower. */
async function remindOthers(
  departure: Departure,
  now: Temporal.Instant,
  ports: MaintainPorts,
): Promise<void> {
  const { id } = departure;
  if (isLeftInOutbox(departure, now)) await applyOutbox(departure, ports);
  const forgotten = forgottenMailings(departure, now);
  for (const { id: mailingId, revision } of forgotten)
    await ports.queue.put({ kind: "mailing", departureId: id, mailingId, revision }, 0);
  if (forgotten.length > 0) count("MailingsRepaired", forgotten.length);
  if (ports.follow && hasWebhookEvents(departure, now)) await enqueueWebhook(id, ports);
}

/** Nobody follows any more: what was not told must not keep the sweep looking. */
function withoutWebhook(departure: Departure): Departure {
  const { webhookCursor: told, ...rest } = departure;
  return told ? rest : departure;
}

/** Saves what a repair made, and all that follows from it. */
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
 * The index may point too early, never too late. What is only to be told in a morning mail is not looked at again before
 * one can leave: each look is paid for.
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

/** How the metrics count what a repair writes into the history. */
const COUNTED = {
  "caught-up": "DeparturesCaughtUp",
  "sent-again": "MailsSentAgain",
  "gave-up": "MailsUnconfirmed",
} as const;

/** The plan at work; all else is an outage's. */
const BY_PLAN: readonly HistoryEvent[] = ["nudged", "erased"];

function tellRepairs(before: Departure, after: Departure): void {
  const events = after.history.slice(before.history.length).map(({ what }) => what);
  for (const event of events) {
    log(BY_PLAN.includes(event) ? "info" : "warn", event, { departureId: before.id });
    if (event in COUNTED) count(COUNTED[event as keyof typeof COUNTED]);
  }
}
