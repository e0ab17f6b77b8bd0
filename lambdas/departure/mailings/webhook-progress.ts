import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import type { WebhookCursor } from "../model/webhook-cursor.ts";

/** Whoever saves also puts a message on the queue; what was not told after so long is told by the sweep. */
const TOLD_WITHIN_MINUTES = 10;

type WithWebhookCursor = Pick<Departure, "history" | "mailings" | "webhookCursor">;

/** What became of a mailing with steps, once it left or will not arrive; a change of either is another word. */
export function outcomeOf(mailing: Mailing): string | undefined {
  const { id, revision, steps, state } = mailing;
  if (steps.length === 0 || (state.name !== "sent" && state.name !== "refused")) return undefined;
  return `${id}.${revision}${isLost(mailing) ? "!" : ""}`;
}

/** Nobody has it, or nobody knows. What was reported as unwanted arrived. */
export function isLost({ state }: Mailing): boolean {
  return state.name === "refused" && state.why !== "complaint";
}

/** Whether the line at that place of the history has yet to be told, or told again. */
export function isUnsentLine(index: number, told: WebhookCursor | undefined): boolean {
  return index >= (told?.lines ?? 0) || (told?.again?.includes(index) ?? false);
}

/** When what was not told yet came to be, in no order. */
export function unsentMoments({
  history,
  mailings,
  webhookCursor: told,
}: WithWebhookCursor): Temporal.Instant[] {
  return [
    ...history.filter((_, index) => isUnsentLine(index, told)).map(({ at }) => at),
    ...mailings
      .filter((mailing) => {
        const outcome = outcomeOf(mailing);
        return outcome && !told?.outcomes.includes(outcome);
      })
      .flatMap(({ state }) => ("at" in state ? state.at : [])),
  ];
}

/** When the sweep must see to it that the follower is told; not where there is none, or nothing was ever told. */
export function webhookDueAt(departure: WithWebhookCursor): Temporal.Instant[] {
  const { webhookCursor: told } = departure;
  if (!told) return [];
  if (told.failed) return [Temporal.Instant.from(told.failed.next)];
  return unsentMoments(departure).map((at) => at.add({ minutes: TOLD_WITHIN_MINUTES }));
}
