import type { Temporal } from "temporal-polyfill";
import type { Departure, Unsynced } from "../../departure/model/departure.ts";
import type { Names } from "../../departure/model/listing.ts";
import { delayUntil } from "../../departure/model/mailing.ts";
import type { Departures, FollowQueue, MailQueue, Schedules } from "../../departure/model/ports.ts";
import { alsoInRole } from "../../departure/model/responsible.ts";
import { nameWords } from "../../departure/people/name-words.ts";
import type { Drift } from "../../departure/upkeep/drift.ts";

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
    ...found(departure, unsynced, { departures, names, clock }),
    ...unsynced.remove.map((name) => schedules.remove(name)),
    ...toCreate.map(async ({ id: mailingId, revision, at }) => {
      const message = { departureId, mailingId, revision };
      const delay = delayUntil(at.toInstant(), clock());
      await (delay <= TOO_SOON_SECONDS ? queue.put(message, delay) : schedules.create(message, at));
    }),
  ]);
  await departures.markSynced(departure);
}

/** What it is found by, where that is not true yet. */
function found(
  departure: Departure,
  { names: wordsBefore, roles: rolesBefore, mark }: Unsynced,
  { departures, names, clock }: Pick<ConvergePorts, "departures" | "names" | "clock">,
): (Promise<void> | undefined)[] {
  const kept = { departureId: departure.id, mark, now: clock() };
  const words = nameWords(departure.people.employee.name);
  const roles = alsoInRole(departure);
  return [
    wordsBefore === undefined ? undefined : names.keep({ ...kept, words, before: wordsBefore }),
    rolesBefore === undefined
      ? undefined
      : departures.keepRoles({ ...kept, roles, before: rolesBefore }),
  ];
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
