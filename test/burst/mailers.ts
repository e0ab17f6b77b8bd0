import type { MailerPorts } from "../../lambdas/mailer/deliver.ts";
import { mailerHandler } from "../../lambdas/mailer/handler.ts";
import { type Pace, paceAt } from "../../lambdas/mailer/pace.ts";
import type { MailerScale } from "../../lib/mailer-scale.ts";
import { MAILER_TIMEOUT, MAILS_HIDDEN } from "../../lib/mailer-timeout.ts";
import type { MemoryOfMailQueue, QueuedMessage } from "../memory/in-memory-mail-queue.ts";
import { type Process, type Surroundings, startProcess } from "../simulation/process.ts";
import type { VirtualTime } from "../simulation/virtual-time.ts";

/** Between two batches of an instance: the deletion of one and the receiving of the next. */
const BETWEEN_BATCHES_MILLISECONDS = 50;
const IDLE_MILLISECONDS = 500;
const COLD_START_MILLISECONDS = 1200;
/** What writing and sending a mail takes of 0.29 of a processor, one mail after the other. */
const PROCESSOR_MILLISECONDS = 15;
/** Lambda's guide for queues: it starts with five batches, and adds up to three hundred a minute. */
const FIRST_BATCHES = 5;

export interface MailersOptions {
  readonly time: VirtualTime;
  readonly queue: MemoryOfMailQueue;
  readonly scale: MailerScale;
  readonly surroundings: Surroundings;
  /** What an instance is connected with, every call of it within the process. */
  readonly ports: (process: Process, processor: Processor) => MailerPorts;
  readonly isOver: () => boolean;
  readonly onFailed: (failed: FailedBatch) => void;
}

/** The messages of a batch that come back. */
export interface FailedBatch {
  readonly messages: readonly QueuedMessage[];
  /** Whether its mailer died, so that all of them do. */
  readonly hasDied: boolean;
}

/** Resolves when the processor has done a mail's work. */
export type Processor = () => Promise<void>;

interface Instance {
  readonly pace: Pace;
  readonly processor: Processor;
}

/** Lambda, which hands out the queue to as many instances of the shipped mailer as it may. */
export function startMailers(options: MailersOptions): void {
  const { time, scale } = options;
  for (let number = 0; number < scale.instances; number += 1) {
    const start = 200 * Math.max(0, number + 1 - FIRST_BATCHES);
    time.at(time.now() + start, () => void poll(options));
  }
}

async function poll(options: MailersOptions): Promise<void> {
  const { time } = options;
  let instance: Instance | undefined;
  while (!options.isOver()) {
    const messages = await gather(options);
    if (messages.length === 0) {
      await time.sleep(IDLE_MILLISECONDS);
      continue;
    }
    if (!instance) await time.sleep(COLD_START_MILLISECONDS);
    instance ??= newInstance(options);
    if (await hasDiedOf(messages, instance, options)) instance = undefined;
    await time.sleep(BETWEEN_BATCHES_MILLISECONDS);
  }
}

async function gather({ time, queue, scale }: MailersOptions): Promise<QueuedMessage[]> {
  const hidden = MAILS_HIDDEN.toSeconds();
  const first = queue.receive(scale.batchSize, hidden);
  if (first.length === 0 || first.length === scale.batchSize) return first;
  if (scale.batchingSeconds === 0) return first;
  await time.sleep(1000 * scale.batchingSeconds);
  return [...first, ...queue.receive(scale.batchSize - first.length, hidden)];
}

/** Hands a batch to the instance, and takes what it finished out of the queue. */
async function hasDiedOf(
  messages: readonly QueuedMessage[],
  instance: Instance,
  { queue, scale, surroundings, ports, onFailed }: MailersOptions,
): Promise<boolean> {
  const body = async (process: Process) => {
    const connected = ports(process, instance.processor);
    const { mailsAtOnce } = scale;
    const handler = mailerHandler({ ...connected, pace: instance.pace, mailsAtOnce });
    const Records = messages.map(({ id, message }) => ({
      messageId: id,
      body: JSON.stringify(message),
    }));
    const { batchItemFailures } = await handler({ Records } as never);
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  const timeoutSeconds = MAILER_TIMEOUT.toSeconds();
  const outcome = await startProcess({ name: "mailer", timeoutSeconds, body }, surroundings);
  const failed = outcome.name === "done" ? outcome.value : messages.map(({ id }) => id);
  for (const { id } of messages) if (!failed.includes(id)) queue.done(id);
  const hasDied = outcome.name !== "done";
  onFailed({ messages: messages.filter(({ id }) => failed.includes(id)), hasDied });
  return hasDied;
}

function newInstance({ time, scale }: MailersOptions): Instance {
  let free = time.now();
  return {
    pace: paceAt(scale.mailsPerSecond, {
      now: time.now,
      sleep: (milliseconds) => time.sleep(Math.ceil(milliseconds)),
    }),
    async processor() {
      free = Math.max(free, time.now()) + PROCESSOR_MILLISECONDS;
      await time.sleep(free - time.now());
    },
  };
}
