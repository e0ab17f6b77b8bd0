import { Temporal } from "temporal-polyfill";
import { type ConvergePorts, converge } from "../converge/converge.ts";
import type { Departure } from "../core/departure.ts";
import type { Plan } from "../core/plan.ts";
import { forgottenMailings, repair } from "../core/repair.ts";
import { dueAt } from "../core/unsynced.ts";
import type { WorkCalendar } from "../core/work-calendar.ts";
import { count, describeFault, log, METRICS } from "../log.ts";

export interface SweepPorts extends ConvergePorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
}

export interface SweepReport {
  /** Departures that had something due. */
  readonly candidates: number;
  /** Of those, how many could not be looked after this time. */
  readonly failed: number;
}

/** What has been due for longer than this is not looked for. */
const DAYS_BACK = 14;
/** A save converges by itself; after a minute it has not. */
const CONVERGED_WITHIN_SECONDS = 60;

/**
 * Finds every mailing that is due and not sent, and every one without its schedule, and repairs it. Reads only what is due.
 * One departure that cannot be repaired does not keep the others waiting; at the end it fails the run, which rings.
 */
export function sweepHandler(ports: SweepPorts) {
  return async (): Promise<SweepReport> => {
    const ids = await ports.departures.due(ports.clock(), DAYS_BACK);
    let failed = 0;
    for (const id of ids) {
      try {
        await lookAfter(id, ports);
      } catch (error) {
        failed += 1;
        log("error", "repair-failed", { departureId: id, because: describeFault(error) });
      }
    }
    if (failed > 0) throw new Error(`${failed} of ${ids.length} departures could not be repaired.`);
    return { candidates: ids.length, failed };
  };
}

async function lookAfter(id: string, ports: SweepPorts): Promise<void> {
  const { departures, plan, calendar, clock, queue } = ports;
  const departure = await departures.find(id);
  if (!departure) return;
  const now = clock();
  const repaired = repair(departure, { plan, calendar, now });
  if (repaired !== departure) {
    tellRepairs(departure, repaired);
    // Somebody else wrote: the next sweep looks at what they made of it.
    if (!(await departures.save(repaired))) return;
    return converge({ ...repaired, version: repaired.version + 1 }, ports);
  }
  if (isLeftUnsynced(departure, now)) await converge(departure, ports);
  const forgotten = forgottenMailings(departure, now);
  for (const { id: mailingId, revision } of forgotten)
    await queue.put({ departureId: id, mailingId, revision }, 0);
  if (forgotten.length > 0) count(METRICS.repaired, forgotten.length);
  await correctDueIfEarly(departure, now, ports);
}

function isLeftUnsynced({ unsynced }: Departure, now: Temporal.Instant): boolean {
  if (!unsynced) return false;
  return (
    Temporal.Instant.compare(unsynced.since.add({ seconds: CONVERGED_WITHIN_SECONDS }), now) <= 0
  );
}

/** The index may point too early, never too late. */
async function correctDueIfEarly(
  departure: Departure,
  now: Temporal.Instant,
  { departures }: SweepPorts,
): Promise<void> {
  const due = dueAt(departure);
  if (!due || Temporal.Instant.compare(due, now) > 0) await departures.correctDue(departure);
}

function tellRepairs(before: Departure, after: Departure): void {
  const events = after.history.slice(before.history.length).map(({ what }) => what);
  for (const event of events) log("warn", event, { departureId: before.id });
  const of = (event: string) => events.filter((each) => each === event).length;
  if (of("caught-up") > 0) count(METRICS.caughtUp, of("caught-up"));
  if (of("sent-again") > 0) count(METRICS.sentAgain, of("sent-again"));
  if (of("gave-up") > 0) count(METRICS.gaveUp, of("gave-up"));
}
