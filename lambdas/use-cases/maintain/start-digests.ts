import { digestDayNow } from "../../departure/digest/digest-day.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { DIGEST } from "../../departure/model/mail-message.ts";
import { repair } from "../../departure/upkeep/repair.ts";
import type { LogFields } from "../../telemetry/log.ts";
import { isReserved, released } from "../record/save-optimistically.ts";
import { addressToTell, createDigest } from "./create-digests.ts";
import type { SweepPorts } from "./sweep-ports.ts";

/** What one call reads. */
const READ_AT_ONCE = 100;

interface Tries {
  try<T>(about: LogFields, work: () => Promise<T>): Promise<T | undefined>;
}

/**
 * Starts today's digests of these due departures, each as it will be once it is repaired, without saving any: repairing so
 * many takes a while, and HR's mail doesn't wait for it. One that was started already is left as it is.
 */
export async function startDigests(
  ids: readonly string[],
  tries: Tries,
  ports: SweepPorts,
): Promise<void> {
  const day = digestDayNow({ ...ports, now: ports.clock() });
  if (!day) return;
  const byAddress = new Map<string, string[]>();
  for (let first = 0; first < ids.length; first += READ_AT_ONCE)
    await tries.try({}, async () => {
      const found = await ports.departures.findAll(ids.slice(first, first + READ_AT_ONCE));
      for (const departure of found.values()) {
        const address = addressOf(departure, ports);
        if (!address) continue;
        const known = byAddress.get(address) ?? [];
        byAddress.set(address, known);
        known.push(departure.id);
      }
    });
  for (const [address, departures] of byAddress)
    await tries.try({ mailingId: DIGEST }, () => createDigest({ address, day, departures }, ports));
}

function addressOf(departure: Departure, ports: SweepPorts): string | undefined {
  const now = ports.clock();
  if (isReserved(departure, now)) return undefined;
  return addressToTell(repair(released(departure), { ...ports, now }), ports);
}
