import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../core/departure.ts";
import type { Drift } from "../core/drift.ts";
import { delayUntil } from "../core/mailing.ts";
import type { Departures, MailQueue, Schedules } from "../core/ports.ts";

export interface ConvergePorts {
  readonly departures: Departures;
  readonly schedules: Schedules;
  readonly queue: MailQueue;
  readonly clock: () => Temporal.Instant;
}

/**
 * Makes Scheduler hold what a saved departure wants, and says so in the record. The only code that makes or removes
 * schedules; as often as you like, it does nothing twice.
 */
export async function converge(
  departure: Departure,
  { departures, schedules, queue, clock }: ConvergePorts,
): Promise<void> {
  const { unsynced, id: departureId } = departure;
  if (!unsynced) return;
  const toCreate = departure.mailings.filter(
    ({ id, state }) => unsynced.create.includes(id) && state.name === "pending",
  );
  await Promise.all([
    ...unsynced.remove.map((name) => schedules.remove(name)),
    ...toCreate.map(async ({ id: mailingId, revision, at }) => {
      const message = { departureId, mailingId, revision };
      const delay = delayUntil(at.toInstant(), clock());
      await (delay <= TOO_SOON_SECONDS ? queue.put(message, delay) : schedules.create(message, at));
    }),
  ]);
  await departures.markSynced(departure);
}

/** Takes away what drifted: makes what is missing, removes what nobody wants. Safe twice, and beside a save. */
export async function mendDrift(
  departureId: string,
  { missing, stale, orphaned }: Drift,
  schedules: Schedules,
): Promise<void> {
  for (const { id: mailingId, revision, at } of missing)
    await schedules.create({ departureId, mailingId, revision }, at);
  for (const name of [...stale, ...orphaned]) await schedules.remove(name);
}

/** Scheduler is not asked for the next two minutes: it refuses the past, and its clock is not ours. */
const TOO_SOON_SECONDS = 120;
