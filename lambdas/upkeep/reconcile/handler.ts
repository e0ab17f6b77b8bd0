import { followPlan } from "../../departure/changes/follow-plan.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { SearchIndexCheck } from "../../departure/model/listing.ts";
import type { ListedSchedules } from "../../departure/model/ports.ts";
import type { ListedDepartures } from "../../departure/model/record-ports.ts";
import { noteUnindexed } from "../../departure/outbox.ts";
import { type Drift, driftOf, isDrift, NO_DRIFT } from "../../departure/upkeep/drift.ts";
import { count, describeFault, type LogFields, log } from "../../telemetry/log.ts";
import { type MaintainPorts, maintain } from "../../use-cases/maintain/maintain.ts";
import { mendDrift } from "../../use-cases/outbox/apply-outbox.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import { standInLocks } from "../../use-cases/record/keep-locks.ts";
import { takeStock } from "./take-stock.ts";

export interface ReconcilePorts extends MaintainPorts {
  readonly departures: ListedDepartures;
  readonly schedules: ListedSchedules;
  readonly searchIndexCheck: SearchIndexCheck;
}

export interface ReconcileReport {
  /** Schedules that a departure wanted and that were not there. */
  readonly missing: number;
  /** Schedules that their departure did not want any more. */
  readonly stale: number;
  /** Schedules of no departure. */
  readonly orphaned: number;
  /** Departures that were not found as they should be. */
  readonly unindexed: number;
  /** Departures that were compared. */
  readonly candidates: number;
}

/**
 * Compares, once a day, all schedules there are with all departures that want one, and mends what differs; the sweep
 * sees only what is due. It also looks after what has been due for longer than the sweep goes back, after what an edited plan
 * leaves out or brings back, and after whatever is not found as it should be: in the list, by a name, by who is responsible. And it puts every departure into the locks of its person
 * that does not stand there.
 */
export function reconcileHandler(ports: ReconcilePorts) {
  return async (): Promise<ReconcileReport> => {
    const { departures, overdue, strangers } = await takeStock(ports);
    const sum = { missing: 0, stale: 0, orphaned: 0 };
    let unindexed = 0;
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
        await putInLocks(before, ports);
        if (!(await wasNotIndexed(before, ports))) return;
        unindexed += 1;
        log("warn", "not-findable", about);
      });
      if (overdue.has(departureId)) await trying(about, () => maintain(departureId, ports));
    }
    await trying({}, () => mend({}, { missing: [], stale: [], orphaned: strangers }));

    count("ScheduleDrift", sum.missing + sum.stale + sum.orphaned);
    log("info", "reconciled", { count: departures.size });
    if (failed > 0) throw new Error(`${failed} of ${departures.size} could not be looked after.`);
    await ports.locks.noteAll();
    return { ...sum, unindexed, candidates: departures.size };
  };
}

/** Whether the organisation edited its plan since this departure was planned. Then it is put right, and found as it should be. */
async function followedPlan(departure: Departure, ports: ReconcilePorts): Promise<boolean> {
  if (followPlan(departure, { ...ports, now: ports.clock() }) === departure) return false;
  await maintain(departure.id, ports);
  return true;
}

/** It stands in the locks of its person, which those that were recorded before there were locks do not. */
async function putInLocks(departure: Departure, ports: ReconcilePorts): Promise<void> {
  const stood = await standInLocks(departure, { ...ports, now: ports.clock() }, ports);
  if (!stood) log("info", "put-in-locks", { departureId: departure.id });
}

/**
 * What differs may have been saved, or have rung, since the names were listed. So it is looked at once more, and counts
 * only when nobody wrote while its names were listed anew; else tomorrow's run sees it.
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

/** Whether it was not found as it should be; then it is put right. What a save has left undone is the sweep's. */
async function wasNotIndexed(departure: Departure, ports: ReconcilePorts): Promise<boolean> {
  if (await followedPlan(departure, ports)) return false;
  if (departure.outbox || (await ports.searchIndexCheck.isIndexed(departure))) return false;
  const { id, version } = departure;
  const rule = (present: Departure) =>
    present.version === version ? noteUnindexed(present, ports.clock()) : present;
  await changeDeparture({ id, rule }, ports);
  return true;
}
