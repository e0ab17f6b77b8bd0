import { passedOn, TOLD_OF_MAILS } from "../../told-of-mails.ts";
import type { MovableClock } from "../clock.ts";
import type { Faults, Harm } from "../faults.ts";
import type { MailEvent } from "../handlers.ts";
import type { Records } from "../records.ts";
import type { CapturedMail } from "./captured-mail.ts";
import { mailEvent } from "./mail-event.ts";
import { eventsOf } from "./mail-fate.ts";

/** An undelivered event. */
export interface PendingEvent {
  readonly key: string;
  readonly due: number;
  readonly attempts: number;
  readonly event: MailEvent;
}

export interface EventBusOptions {
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly pending: Records<PendingEvent>;
  readonly handler: (event: MailEvent) => Promise<unknown>;
  /** Called with an event as it was passed on, once the function has failed on it for the last time. */
  readonly onGivenUp: (event: MailEvent) => void;
}

/** Carries events from SES to the function: best effort by SES, at least once by EventBridge. */
export interface EventBus {
  publish(mail: CapturedMail): Promise<void>;
  /** Delivers due events and resolves when the function is done. */
  deliver(): Promise<void>;
  nextDue(): number | undefined;
}

/** Lambda tries an asynchronous call three times: at once, after one minute, after two more. */
const RETRY_MINUTES = [1, 2];

export function eventBus({
  clock,
  faults,
  pending,
  handler,
  onGivenUp,
}: EventBusOptions): EventBus {
  return {
    async publish(mail) {
      const now = clock.now().toString();
      for (const name of eventsOf(mail)) await publishOne(mailEvent(name, mail, now));
    },

    async deliver() {
      const due = pending.values().filter((each) => each.due <= clock.milliseconds());
      for (const each of due) await attempt(each);
    },

    nextDue() {
      const moments = pending.values().map(({ due }) => due);
      return moments.length > 0 ? Math.min(...moments) : undefined;
    },
  };

  async function publishOne(event: MailEvent): Promise<void> {
    const harm = faults.strike("events", event["detail-type"], event);
    if (harm === "lose") return;
    const due = clock.milliseconds() + latenessOf(harm) * 1000;
    const delivery = { key: event.id, due, attempts: 0, event };
    pending.set(delivery.key, delivery);
    if (harm === "repeat") {
      const again = { ...delivery, key: `${event.id}-again` };
      pending.set(again.key, again);
    }
    if (harm === "early") await attempt(delivery);
  }

  async function attempt(delivery: PendingEvent): Promise<void> {
    const heard = asPassedOn(delivery.event);
    try {
      if (heard) await handler(heard);
      pending.delete(delivery.key);
    } catch {
      tryLater(delivery, heard);
    }
  }

  function tryLater({ key, event, attempts }: PendingEvent, heard: MailEvent | undefined): void {
    const minutes = RETRY_MINUTES[attempts];
    if (minutes === undefined) {
      if (heard) onGivenUp(heard);
      pending.delete(key);
      return;
    }
    const due = clock.milliseconds() + minutes * 60_000;
    pending.set(key, { key, event, attempts: attempts + 1, due });
  }
}

function latenessOf(harm: Harm | undefined): number {
  return typeof harm === "object" && "delaySeconds" in harm ? harm.delaySeconds : 0;
}

/** The event as the bus's rule passes it on; undefined if no rule matches. */
function asPassedOn(event: MailEvent): MailEvent | undefined {
  const told = Object.values(TOLD_OF_MAILS).find(
    ({ detailTypes, noComplaints = [] }) =>
      detailTypes.includes(event["detail-type"]) &&
      !noComplaints.includes(String(valueAt(event, "detail.complaint.complaintFeedbackType"))),
  );
  return told && (passedOn(told, (path) => valueAt(event, path)) as unknown as MailEvent);
}

function valueAt(event: object, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name],
      event,
    );
}
