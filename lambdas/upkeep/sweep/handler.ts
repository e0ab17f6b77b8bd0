import { digestIdIn } from "../../departure/digest/digest-day.ts";
import { DIGEST } from "../../departure/model/mail-message.ts";
import type { Rest } from "../../departure/model/ports.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import { restIn } from "../../queues/read-rest.ts";
import { log } from "../../telemetry/log.ts";
import { createDigests, digestsOf } from "../../use-cases/maintain/create-digests.ts";
import { maintain } from "../../use-cases/maintain/maintain.ts";
import { maintainDigest } from "../../use-cases/maintain/maintain-digest.ts";
import { startDigests } from "../../use-cases/maintain/start-digests.ts";
import type { SweepPorts } from "../../use-cases/maintain/sweep-ports.ts";
import { hasTime, type RunContext, type Tries, triesOf } from "../run.ts";

export interface SweepReport {
  /** Departures and digests with something due. */
  readonly candidates: number;
  /** How many of those failed this time. */
  readonly failed: number;
  /** Another run does the rest. */
  readonly goesOn?: true;
}

/** Whatever is due for longer is left to the daily reconcile. */
export const DAYS_BACK = 14;

export interface SweepSizes {
  /** Departures that fit into one run, whatever has to be done to them. */
  readonly atMost: number;
  /** How many of more are looked after between two looks at the clock. */
  readonly atATime: number;
}

const SIZES: SweepSizes = { atMost: 3000, atATime: 500 };
/** For a turn in which every departure has to be rewritten. */
const LONGEST_TURN_MILLISECONDS = 60_000;
/** Calls to the table take most of the time. */
const AT_ONCE = 8;
/** A run's timeout, and what Lambda may take to begin the next. */
const NEXT_RUN_ENDS_WITHIN = { minutes: 6 };

/**
 * Repairs every mailing that is overdue or lacks its schedule, and starts HR's digests. Reads only what is due. A failure
 * does not delay the others; at the end it fails the run, which raises an alarm.
 *
 * Where more is due than fits into one run, the digests are started before anything is repaired, and what is left when time
 * is up is handed on to a run of its own. Sweeps that come meanwhile leave it to that.
 */
export function sweepHandler(connected: SweepPorts, sizes = SIZES) {
  return async (event?: unknown, context?: RunContext): Promise<SweepReport> => {
    const ports = { ...connected, queueEmptyAt: seenOnce(connected) };
    const rest = restIn(event);
    const tries = triesOf("repair-failed", rest?.failed);
    const keys = await ports.departures.due(ports.clock(), DAYS_BACK);
    const ids = keys.filter((key) => !digestIdIn(key) && key >= (rest?.from ?? "")).toSorted();
    const run = { tries, sizes, context };
    if (!rest) await maintainDigests(keys, tries, ports);
    const end = await (rest ? maintainInTurn : maintainFromStart)(ids, run, ports);

    const report = { candidates: keys.length, failed: tries.failed() };
    if (end.name === "left") await handOn({ ...end, failed: report.failed }, ports);
    return end.name === "left" ? { ...report, goesOn: true } : ended(report, end);
  };
}

/** The queue is looked at once in a run, and only when it matters. */
function seenOnce({ queueDepth, clock }: Pick<SweepPorts, "queueDepth" | "clock">) {
  const look = async () => {
    const now = clock();
    return (await queueDepth.isEmpty()) ? now : undefined;
  };
  let seen: ReturnType<typeof look> | undefined;
  return () => {
    seen ??= look();
    return seen;
  };
}

/** Failures of any run fail the last. */
function ended(report: SweepReport, { name }: End): SweepReport {
  const { failed, candidates } = report;
  if (failed > 0) throw new Error(`${failed} of ${candidates} could not be repaired.`);
  return name === "underway" ? { ...report, goesOn: true } : report;
}

/** How far a run came: to the end, to the first that is left, or nowhere where an earlier sweep is still under way. */
type End =
  | { readonly name: "done" }
  | { readonly name: "left"; readonly from: string }
  | { readonly name: "underway" };

const DONE: End = { name: "done" };

/** All at once where they are few; else HR's digests first. */
async function maintainFromStart(
  ids: readonly string[],
  run: Run,
  ports: SweepPorts,
): Promise<End> {
  if (ids.length <= run.sizes.atMost) {
    await maintainDepartures(ids, run.tries, ports);
    return DONE;
  }
  if (await ports.underway.is(ports.clock())) {
    log("info", "sweep-underway");
    return { name: "underway" };
  }
  await startDigests(ids, run.tries, ports);
  return maintainInTurn(ids, run, ports);
}

async function maintainDigests(
  keys: readonly string[],
  tries: Tries,
  ports: SweepPorts,
): Promise<void> {
  for (const digestId of keys.flatMap((key) => digestIdIn(key) ?? []))
    await tries.try({ digestId }, () => maintainDigest(digestId, ports));
}

/** Repairs departures; then HR is told of what that gives reason to. */
async function maintainDepartures(
  ids: readonly string[],
  tries: Tries,
  ports: SweepPorts,
): Promise<void> {
  const looked = await someAtOnce(ids, AT_ONCE, (departureId) =>
    tries.try({ departureId }, () => maintain(departureId, ports)),
  );
  const untold = digestsOf(
    looked.flatMap((departure) => departure ?? []),
    ports,
  );
  for (const digest of untold)
    await tries.try({ mailingId: DIGEST }, () => createDigests(digest, ports));
}

interface Run {
  readonly tries: Tries;
  readonly sizes: SweepSizes;
  readonly context: RunContext | undefined;
}

/** As many as there is time for. */
async function maintainInTurn(
  ids: readonly string[],
  { tries, sizes: { atATime }, context }: Run,
  ports: SweepPorts,
): Promise<End> {
  let done = 0;
  do {
    await maintainDepartures(ids.slice(done, done + atATime), tries, ports);
    done += atATime;
  } while (done < ids.length && hasTime(context, LONGEST_TURN_MILLISECONDS));
  const from = ids[done];
  return from === undefined ? DONE : { name: "left", from };
}

/** Noted first: a sweep that begins in between would do the same once more. */
async function handOn({ from, failed }: Rest, ports: SweepPorts): Promise<void> {
  await ports.underway.note(ports.clock().add(NEXT_RUN_ENDS_WITHIN));
  await ports.handOn.handOn({ from, failed });
  log("info", "handed-on");
}
