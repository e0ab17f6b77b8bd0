import { Temporal } from "temporal-polyfill";
import {
  digestDayNow,
  digestDueAt,
  digestIdIn,
  digestMessage,
  isDigestOver,
} from "../../departure/digest/digest-day.ts";
import { DIGEST } from "../../departure/model/mail-message.ts";
import type { MailingState } from "../../departure/model/mailing.ts";
import type { Digest } from "../../departure/model/ports.ts";
import { count, describeFault, type LogFields, log } from "../../telemetry/log.ts";
import {
  createDigests,
  type DigestOf,
  digestsOf,
} from "../../use-cases/maintain/create-digests.ts";
import { maintain } from "../../use-cases/maintain/maintain.ts";
import type { SweepPorts } from "../../use-cases/maintain/sweep-ports.ts";

export interface SweepReport {
  /** Departures and digests with something due. */
  readonly candidates: number;
  /** How many of those failed this time. */
  readonly failed: number;
}

/** Whatever is due for longer is left to the daily reconcile. */
export const DAYS_BACK = 14;

/**
 * Repairs every mailing that is overdue or lacks its schedule, and starts HR's digests. Reads only what is due. A failure
 * does not delay the others; at the end it fails the run, which raises an alarm.
 */
export function sweepHandler(ports: SweepPorts) {
  return async (): Promise<SweepReport> => {
    const keys = await ports.departures.due(ports.clock(), DAYS_BACK);
    const departures = keys.filter((key) => !digestIdIn(key));
    const digests = keys.flatMap((key) => digestIdIn(key) ?? []);
    let failed = 0;
    const trying = async <T>(about: LogFields, work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        failed += 1;
        log("error", "repair-failed", { ...about, because: describeFault(error) });
        return undefined;
      }
    };

    for (const id of digests) await trying({ digestId: id }, () => maintainDigest(id, ports));
    const looked = [];
    for (const id of departures)
      looked.push(await trying({ departureId: id }, () => maintain(id, ports)));
    const untold: DigestOf[] = digestsOf(
      looked.flatMap((departure) => departure ?? []),
      ports,
    );
    for (const morning of untold)
      await trying({ mailingId: DIGEST }, () => createDigests(morning, ports));

    if (failed > 0) throw new Error(`${failed} of ${keys.length} could not be repaired.`);
    return { candidates: keys.length, failed };
  };
}

/**
 * Repairs a digest: a lost message is queued again; a claim without a result is released once and given up the second time;
 * a digest not sent by the end of its day is skipped, because the next one covers it. A quarter's is begun here, and waits for
 * office hours.
 */
async function maintainDigest(id: string, ports: SweepPorts): Promise<void> {
  const { digests, queue, clock } = ports;
  const morning = await digests.find(id);
  if (!morning || !isToMaintain(morning, { ...ports, now: clock() })) return;
  const state = stateNow(morning, isDigestOver(morning, { ...ports, now: clock() }), clock());
  if (state && !(await digests.settle(morning, state))) return;
  if (state) tell(id, state);
  if (state && state.name !== "pending") return;
  await queue.put(digestMessage(morning), 0);
  if (!morning.news) count("MailingsRepaired");
}

/** What a day's digest covers waits for the next one, so it is skipped at any hour. */
function isToMaintain(digest: Digest, today: Parameters<typeof digestDayNow>[0]): boolean {
  const due = digestDueAt(digest);
  const isDue = due !== undefined && Temporal.Instant.compare(due, today.now) <= 0;
  return isDue && (digest.news === undefined || digestDayNow(today) !== undefined);
}

/** The new state of a due digest; undefined if it only has to be queued again. */
function stateNow(
  { state }: Digest,
  isOver: boolean,
  now: Temporal.Instant,
): MailingState | undefined {
  if (state.name === "pending") return isOver ? { name: "skipped" } : undefined;
  if (state.name !== "claimed") return undefined;
  return isOver || state.again
    ? { name: "refused", at: now, why: "unconfirmed" }
    : { name: "pending", again: true };
}

function tell(digestId: string, { name }: MailingState): void {
  const event = name === "pending" ? "sent-again" : name === "refused" ? "gave-up" : "not-sent";
  log("warn", event, { digestId });
  if (name === "pending") count("MailsSentAgain");
  if (name === "refused") count("MailsUnconfirmed");
}
