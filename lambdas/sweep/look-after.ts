import { Temporal } from "temporal-polyfill";
import { type ConvergePorts, converge } from "../converge/converge.ts";
import type { Departure } from "../core/departure.ts";
import { morningNow, nextMorning } from "../core/morning.ts";
import { withNextLook } from "../core/next-look.ts";
import type { Plan } from "../core/plan.ts";
import type { DueDepartures } from "../core/record-ports.ts";
import { forgottenMailings, repair } from "../core/repair.ts";
import { dueAt } from "../core/unsynced.ts";
import type { WorkCalendar } from "../core/work-calendar.ts";
import { count, log } from "../log.ts";

export interface LookAfterPorts extends ConvergePorts {
  readonly departures: DueDepartures;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
}

/** A save converges by itself; after a minute it has not. */
const CONVERGED_WITHIN_SECONDS = 60;

/**
 * Repairs what time has made necessary in one departure, and gives it as it is then. Nothing when there is none, or when
 * somebody else wrote meanwhile: the next sweep looks at what they made of it.
 */
export async function lookAfter(id: string, ports: LookAfterPorts): Promise<Departure | undefined> {
  const { departures, plan, calendar, clock, queue } = ports;
  const departure = await departures.find(id);
  if (!departure) return undefined;
  const now = clock();
  const repaired = repair(departure, { plan, calendar, now });
  if (repaired !== departure) {
    tellRepairs(departure, repaired);
    if (!(await departures.save(repaired))) return undefined;
    const saved = { ...repaired, version: repaired.version + 1 };
    await converge(saved, ports);
    return saved;
  }
  if (isLeftUnsynced(departure, now)) await converge(departure, ports);
  const forgotten = forgottenMailings(departure, now);
  for (const { id: mailingId, revision } of forgotten)
    await queue.put({ departureId: id, mailingId, revision }, 0);
  if (forgotten.length > 0) count("MailingsRepaired", forgotten.length);
  await correctDueIfEarly(departure, now, ports);
  return departure;
}

function isLeftUnsynced({ unsynced }: Departure, now: Temporal.Instant): boolean {
  return (
    unsynced !== undefined && isOver(unsynced.since.add({ seconds: CONVERGED_WITHIN_SECONDS }), now)
  );
}

/**
 * The index may point too early, never too late. What is only to be told in a morning mail is not looked at again before
 * one can leave: each look is paid for.
 */
async function correctDueIfEarly(
  departure: Departure,
  now: Temporal.Instant,
  { departures, plan, calendar }: LookAfterPorts,
): Promise<void> {
  const today = { plan, calendar, now };
  const looked = withNextLook(departure, today);
  const isAsleep = looked.lookAt && isOver(looked.lookAt, now) && !morningNow(today);
  const next = isAsleep ? { ...looked, lookAt: nextMorning(today) } : looked;
  const due = dueAt(next);
  if (!due || !isOver(due, now)) await departures.correctDue(next);
}

function isOver(moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0;
}

/** How the metrics count what a repair writes into the history. */
const COUNTED = {
  "caught-up": "DeparturesCaughtUp",
  "sent-again": "MailsSentAgain",
  "gave-up": "MailsUnconfirmed",
} as const;

function tellRepairs(before: Departure, after: Departure): void {
  const events = after.history.slice(before.history.length).map(({ what }) => what);
  for (const event of events) {
    // A nudge is the plan at work, all else is an outage's.
    log(event === "nudged" ? "info" : "warn", event, { departureId: before.id });
    if (event in COUNTED) count(COUNTED[event as keyof typeof COUNTED]);
  }
}
