import { createHash, randomUUID } from "node:crypto";
import type { MovableClock } from "../clock.ts";
import { queueArn } from "../names.ts";
import type { Records } from "../records.ts";

export interface Message {
  readonly id: string;
  readonly body: string;
  /** By name; texts only. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly sentAt: number;
  /** Hidden until this moment: delayed, or being handled. */
  readonly visibleAt: number;
  readonly receiveCount: number;
  readonly firstReceivedAt?: number;
  /** The handle of the latest receive. */
  readonly receipt?: string;
}

export interface QueueOptions {
  readonly name: string;
  readonly clock: MovableClock;
  readonly messages: Records<Message>;
  readonly visibilityTimeoutSeconds: number;
  readonly retentionSeconds: number;
  /** The queue for messages received this often without being deleted. */
  readonly redrive?: { readonly queue: Queue; readonly maxReceiveCount: number };
}

/** A standard queue as in SQS: at least once, in no promised order (here: order of arrival). */
export interface Queue extends Pick<QueueOptions, "name" | "visibilityTimeoutSeconds" | "redrive"> {
  readonly arn: string;
  send(body: string, delaySeconds?: number, attributes?: Readonly<Record<string, string>>): Message;
  receive(most: number, visibilityTimeoutSeconds?: number): Message[];
  /** True if the handle's message was still there. */
  remove(receipt: string): boolean;
  hide(receipt: string, seconds: number): boolean;
  /** Takes a message from another queue; it keeps its age. */
  accept(message: Message): void;
  messages(): Message[];
  /** When the next hidden or delayed message becomes visible. */
  nextDue(): number | undefined;
}

export function makeQueue(options: QueueOptions): Queue {
  const { name, clock, messages, visibilityTimeoutSeconds, redrive } = options;

  const isVisible = ({ visibleAt }: Message) => visibleAt <= clock.milliseconds();
  const find = (receipt: string) =>
    messages.values().find((message) => message.receipt === receipt);

  return {
    name,
    arn: queueArn(name),
    visibilityTimeoutSeconds,
    ...(redrive && { redrive }),
    messages: () => messages.values(),

    send(body, delaySeconds = 0, attributes = {}) {
      const sentAt = clock.milliseconds();
      const visibleAt = sentAt + delaySeconds * 1000;
      const message = { id: randomUUID(), body, attributes, sentAt, visibleAt, receiveCount: 0 };
      messages.set(message.id, message);
      return message;
    },

    receive(most, seconds = visibilityTimeoutSeconds) {
      expire();
      bury();
      const visible = messages.values().filter(isVisible);
      return visible.slice(0, most).map((message) => take(message, seconds));
    },

    remove(receipt) {
      const message = find(receipt);
      if (message) messages.delete(message.id);
      return message !== undefined;
    },

    hide(receipt, seconds) {
      const message = find(receipt);
      if (message) {
        messages.set(message.id, { ...message, visibleAt: clock.milliseconds() + seconds * 1000 });
      }
      return message !== undefined;
    },

    accept(message) {
      const { receipt: _, firstReceivedAt: __, ...rest } = message;
      messages.set(message.id, { ...rest, receiveCount: 0, visibleAt: clock.milliseconds() });
    },

    nextDue() {
      const moments = messages.values().map(({ visibleAt }) => visibleAt);
      return moments.length > 0 ? Math.min(...moments) : undefined;
    },
  };

  function take(message: Message, seconds: number): Message {
    const now = clock.milliseconds();
    const taken = {
      firstReceivedAt: now,
      ...message,
      receiveCount: message.receiveCount + 1,
      visibleAt: now + seconds * 1000,
      receipt: randomUUID(),
    };
    messages.set(message.id, taken);
    return taken;
  }

  /** Moves messages received too often to the dead letters. */
  function bury(): void {
    if (!redrive) return;
    const tried = messages
      .values()
      .filter(({ receiveCount }) => receiveCount >= redrive.maxReceiveCount);
    for (const message of tried.filter(isVisible)) {
      redrive.queue.accept(message);
      messages.delete(message.id);
    }
  }

  function expire(): void {
    const oldest = clock.milliseconds() - options.retentionSeconds * 1000;
    for (const { id, sentAt } of messages.values()) {
      if (sentAt < oldest) messages.delete(id);
    }
  }
}

export function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
