import { Temporal } from "temporal-polyfill";
import { digestDayNow, digestMessage, nextDigestAt } from "../../departure/digest/digest-day.ts";
import { digestItemsOf } from "../../departure/digest/digest-items.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Digest } from "../../departure/model/ports.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { noteDigestSent } from "../../departure/upkeep/note-digest-sent.ts";
import { applyTo } from "../record/apply-rule.ts";
import type { SweepPorts } from "./sweep-ports.ts";

/** The digest of one HR address for today. */
export interface DigestOf {
  readonly address: string;
  readonly day: Temporal.PlainDate;
  readonly departures: readonly Departure[];
}

type Ports = Pick<SweepPorts, "plan" | "calendar" | "clock">;

/** Groups the departures that are due for the digest by their HR contact of today. */
export function digestsOf(looked: readonly Departure[], ports: Ports): DigestOf[] {
  const now = ports.clock();
  const day = digestDayNow({ ...ports, now });
  if (!day) return [];
  const untold = looked.filter(
    (departure) =>
      isDue(departure, now) &&
      !isInUndoWindow(departure, now) &&
      digestItemsOf(departure, day, { ...ports, now }).length > 0,
  );
  const byAddress = Map.groupBy(untold, (departure) =>
    personIn(departure, "hrContact", day).address.toLowerCase(),
  );
  return [...byAddress].map(([address, departures]) => ({ address, day, departures }));
}

/** Items of today wait for the next digest, even if the sweep checks now for another reason. */
function isDue({ nextCheckAt }: Departure, now: Temporal.Instant): boolean {
  return nextCheckAt !== undefined && Temporal.Instant.compare(nextCheckAt, now) <= 0;
}

/** Nothing of that departure is sent, not even to HR: it may still be undone. */
function isInUndoWindow({ undoUntil }: Departure, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, undoUntil) < 0;
}

/**
 * Starts the digest of that address and day with these departures. There is at most one: if it was sent already, its
 * departures are noted and the others wait for the next.
 */
export async function createDigests(
  { address, day, departures }: DigestOf,
  ports: SweepPorts,
): Promise<void> {
  const { digests, hashing, queue, clock } = ports;
  const id = await hashing.hash("morning", `${address}\n${day}`);
  const present = await digests.find(id);
  if (present) {
    for (const departure of departures) await finish(departure, present, ports);
    return;
  }
  const ids = departures.map((departure) => departure.id);
  const digest: Digest = { id, day, departures: ids, since: clock(), state: { name: "pending" } };
  // If another sweep created it first, the next sweep checks it.
  if (await digests.create(digest)) await queue.put(digestMessage(digest), 0);
}

/** Finishes a departure whose HR contact has a digest today. */
async function finish(departure: Departure, digest: Digest, ports: SweepPorts): Promise<void> {
  const now = ports.clock();
  const isListed = digest.departures.includes(departure.id);
  if (isListed && digest.state.name === "sent") {
    const rule = (each: Departure) => noteDigestSent(each, digest.day, { ...ports, now });
    await applyTo(departure, rule, ports);
    return;
  }
  const isUnderway = digest.state.name === "pending" || digest.state.name === "claimed";
  if (isListed && isUnderway) return;
  // Nothing to do until the next digest, and checking every five minutes costs money.
  const nextCheckAt = nextDigestAt({ ...ports, now });
  await ports.departures.correctDue({ ...departure, nextCheckAt });
}
