import type { Temporal } from "temporal-polyfill";
import { OCCASIONS } from "../../departure/answers/answers.ts";
import type { Forgetting } from "../../departure/model/answer-ports.ts";
import type { Departure, Outbox } from "../../departure/model/departure.ts";
import type { FeedbackPool } from "../../departure/model/feedback.ts";
import type { Names } from "../../departure/model/listing.ts";
import { delayUntil } from "../../departure/model/mailing.ts";
import type {
  Departures,
  MailQueue,
  Schedules,
  WebhookQueue,
} from "../../departure/model/ports.ts";
import { alsoInRole } from "../../departure/model/responsible.ts";
import type { TallyOrders } from "../../departure/model/tally-ports.ts";
import { wordsToFind } from "../../departure/people/called-name.ts";
import type { Drift } from "../../departure/upkeep/drift.ts";

export interface OutboxPorts {
  readonly departures: Departures;
  readonly schedules: Schedules;
  readonly queue: MailQueue;
  /** The webhook queue, if there is a webhook. */
  readonly follow?: WebhookQueue | undefined;
  readonly names: Names;
  readonly forgetting: Forgetting;
  readonly tallyOrders: TallyOrders;
  readonly feedback: Pick<FeedbackPool, "add">;
  readonly clock: () => Temporal.Instant;
}

/**
 * Applies the outbox to Scheduler, the search index, the answers and the figures, and clears it. The only code that writes
 * schedules, name words, role entries, lines of feedback, and orders to delete answers or to count a departure. Idempotent.
 */
export async function applyOutbox(departure: Departure, ports: OutboxPorts): Promise<void> {
  const { outbox, id: departureId } = departure;
  if (!outbox) return;
  const { departures, schedules, queue, forgetting, feedback, clock } = ports;
  const toCreate = departure.mailings.filter(
    ({ id, state }) => outbox.create.includes(id) && state.name === "pending",
  );
  await Promise.all([
    ...found(departure, outbox, ports),
    outbox.forget && forgetting.order(departureId, outbox.forget),
    ...tallied(departure, outbox, ports),
    ...(outbox.feedback ?? []).map((line) => feedback.add(line)),
    ...outbox.remove.map((name) => schedules.remove(name)),
    ...toCreate.map(async ({ id: mailingId, revision, at }) => {
      const message = { departureId, mailingId, revision };
      const delay = delayUntil(at.toInstant(), clock());
      await (delay <= TOO_SOON_SECONDS
        ? queue.put({ kind: "mailing", ...message }, delay)
        : schedules.create(message, at));
    }),
  ]);
  await departures.clearOutbox(departure);
}

/** Orders to count the departure. */
function tallied(
  { id: departureId }: Departure,
  { tally = {} }: Outbox,
  { tallyOrders, clock }: Pick<OutboxPorts, "tallyOrders" | "clock">,
): Promise<void>[] {
  return OCCASIONS.flatMap((occasion) => {
    const counted = tally[occasion];
    return counted ? [tallyOrders.order({ departureId, occasion }, counted, clock())] : [];
  });
}

/** Index entries that are not up to date. */
function found(
  departure: Departure,
  { names: wordsBefore, roles: rolesBefore, version: mark }: Outbox,
  { departures, names, clock }: Pick<OutboxPorts, "departures" | "names" | "clock">,
): (Promise<void> | undefined)[] {
  const kept = { departureId: departure.id, mark, now: clock() };
  const words = wordsToFind(departure.people.employee);
  const roles = alsoInRole(departure);
  return [
    wordsBefore === undefined ? undefined : names.keep({ ...kept, words, before: wordsBefore }),
    rolesBefore === undefined
      ? undefined
      : departures.keepRoles({ ...kept, roles, before: rolesBefore }),
  ];
}

/** Fixes drift: creates missing schedules and deletes unwanted ones. Idempotent, and safe during a save. */
export async function mendDrift(
  departureId: string,
  { missing, stale, orphaned }: Drift,
  schedules: Schedules,
): Promise<void> {
  for (const { id: mailingId, revision, at } of missing)
    await schedules.create({ departureId, mailingId, revision }, at);
  for (const name of [...stale, ...orphaned]) await schedules.remove(name);
}

/** Scheduler isn't used for the next two minutes: it refuses the past, and its clock isn't ours. */
const TOO_SOON_SECONDS = 120;
