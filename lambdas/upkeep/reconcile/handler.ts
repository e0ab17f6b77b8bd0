import { followPlan } from "../../departure/changes/follow-plan.ts";
import { withAsksFrom } from "../../departure/digest/asks-from.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { SearchIndexCheck } from "../../departure/model/listing.ts";
import type { ListedSchedules } from "../../departure/model/ports.ts";
import type { ListedDepartures } from "../../departure/model/record-ports.ts";
import { noteUnindexed } from "../../departure/outbox.ts";
import { type Drift, driftOf, isDrift, NO_DRIFT } from "../../departure/upkeep/drift.ts";
import { mailsHeardOf, NONE_SENT, sumOf } from "../../departure/upkeep/mails-heard-of.ts";
import { count, describeFault, type LogFields, log } from "../../telemetry/log.ts";
import { type MaintainPorts, maintain } from "../../use-cases/maintain/maintain.ts";
import { tellUnheardOf } from "../../use-cases/maintain/tell-unheard-of.ts";
import { mendDrift } from "../../use-cases/outbox/apply-outbox.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import { substituteLocks } from "../../use-cases/record/keep-locks.ts";
import { takeStock } from "./take-stock.ts";

export interface ReconcilePorts extends MaintainPorts {
  readonly departures: ListedDepartures;
  readonly schedules: ListedSchedules;
  readonly searchIndexCheck: SearchIndexCheck;
}

export interface ReconcileReport {
  /** Schedules that a departure lacked. */
  readonly missing: number;
  /** Schedules that their departure no longer needs. */
  readonly stale: number;
  /** Schedules of no departure. */
  readonly orphaned: number;
  /** Departures with wrong index entries. */
  readonly unindexed: number;
  /** Departures that were compared. */
  readonly candidates: number;
}

/**
 * Compares daily all schedules with all departures that need one, and fixes the differences; the sweep sees only what is
 * due. Also repairs departures due for longer than the sweep goes back, applies an edited plan, rewrites wrong entries of
 * the list, names and roles, what asks for HR, and adds missing entries to person locks.
 */
export function reconcileHandler(ports: ReconcilePorts) {
  return async (): Promise<ReconcileReport> => {
    const { departures, overdue, strangers } = await takeStock(ports);
    const sum = { missing: 0, stale: 0, orphaned: 0 };
    let unindexed = 0;
    let heard = NONE_SENT;
    let failed = 0;

    async function trying(about: LogFields, work: () => Promise<unknown>): Promise<void> {
      try {
        await work();
      } catch (error) {
        failed += 1;
        log("error", "reconcile-failed", { ...about, because: describeFault(error) });
      }
    }

    async function mend(about: LogFields, drift: Drift): Promise<void> {
      for (const kind of ["missing", "stale", "orphaned"] as const) {
        const { length } = drift[kind];
        sum[kind] += length;
        if (length > 0) log("warn", "schedule-drift", { ...about, because: kind, count: length });
      }
      await mendDrift(about.departureId ?? "", drift, ports.schedules);
    }

    for (const [departureId, names] of departures) {
      const about = { departureId };
      await trying(about, async () => {
        const before = await ports.departures.find(departureId);
        await mend(about, await confirmedDrift(departureId, { before, names }, ports));
        if (!before) return;
        heard = sumOf(heard, mailsHeardOf(before, ports.clock()));
        await putInLocks(before, ports);
        const isNotFound = await wasNotIndexed(before, ports);
        await correctAsking(before, ports);
        if (!isNotFound) return;
        unindexed += 1;
        log("warn", "not-findable", about);
      });
      if (overdue.has(departureId)) await trying(about, () => maintain(departureId, ports));
    }
    await trying({}, () => mend({}, { missing: [], stale: [], orphaned: strangers }));

    tellUnheardOf(heard);
    count("ScheduleDrift", sum.missing + sum.stale + sum.orphaned);
    log("info", "reconciled", { count: departures.size });
    if (failed > 0) throw new Error(`${failed} of ${departures.size} could not be looked after.`);
    await ports.locks.noteAll();
    return { ...sum, unindexed, candidates: departures.size };
  };
}

/**
 * True if the plan was edited after the departure was planned. Then the plan is applied, and its index entries are
 * rewritten.
 */
async function followedPlan(departure: Departure, ports: ReconcilePorts): Promise<boolean> {
  if (followPlan(departure, { ...ports, now: ports.clock() }) === departure) return false;
  await maintain(departure.id, ports);
  return true;
}

/** Adds it to its person's locks, for departures from before there were locks. */
async function putInLocks(departure: Departure, ports: ReconcilePorts): Promise<void> {
  const stood = await substituteLocks(departure, { ...ports, now: ports.clock() }, ports);
  if (!stood) log("info", "put-in-locks", { departureId: departure.id });
}

/**
 * A difference may have been saved, or fired, since the listing. So it is checked again, and counts only if the departure
 * was not written meanwhile; else it is left to tomorrow.
 */
async function confirmedDrift(
  departureId: string,
  { before, names }: { readonly before: Departure | undefined; readonly names: readonly string[] },
  { departures, schedules, clock }: ReconcilePorts,
): Promise<Drift> {
  const suspected = driftOf(before, names, clock());
  if (!isDrift(suspected)) return suspected;
  const namesNow: string[] = [];
  for await (const name of schedules.names(departureId)) namesNow.push(name);
  const after = await departures.find(departureId);
  if (after?.version !== before?.version) return NO_DRIFT;
  return driftOf(after, namesNow, clock());
}

/**
 * Notes anew from when on it asks for HR: what asked may be over by now, or settings may have changed. Departures from before that was
 * stored get it here.
 */
async function correctAsking(departure: Departure, ports: ReconcilePorts): Promise<void> {
  const rule = (present: Departure) => withAsksFrom(present, { ...ports, now: ports.clock() });
  if (rule(departure) !== departure) await changeDeparture({ id: departure.id, rule }, ports);
}

/** True if its index entries were wrong; they are then rewritten. A filled outbox is left to the sweep. */
async function wasNotIndexed(departure: Departure, ports: ReconcilePorts): Promise<boolean> {
  if (await followedPlan(departure, ports)) return false;
  if (departure.outbox || (await ports.searchIndexCheck.isIndexed(departure))) return false;
  const { id, version } = departure;
  const rule = (present: Departure) =>
    present.version === version ? noteUnindexed(present, ports.clock()) : present;
  await changeDeparture({ id, rule }, ports);
  return true;
}
