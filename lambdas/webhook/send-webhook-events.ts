import { Temporal } from "temporal-polyfill";
import type { Departure } from "../departure/model/departure.ts";
import type { Departures, WebhookQueue, WebhookReceiver } from "../departure/model/ports.ts";
import type { WebhookCursor } from "../departure/model/webhook-cursor.ts";
import { statusOf } from "../departure/timeline/departure-status.ts";
import { count, log } from "../telemetry/log.ts";
import { applyTo } from "../use-cases/record/apply-rule.ts";
import { type Untold, untoldEvents } from "../use-cases/webhook-events/pending-webhook-events.ts";

export interface WebhookPorts {
  readonly departures: Pick<Departures, "find" | "save" | "reserve" | "pause">;
  readonly webhookReceiver: WebhookReceiver;
  readonly follow: WebhookQueue;
  readonly clock: () => Temporal.Instant;
}

/** What one run tells at most; ten that nobody answers still fit into it. */
const TOLD_AT_ONCE = 10;

/** Until it is tried again, by how often it failed in a row; from the last on, as often again. */
const BACK_OFF_MINUTES = [5, 15, 60, 180, 360] as const;
/** Who says that nobody listens is asked once a day whether that is so. */
const GONE_MINUTES = 24 * 60;
/** After so many in a row, hours have passed. */
const BEHIND_FROM_TIMES = 5;

/**
 * Tells the follower, one by one and in order, what became of a departure and it was not told yet, and writes down how far
 * it got. Whoever dies in between tells the last ones again, with the same ids.
 */
export async function sendWebhookEvents(departureId: string, ports: WebhookPorts): Promise<void> {
  const departure = await ports.departures.find(departureId);
  if (!departure || isToWait(departure, ports.clock())) return;
  const untold = untoldEvents(departure, ports.clock());
  if (untold.length === 0 && !isOpenAgain(departure, ports.clock())) return;
  const now = untold.slice(0, TOLD_AT_ONCE);
  const { taken, answer } = await tellEach(now, ports.webhookReceiver);
  const rule = (present: Departure) => noted(present, { taken, answer }, ports.clock());
  await applyTo(departure, rule, ports);
  if (answer !== "taken") return tellFailure(departure, taken.length);
  if (untold.length > now.length) await ports.follow.put({ departureId }, 0);
}

/** It did not answer lately; the sweep says when to try again. */
function isToWait({ webhookCursor: told }: Departure, now: Temporal.Instant): boolean {
  return told?.failed !== undefined && Temporal.Instant.compare(now, told.failed.next) < 0;
}

/** It was completed, and is not any more: that it is completed can be told again. */
function isOpenAgain(departure: Departure, now: Temporal.Instant): boolean {
  return departure.webhookCursor?.isCompleted === true && statusOf(departure, now) === "running";
}

type Answer = Awaited<ReturnType<WebhookReceiver["tell"]>>;

interface Outcome {
  readonly taken: readonly Untold[];
  readonly answer: Answer;
}

/** No further than the first that is not taken: they come in order. */
async function tellEach(
  untold: readonly Untold[],
  webhookReceiver: WebhookReceiver,
): Promise<Outcome> {
  const taken: Untold[] = [];
  for (const each of untold) {
    const answer = each.event ? await webhookReceiver.tell(each.event) : "taken";
    if (answer !== "taken") return { taken, answer };
    taken.push(each);
  }
  return { taken, answer: "taken" };
}

/** Another run may have told more meanwhile: nothing of that is taken back. */
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

function tellFailure({ id, webhookCursor: told }: Departure, taken: number): void {
  const times = taken > 0 ? 1 : (told?.failed?.times ?? 0) + 1;
  log("warn", "follower-not-told", { departureId: id, count: times });
  if (times >= BEHIND_FROM_TIMES) count("FollowerBehind");
}
