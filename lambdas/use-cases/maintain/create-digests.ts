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
  const day = digestDayNow({ ...ports, now: ports.clock() });
  if (!day) return [];
  const byAddress = Map.groupBy(looked, (departure) => addressToTell(departure, ports));
  return [...byAddress].flatMap(([address, departures]) =>
    address === undefined ? [] : [{ address, day, departures }],
  );
}

/** The HR contact of today, if the departure is due for today's digest. */
export function addressToTell(departure: Departure, ports: Ports): string | undefined {
  const now = ports.clock();
  const day = digestDayNow({ ...ports, now });
  const isToTell =
    day !== undefined &&
    isDue(departure, now) &&
    !isInUndoWindow(departure, now) &&
    digestItemsOf(departure, day, { ...ports, now }).length > 0;
  return isToTell ? personIn(departure, "hrContact", day).address.toLowerCase() : undefined;
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
  { departures, ...asked }: DigestOf,
  ports: SweepPorts,
): Promise<void> {
  const ids = departures.map(({ id }) => id);
  const present = await createDigest({ ...asked, departures: ids }, ports);
  if (!present) return;
  for (const departure of departures) await finish(departure, present, ports);
}

/** Starts the digest of that address and day, unless there is one already: that is given back. */
export async function createDigest(
  { address, day, departures }: Pick<DigestOf, "address" | "day"> & Pick<Digest, "departures">,
  { digests, hashing, queue, clock }: SweepPorts,
): Promise<Digest | undefined> {
  const id = await hashing.hash("morning", `${address}\n${day}`);
  const present = await digests.find(id);
  if (present) return present;
  const digest: Digest = { id, day, departures, since: clock(), state: { name: "pending" } };
  // If another sweep created it first, the next sweep checks it.
  if (await digests.create(digest)) await queue.put(digestMessage(digest), 0);
  return undefined;
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
