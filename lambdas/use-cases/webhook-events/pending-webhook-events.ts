import { Temporal } from "temporal-polyfill";
import {
  isLost,
  isUnsentLine,
  outcomeOf,
  unsentMoments,
  webhookDueAt,
} from "../../departure/mailings/webhook-progress.ts";
import { type Departure, momentOf } from "../../departure/model/departure.ts";
import type { HistoryEvent, HistoryLine } from "../../departure/model/history.ts";
import type { Mailing } from "../../departure/model/mailing.ts";
import type { WebhookCursor } from "../../departure/model/webhook-cursor.ts";
import type { WebhookEvent } from "../../departure/model/webhook-event.ts";
import { statusOf } from "../../departure/timeline/departure-status.ts";

/** A pending event with the cursor after it. Changes that are not reported have a cursor and no event. */
export interface PendingWebhookEvent {
  readonly event?: WebhookEvent;
  readonly at: Temporal.Instant;
  readonly done: (told: WebhookCursor) => WebhookCursor;
}

const NOTHING_TOLD: WebhookCursor = { lines: 0, outcomes: [] };

/** Pending events by time; history lines keep their order. */
export function pendingWebhookEvents(
  departure: Departure,
  now: Temporal.Instant,
): PendingWebhookEvent[] {
  const { webhookCursor: cursor = NOTHING_TOLD } = departure;
  const lines = departure.history.map((line, index) => ofLine(departure, line, index));
  const found = [
    ...inOrder(lines).filter((_, index) => isUnsentLine(index, cursor)),
    ...departure.mailings.flatMap((mailing) => ofMailing(departure, mailing) ?? []),
  ].toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  return [...found, ...ofCompletion(departure, found, now)];
}

/** True when events are pending and the queued delivery attempt is overdue. */
export function hasWebhookEvents(departure: Departure, now: Temporal.Instant): boolean {
  const isDue = (at: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0;
  if (departure.webhookCursor) {
    const isCompletion = isPendingCompletion(departure, now) && !departure.webhookCursor.failed;
    return isCompletion || webhookDueAt(departure).some(isDue);
  }
  return unsentMoments(departure).length > 0;
}

interface Said {
  readonly type: WebhookEvent["type"];
  readonly what?: NonNullable<WebhookEvent["what"]>;
}

/**
 * The event of each history line. Dates and kind share one, so that a change of kind isn't visible outside. Undefined:
 * the resulting mail is reported instead.
 */
const LINES: Readonly<Record<HistoryEvent, Said | undefined>> = {
  submitted: { type: "departure.recorded" },
  "dates-changed": { type: "departure.changed", what: "plan" },
  "kind-changed": { type: "departure.changed", what: "plan" },
  "caught-up": { type: "departure.changed", what: "plan" },
  corrected: { type: "departure.changed", what: "details" },
  "address-confirmed": { type: "departure.changed", what: "details" },
  "address-declined": { type: "departure.changed", what: "details" },
  replaced: { type: "departure.changed", what: "people" },
  withdrawn: { type: "departure.withdrawn" },
  "taken-back": { type: "departure.taken-back" },
  objected: { type: "departure.objected" },
  erased: { type: "departure.erased" },
  skipped: { type: "step.skipped" },
  done: { type: "step.done" },
  "not-needed": { type: "step.not-needed" },
  "still-open": { type: "step.still-open" },
  "remind-later": { type: "step.postponed" },
  "handed-over": { type: "step.handed-over" },
  "interview-planned": { type: "interview.planned" },
  "interview-moved": { type: "interview.moved" },
  "interview-cancelled": { type: "interview.cancelled" },
  "talk-chosen": { type: "interview.chosen" },
  "talk-declined": { type: "interview.declined" },
  "talk-called-off": { type: "interview.cancelled" },
  // Between the leaver, who holds the talk and HR.
  "moments-offered": undefined,
  "holder-named": undefined,
  "talk-reported": undefined,
  "lines-released": undefined,
  // What HR's own system shows of an export is between HR and the person who asked.
  exported: undefined,
  "answers-read": undefined,
  "questions-restarted": undefined,
  "sent-now": undefined,
  resent: undefined,
  nudged: undefined,
  undeliverable: undefined,
  arrived: undefined,
  complaint: undefined,
  "sent-again": undefined,
  "gave-up": undefined,
  unwritable: undefined,
  renamed: { type: "departure.changed", what: "plan" },
  "left-plan": { type: "step.skipped" },
  "back-in-plan": { type: "departure.changed", what: "plan" },
  // The outcome of its mail is reported instead.
  settled: undefined,
  restored: { type: "departure.changed", what: "plan" },
};

function ofLine(
  departure: Departure,
  { what, at, detail = "", times }: HistoryLine,
  index: number,
): PendingWebhookEvent {
  const said = LINES[what];
  const name = `line-${index + 1}${times ? `-${times}` : ""}`;
  const steps = said?.type.startsWith("step.") ? { steps: detail.split(" ").slice(0, 1) } : {};
  return {
    at,
    done: (told) => withLineSent(told, index),
    ...(said ? { event: { ...eventOf(departure, name, at), ...said, ...steps } } : {}),
  };
}

function withLineSent({ again, ...told }: WebhookCursor, index: number): WebhookCursor {
  const left = again?.filter((each) => each !== index) ?? [];
  return {
    ...told,
    lines: Math.max(told.lines, index + 1),
    ...(left.length > 0 ? { again: left } : {}),
  };
}

/** Clocks differ: a line never precedes the one written before it. */
function inOrder(lines: readonly PendingWebhookEvent[]): PendingWebhookEvent[] {
  let latest: Temporal.Instant | undefined;
  return lines.map((line) => {
    if (!latest || Temporal.Instant.compare(latest, line.at) < 0) latest = line.at;
    return { ...line, at: latest };
  });
}

function ofMailing(departure: Departure, mailing: Mailing): PendingWebhookEvent | undefined {
  const outcome = outcomeOf(mailing);
  const { id, revision, steps, state } = mailing;
  if (!outcome || !("at" in state) || departure.webhookCursor?.outcomes.includes(outcome))
    return undefined;
  const isSent = !isLost(mailing);
  return {
    at: state.at,
    done: (told) => ({ ...told, outcomes: [...new Set([...told.outcomes, outcome])] }),
    event: {
      ...eventOf(departure, `${id}-${revision}-${state.name}`, state.at),
      type: isSent ? "step.sent" : "step.undeliverable",
      steps,
      mailingId: id,
    },
  };
}

function ofCompletion(
  departure: Departure,
  before: readonly PendingWebhookEvent[],
  now: Temporal.Instant,
): PendingWebhookEvent[] {
  if (!isPendingCompletion(departure, now)) return [];
  const ends = departure.steps
    .filter(({ to, skipped, mark }) => to === "hr" && !skipped && !mark)
    .map((step) => momentOf(step).toInstant());
  const moments = [...ends, ...before.map(({ at }) => at), ...sentMoments(departure)];
  const at = moments.toSorted(Temporal.Instant.compare).at(-1) ?? now;
  return [
    {
      at,
      done: (told) => ({ ...told, isCompleted: true }),
      event: {
        ...eventOf(departure, `completed-${departure.edition}`, at),
        type: "departure.completed",
      },
    },
  ];
}

function sentMoments({ mailings }: Departure): Temporal.Instant[] {
  return mailings.flatMap(({ state }) => ("at" in state ? state.at : []));
}

function isPendingCompletion(departure: Departure, now: Temporal.Instant): boolean {
  return !departure.webhookCursor?.isCompleted && statusOf(departure, now) === "completed";
}

/** Without dots, which separate the parts of a signature. */
function eventOf({ id, edition }: Departure, name: string, at: Temporal.Instant) {
  return { id: `${id}_${name}`, at, departureId: id, edition };
}
