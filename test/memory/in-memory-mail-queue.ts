import { toWire, type WireMessage } from "../../lambdas/departure/model/mail-message.ts";
import { scheduleName } from "../../lambdas/departure/model/mailing.ts";
import type { MailQueue, MailQueueDepth } from "../../lambdas/departure/model/ports.ts";

export interface QueuedMessage {
  readonly id: string;
  readonly message: WireMessage;
  /** Epoch milliseconds. */
  visibleAt: number;
  receives: number;
  /** Epoch milliseconds. */
  readonly since: number;
}

export interface MemoryOfMailQueue extends MailQueue, MailQueueDepth {
  /** Hands out what is visible, and hides it for a while; what was handed out too often dies. */
  receive(most: number, hideSeconds: number): QueuedMessage[];
  done(id: string): void;
  nextVisible(): number | undefined;
  /** How many messages say the same. */
  copiesOf(message: WireMessage): number;
  /** Everything that was handed out and not done is visible again. */
  showHidden(): void;
  readonly deadLetters: readonly QueuedMessage[];
}

const RECEIVES_AT_MOST = 5;
const KEPT_FOR_MILLISECONDS = 4 * 86_400_000;

/** A queue in a list: delay, visibility, a dead-letter list after five receives, and four days at most. */
export function inMemoryMailQueue(now: () => number): MemoryOfMailQueue {
  let messages: QueuedMessage[] = [];
  const deadLetters: QueuedMessage[] = [];
  let count = 0;
  return {
    deadLetters,

    async put(message, delaySeconds) {
      if (delaySeconds > 900) throw new RangeError(`${delaySeconds} s is more than 900 s.`);
      count += 1;
      const visibleAt = now() + 1000 * delaySeconds;
      messages.push({
        id: String(count),
        message: toWire(message),
        visibleAt,
        receives: 0,
        since: now(),
      });
    },

    receive(most, hideSeconds) {
      messages = messages.filter(({ since }) => since + KEPT_FOR_MILLISECONDS > now());
      const visible = messages.filter(({ visibleAt }) => visibleAt <= now());
      const dead = visible.filter(({ receives }) => receives >= RECEIVES_AT_MOST);
      deadLetters.push(...dead);
      messages = messages.filter((each) => !dead.includes(each));
      const received = visible.filter((each) => !dead.includes(each)).slice(0, most);
      for (const each of received) {
        each.receives += 1;
        each.visibleAt = now() + 1000 * hideSeconds;
      }
      return received;
    },

    isEmpty: async () => messages.length === 0,

    done(id) {
      messages = messages.filter((each) => each.id !== id);
    },

    showHidden() {
      for (const each of messages) if (each.receives > 0) each.visibleAt = now();
    },

    copiesOf(message) {
      const name = scheduleName(message);
      return messages.filter((each) => scheduleName(each.message) === name).length;
    },

    nextVisible() {
      let first: number | undefined;
      for (const { visibleAt } of messages) first = Math.min(first ?? visibleAt, visibleAt);
      return first;
    },
  };
}
