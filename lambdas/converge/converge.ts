import type { Temporal } from "temporal-polyfill";
import type { Departure, Unsynced } from "../core/departure.ts";
import type { Drift } from "../core/drift.ts";
import type { Names } from "../core/listing.ts";
import { delayUntil } from "../core/mailing.ts";
import { nameWords } from "../core/name-words.ts";
import type { Departures, FollowQueue, MailQueue, Schedules } from "../core/ports.ts";
import { alsoInRole } from "../core/responsible.ts";

export interface ConvergePorts {
  readonly departures: Departures;
  readonly schedules: Schedules;
  readonly queue: MailQueue;
  /** Where a system follows by webhook. */
  readonly follow?: FollowQueue | undefined;
  readonly names: Names;
  readonly clock: () => Temporal.Instant;
}

/**
 * Makes Scheduler hold what a saved departure wants, and the departure findable by name and by who is responsible, and says so
 * in the record. The only code that makes or removes schedules, words of names and roles; as often as you like, it does nothing
 * twice.
 */
export async function converge(
  departure: Departure,
  { departures, schedules, queue, names, clock }: ConvergePorts,
): Promise<void> {
  const { unsynced, id: departureId } = departure;
  if (!unsynced) return;
  const toCreate = departure.mailings.filter(
    ({ id, state }) => unsynced.create.includes(id) && state.name === "pending",
  );
  await Promise.all([
    ...keptNames(departure, unsynced, { names, clock }),
    ...keptRoles(departure, unsynced, { departures, clock }),
    ...unsynced.remove.map((name) => schedules.remove(name)),
    ...toCreate.map(async ({ id: mailingId, revision, at }) => {
      const message = { departureId, mailingId, revision };
      const delay = delayUntil(at.toInstant(), clock());
      await (delay <= TOO_SOON_SECONDS ? queue.put(message, delay) : schedules.create(message, at));
    }),
  ]);
  await departures.markSynced(departure);
}

function keptNames(
  { id: departureId, people }: Departure,
  { names: before, mark }: Unsynced,
  { names, clock }: Pick<ConvergePorts, "names" | "clock">,
): Promise<void>[] {
  if (before === undefined) return [];
  const words = nameWords(people.employee.name);
  return [names.keep({ departureId, words, before, mark, now: clock() })];
}

function keptRoles(
  departure: Departure,
  { roles: before, mark }: Unsynced,
  { departures, clock }: Pick<ConvergePorts, "departures" | "clock">,
): Promise<void>[] {
  if (before === undefined) return [];
  const roles = alsoInRole(departure);
  return [departures.keepRoles({ departureId: departure.id, roles, before, mark, now: clock() })];
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
