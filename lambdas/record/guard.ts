import { Temporal } from "temporal-polyfill";
import type { ConvergePorts } from "../converge/converge.ts";
import type { Departure } from "../core/departure.ts";
import type { GuardHolder, Guards, Hashing } from "../core/ports.ts";
import { Refusal } from "../core/refusal.ts";

export interface RecordPorts extends ConvergePorts {
  readonly guards: Guards;
  readonly hashing: Hashing;
}

/** A guard without its departure: whoever took it is still at work, or died. */
export const GUARD_IS_DEAD_AFTER_SECONDS = 60;

/**
 * Nothing when the guard is the departure's from now on, else why it is not. One that it had already is renewed, so that
 * nobody takes it for dead while it is being used.
 */
export async function takeGuard(
  departure: Pick<Departure, "id" | "guard">,
  now: Temporal.Instant,
  ports: Pick<RecordPorts, "guards" | "departures">,
): Promise<Refusal | undefined> {
  const { id: departureId, guard } = departure;
  const mine: GuardHolder = { departureId, since: now };
  const holder = await ports.guards.take(guard, mine);
  const isMine = holder.departureId === departureId;
  if (isMine && inSeconds(holder.since) === inSeconds(now)) return undefined;
  const refusal = isMine ? undefined : await refusalOf(holder, guard, { now, ports });
  if (refusal) return refusal;
  const isTaken = await ports.guards.takeOver(guard, holder, mine);
  return isTaken ? undefined : takeGuard(departure, now, ports);
}

/** Why somebody else keeps it. */
async function refusalOf(
  holder: GuardHolder,
  guard: string,
  {
    now,
    ports,
  }: { readonly now: Temporal.Instant; readonly ports: Pick<RecordPorts, "departures"> },
): Promise<Refusal | undefined> {
  const other = await ports.departures.find(holder.departureId);
  if (other && holds(other, guard))
    return new Refusal("already-recorded", { departureId: other.id });
  if (other && isOver(other, holder)) return undefined;
  return isOlder(holder, now) ? undefined : beingRecorded(holder, other);
}

/**
 * A departure that has another guard is no holder: its key was used again for somebody else, or its dates changed. One that
 * is erased has none.
 */
export function holds(departure: Departure, guard: string): boolean {
  return !departure.withdrawn && departure.guard === guard;
}

/** It was withdrawn or erased, and did not come to let go. A guard taken since then is for taking a withdrawal back. */
function isOver({ withdrawn, erased }: Departure, { since }: GuardHolder): boolean {
  if (erased) return true;
  return withdrawn !== undefined && inSeconds(since) <= inSeconds(withdrawn.at);
}

/** Links to where the departure will be, unless that is somebody else's. */
function beingRecorded({ departureId }: GuardHolder, other: Departure | undefined): Refusal {
  return new Refusal("being-recorded", other ? {} : { departureId });
}

function isOlder({ since }: GuardHolder, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(since.add({ seconds: GUARD_IS_DEAD_AFTER_SECONDS }), now) <= 0;
}

/** As guards are kept. */
function inSeconds(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000);
}
