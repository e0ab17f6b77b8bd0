import { digestIdIn } from "../../departure/digest/digest-day.ts";
import { describeFault, type LogFields, log } from "../../telemetry/log.ts";
import {
  createDigests,
  type DigestOf,
  digestsOf,
} from "../../use-cases/maintain/create-digests.ts";
import { maintain } from "../../use-cases/maintain/maintain.ts";
import type { SweepPorts } from "../../use-cases/maintain/sweep-ports.ts";
import { maintainDigest } from "./maintain-digest.ts";

export interface SweepReport {
  /** Departures, and morning mails, that had something due. */
  readonly candidates: number;
  /** Of those, how many could not be looked after this time. */
  readonly failed: number;
}

/** What has been due for longer than this is left to the daily reconcile. */
export const DAYS_BACK = 14;

/**
 * Finds every mailing that is due and not sent, and every one without its schedule, and repairs it; and starts HR's
 * morning mails. Reads only what is due. One that cannot be looked after does not keep the others waiting; at the end it
 * fails the run, which rings.
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

    for (const id of digests)
      await trying({ mailingId: "morning" }, () => maintainDigest(id, ports));
    const looked = [];
    for (const id of departures)
      looked.push(await trying({ departureId: id }, () => maintain(id, ports)));
    const untold: DigestOf[] = digestsOf(
      looked.flatMap((departure) => departure ?? []),
      ports,
    );
    for (const morning of untold)
      await trying({ mailingId: "morning" }, () => createDigests(morning, ports));

    if (failed > 0) throw new Error(`${failed} of ${keys.length} could not be repaired.`);
    return { candidates: keys.length, failed };
  };
}
