import { followPlan } from "../../departure/changes/follow-plan.ts";
import { withAsksFrom } from "../../departure/digest/asks-from.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { CheckedDeparture } from "../../departure/model/listing.ts";
import { noteUnindexed } from "../../departure/outbox.ts";
import { type Drift, driftOf, isDrift, NO_DRIFT } from "../../departure/upkeep/drift.ts";
import { type HeardOf, mailsHeardOf, sumOf } from "../../departure/upkeep/mails-heard-of.ts";
import { type LogFields, log } from "../../telemetry/log.ts";
import { maintain } from "../../use-cases/maintain/maintain.ts";
import { mendDrift } from "../../use-cases/outbox/apply-outbox.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import {
  leaveWrongLocks,
  locksToStandIn,
  substituteLocks,
} from "../../use-cases/record/keep-locks.ts";
import type { ReconcilePorts } from "./reconcile-ports.ts";

/** What was found so far. */
export interface Found {
  missing: number;
  stale: number;
  orphaned: number;
  unindexed: number;
  /** Of the mails that left. */
  heard: HeardOf;
}

export interface ToReconcile {
  readonly departureId: string;
  /** The names of its schedules, listed before it was read. */
  readonly names: readonly string[];
  /** As it was read; undefined if it doesn't exist. */
  readonly read: CheckedDeparture | undefined;
}

/** Fixes what differs in one departure, and adds it to the sum. */
export async function reconcileDeparture(
  { departureId, names, read }: ToReconcile,
  sum: Found,
  ports: ReconcilePorts,
): Promise<void> {
  const about = { departureId };
  const before = read?.departure;
  await mend(about, await confirmedDrift(departureId, { before, names }, ports), { sum, ports });
  if (!read || !before) return;
  sum.heard = sumOf(sum.heard, mailsHeardOf(before, ports.clock()));
  await putInLocks(before, ports);
  const isNotFound = await wasNotIndexed(read, ports);
  await correctAsking(before, ports);
  if (!isNotFound) return;
  sum.unindexed += 1;
  log("warn", "not-findable", about);
}

/** Makes the schedules that are missing and removes those that are too many. */
export async function mend(
  about: LogFields,
  drift: Drift,
  { sum, ports }: { readonly sum: Found; readonly ports: Pick<ReconcilePorts, "schedules"> },
): Promise<void> {
  for (const kind of ["missing", "stale", "orphaned"] as const) {
    const { length } = drift[kind];
    sum[kind] += length;
    if (length > 0) log("warn", "schedule-drift", { ...about, because: kind, count: length });
  }
  await mendDrift(about.departureId ?? "", drift, ports.schedules);
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

/**
 * Adds it to its person's locks, for departures from before there were locks. It was read a while ago: if it was erased or changed since,
 * it is taken out again.
 */
async function putInLocks(departure: Departure, ports: ReconcilePorts): Promise<void> {
  const looksAt = { ...ports, now: ports.clock() };
  if (await substituteLocks(departure, looksAt, ports)) return;
  const locks = await locksToStandIn(departure, ports.hashing);
  await leaveWrongLocks(departure.id, locks, looksAt, ports);
  log("info", "put-in-locks", { departureId: departure.id });
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
  for await (const name of schedules.names(`${departureId}.`)) namesNow.push(name);
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
async function wasNotIndexed(
  { departure, isIndexed }: CheckedDeparture,
  ports: ReconcilePorts,
): Promise<boolean> {
  if (await followedPlan(departure, ports)) return false;
  if (departure.outbox || isIndexed) return false;
  if (await ports.searchIndexCheck.isIndexed(departure)) return false;
  const { id, version } = departure;
  const rule = (present: Departure) =>
    present.version === version ? noteUnindexed(present, ports.clock()) : present;
  await changeDeparture({ id, rule }, ports);
  return true;
}
