import { Temporal } from "temporal-polyfill";
import type { Departure } from "../departure/model/departure.ts";
import type { Departures, WebhookQueue, WebhookReceiver } from "../departure/model/ports.ts";
import type { WebhookCursor } from "../departure/model/webhook-cursor.ts";
import { statusOf } from "../departure/timeline/departure-status.ts";
import { count, log } from "../telemetry/log.ts";
import { applyTo } from "../use-cases/record/apply-rule.ts";
import {
  type PendingWebhookEvent,
  pendingWebhookEvents,
} from "../use-cases/webhook-events/pending-webhook-events.ts";

export interface WebhookPorts {
  readonly departures: Pick<Departures, "find" | "save" | "reserve" | "pause">;
  readonly webhookReceiver: WebhookReceiver;
  readonly follow: WebhookQueue;
  readonly clock: () => Temporal.Instant;
}

/** The most events per run; ten timeouts still fit. */
const TOLD_AT_ONCE = 10;

/** The delay by number of failures in a row; the last one repeats. */
const BACK_OFF_MINUTES = [5, 15, 60, 180, 360] as const;
/** After `410 Gone` we retry once a day. */
const GONE_MINUTES = 24 * 60;
/** After this many failures in a row, hours have passed. */
const BEHIND_FROM_TIMES = 5;

/**
 * Delivers a departure's pending events in order and saves the cursor. After a crash the last events are delivered
 * again with the same ids (at-least-once).
 */
export async function sendWebhookEvents(departureId: string, ports: WebhookPorts): Promise<void> {
  const departure = await ports.departures.find(departureId);
  if (!departure || isToWait(departure, ports.clock())) return;
  const untold = pendingWebhookEvents(departure, ports.clock());
  if (untold.length === 0 && !isOpenAgain(departure, ports.clock())) return;
  const now = untold.slice(0, TOLD_AT_ONCE);
  const { taken, answer } = await tellEach(now, ports.webhookReceiver);
  const rule = (present: Departure) => noted(present, { taken, answer }, ports.clock());
  await applyTo(departure, rule, ports);
  if (answer !== "taken") return tellFailure(departure, taken.length);
  if (untold.length > now.length) await ports.follow.put({ departureId }, 0);
}

/** It failed lately; the sweep retries it. */
function isToWait({ webhookCursor: cursor }: Departure, now: Temporal.Instant): boolean {
  return cursor?.failed !== undefined && Temporal.Instant.compare(now, cursor.failed.next) < 0;
}

/** It was completed and is running again, so a second completion is an event. */
function isOpenAgain(departure: Departure, now: Temporal.Instant): boolean {
  return departure.webhookCursor?.isCompleted === true && statusOf(departure, now) === "running";
}

type Answer = Awaited<ReturnType<WebhookReceiver["tell"]>>;

interface Outcome {
  readonly taken: readonly PendingWebhookEvent[];
  readonly answer: Answer;
}

/** Stops at the first failure, to keep the order. */
async function tellEach(
  untold: readonly PendingWebhookEvent[],
  webhookReceiver: WebhookReceiver,
): Promise<Outcome> {
  const taken: PendingWebhookEvent[] = [];
  for (const each of untold) {
    const answer = each.event ? await webhookReceiver.tell(each.event) : "taken";
    if (answer !== "taken") return { taken, answer };
    taken.push(each);
  }
  return { taken, answer: "taken" };
}

/** Another run may have delivered more meanwhile; the cursor never moves back. */
function noted(present: Departure, { taken, answer }: Outcome, now: Temporal.Instant): Departure {
  const { failed, isCompleted, ...told } = present.webhookCursor ?? { lines: 0, outcomes: [] };
  const kept: WebhookCursor =
    isOpenAgain(present, now) || !isCompleted ? told : { ...told, isCompleted };
  const further = taken.reduce((so, { done }) => done(so), kept);
  if (answer === "taken") return { ...present, webhookCursor: further };
  const times = taken.length > 0 ? 1 : (failed?.times ?? 0) + 1;
  return {
    ...present,
    webhookCursor: { ...further, failed: { times, next: nextTry(times, answer, now) } },
  };
}

function nextTry(times: number, answer: Answer, now: Temporal.Instant): string {
  const minutes = BACK_OFF_MINUTES[Math.min(times, BACK_OFF_MINUTES.length) - 1] ?? GONE_MINUTES;
  return now.add({ minutes: answer === "gone" ? GONE_MINUTES : minutes }).toString();
}

function tellFailure({ id, webhookCursor: cursor }: Departure, taken: number): void {
  const times = taken > 0 ? 1 : (cursor?.failed?.times ?? 0) + 1;
  log("warn", "follower-not-told", { departureId: id, count: times });
  if (times >= BEHIND_FROM_TIMES) count("FollowerBehind");
}
