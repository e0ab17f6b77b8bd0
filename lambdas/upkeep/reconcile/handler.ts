import { NONE_SENT } from "../../departure/upkeep/mails-heard-of.ts";
import { restIn } from "../../queues/read-rest.ts";
import { count, log } from "../../telemetry/log.ts";
import { maintain } from "../../use-cases/maintain/maintain.ts";
import { tellUnheardOf } from "../../use-cases/maintain/tell-unheard-of.ts";
import { hasTime, type RunContext, type Tries, triesOf } from "../run.ts";
import { beside, type Part, partsFor, partsFrom } from "./parts.ts";
import { readAlone, readGroup } from "./read-group.ts";
import { type Found, mend, reconcileDeparture } from "./reconcile-departure.ts";
import type { ReconcilePorts } from "./reconcile-ports.ts";
import { allDue, type DueDepartures, type Stock, takeStock } from "./take-stock.ts";

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
  /** Another run does the rest. */
  readonly goesOn?: true;
}

export interface ReconcileSizes {
  /** Departures in one part, on average. */
  readonly atMost: number;
  /** Departures that are read together, with some four index entries each. */
  readonly together: number;
}

const SIZES: ReconcileSizes = { atMost: 2000, together: 25 };
/** For a part in which every departure has to be rewritten. */
const LONGEST_PART_MILLISECONDS = 300_000;

interface Run {
  readonly due: DueDepartures;
  readonly tries: Tries;
  readonly sizes: ReconcileSizes;
  readonly found: Found;
  readonly context: RunContext | undefined;
}

/**
 * Compares daily all schedules with all departures that need one, and fixes the differences; the sweep sees only what is
 * due. Also repairs departures due for longer than the sweep goes back, applies an edited plan, rewrites wrong entries of
 * the list, names and roles, what asks for HR, and adds missing entries to person locks.
 *
 * Goes through many departures in parts, by the beginnings of their ids; what is left when time is up is handed on to a run
 * of its own.
 */
export function reconcileHandler(ports: ReconcilePorts, sizes = SIZES) {
  return async (event?: unknown, context?: RunContext): Promise<ReconcileReport> => {
    const rest = restIn(event);
    const due = await allDue(rest?.from ?? "", ports);
    const tries = triesOf("reconcile-failed", rest?.failed);
    const found = { missing: 0, stale: 0, orphaned: 0, unindexed: 0, heard: NONE_SENT };
    const run = { due, tries, sizes, found, context };
    const parts = rest ? partsFrom(rest.from) : partsFor(due.size, sizes.atMost);
    if (!rest) await removeBeside(parts, run, ports);
    const { candidates, from } = await reconcileInTurn(parts, run, ports);
    log("info", "reconciled", { count: candidates });

    const { heard, ...differences } = found;
    tellUnheardOf(heard);
    const report = { ...differences, candidates };
    if (from === undefined) return ended(report, tries.failed(), ports);
    await ports.handOn.handOn({ from, failed: tries.failed() });
    return { ...report, goesOn: true };
  };
}

/** As many parts as there is time for. Gives back the first that is left. */
async function reconcileInTurn(
  parts: readonly Part[],
  run: Run,
  ports: ReconcilePorts,
): Promise<{ readonly candidates: number; readonly from: Part | undefined }> {
  let candidates = 0;
  let done = 0;
  do {
    candidates += await reconcilePart(parts[done] ?? "", run, ports);
    done += 1;
  } while (done < parts.length && hasTime(run.context, LONGEST_PART_MILLISECONDS));
  return { candidates, from: parts[done] };
}

/** Failures of any run fail the last. */
async function ended(
  report: ReconcileReport,
  failed: number,
  { locks }: ReconcilePorts,
): Promise<ReconcileReport> {
  if (failed > 0) throw new Error(`${failed} of ${report.candidates} could not be looked after.`);
  await locks.noteAll();
  return report;
}

/** Compares one part. Returns the number of its departures. */
async function reconcilePart(part: Part, run: Run, ports: ReconcilePorts): Promise<number> {
  const stock = await takeStock(part, run.due.keys(), ports.schedules);
  const before = driftIn(run.found);
  const ids = [...stock.departures.keys()];
  const { together } = run.sizes;
  for (let first = 0; first < ids.length; first += together)
    await reconcileGroup(ids.slice(first, first + together), { ...run, stock }, ports);
  await removeStrangers(stock.strangers, run, ports);
  countDrift(driftIn(run.found) - before);
  return ids.length;
}

/** Reads departures together, and, where that fails, each for itself. */
async function reconcileGroup(
  ids: readonly string[],
  { stock, due, tries, found }: Run & { readonly stock: Stock },
  ports: ReconcilePorts,
): Promise<void> {
  const group = await readGroup(ids, ports).catch(() => undefined);
  for (const departureId of ids) {
    const about = { departureId };
    await tries.try(about, async () => {
      const { departures, locks } = group ?? (await readAlone(departureId, ports));
      const names = stock.departures.get(departureId) ?? [];
      const one = { departureId, names, read: departures.get(departureId) };
      await reconcileDeparture(one, found, { ...ports, locks: locks() });
    });
    if (due.get(departureId)) await tries.try(about, () => maintain(departureId, ports));
  }
}

/** Schedules whose names begin as no part does. */
async function removeBeside(
  parts: readonly Part[],
  run: Run,
  ports: ReconcilePorts,
): Promise<void> {
  for (const prefix of beside(parts)) {
    const { strangers } = await takeStock(prefix, [], ports.schedules);
    await removeStrangers(strangers, run, ports);
  }
  countDrift(driftIn(run.found));
}

async function removeStrangers(
  orphaned: readonly string[],
  { tries, found: sum }: Run,
  ports: ReconcilePorts,
): Promise<void> {
  if (orphaned.length === 0) return;
  await tries.try({}, () => mend({}, { missing: [], stale: [], orphaned }, { sum, ports }));
}

function driftIn({ missing, stale, orphaned }: Found): number {
  return missing + stale + orphaned;
}

function countDrift(schedules: number): void {
  if (schedules > 0) count("ScheduleDrift", schedules);
}
