import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import type { WebhookCursor } from "../model/webhook-cursor.ts";

/** Every save enqueues a webhook message. After this long without delivery, the sweep does it. */
const TOLD_WITHIN_MINUTES = 10;

type WithWebhookCursor = Pick<Departure, "history" | "mailings" | "webhookCursor">;

/**
 * Key of a mailing's outcome (sent or undeliverable) for webhook bookkeeping. A new revision or outcome gives a new
 * key.
 */
export function outcomeOf(mailing: Mailing): string | undefined {
  const { id, revision, steps, state } = mailing;
  if (steps.length === 0 || (state.name !== "sent" && state.name !== "refused")) return undefined;
  return `${id}.${revision}${isLost(mailing) ? "!" : ""}`;
}

/** Undeliverable or unconfirmed. A mail reported as unwanted did arrive. */
export function isLost({ state }: Mailing): boolean {
  return state.name === "refused" && state.why !== "complaint";
}

/** True if the history line at that index has yet to be sent, or sent again. */
export function isUnsentLine(index: number, told: WebhookCursor | undefined): boolean {
  return index >= (told?.lines ?? 0) || (told?.again?.includes(index) ?? false);
}

/** The moments of all events not yet sent, in no order. */
export function unsentMoments({
  history,
  mailings,
  webhookCursor: cursor,
}: WithWebhookCursor): Temporal.Instant[] {
  return [
    ...history.filter((_, index) => isUnsentLine(index, cursor)).map(({ at }) => at),
    ...mailings
      .filter((mailing) => {
        const outcome = outcomeOf(mailing);
        return outcome && !cursor?.outcomes.includes(outcome);
      })
      .flatMap(({ state }) => ("at" in state ? state.at : [])),
  ];
}

/** When the sweep must deliver pending webhook events; undefined if there are none, or if none was ever sent. */
export function webhookDueAt(departure: WithWebhookCursor): Temporal.Instant[] {
  const { webhookCursor: cursor } = departure;
  if (!cursor) return [];
  if (cursor.failed) return [Temporal.Instant.from(cursor.failed.next)];
  return unsentMoments(departure).map((at) => at.add({ minutes: TOLD_WITHIN_MINUTES }));
}
