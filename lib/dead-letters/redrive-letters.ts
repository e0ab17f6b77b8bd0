import { InvokeCommand } from "@aws-sdk/client-lambda";
import { DeleteMessageCommand, type Message, SendMessageCommand } from "@aws-sdk/client-sqs";
import type { DeadLetterQueues } from "./find-queues.ts";
import { type Work, workIn } from "./letter.ts";
import { letGo, receiveLetters } from "./receive-letters.ts";

/** How many letters of each fate. */
export interface Redriven {
  /** Mailings back in the mail queue. */
  readonly mails: number;
  /** Work that is done anew, or already is. */
  readonly others: number;
  /** Failed again, and still there. */
  readonly failed: number;
  /** Not ours, and still there. */
  readonly strange: number;
}

type Fate = keyof Redriven;

/**
 * Gives every dead letter back to what failed on it: a queue, or the function itself where Lambda called it
 * directly. SQS's own redrive would refuse those (StartMessageMoveTask: "Non-SQS queue sources of dead-letter queues,
 * such as Lambda […], are currently not supported"). A letter goes after it was handed over, so an interruption loses
 * none; all of it may be done twice.
 */
export async function redriveLetters(queues: DeadLetterQueues): Promise<Redriven> {
  const fates: Fate[] = [];
  for (const url of queues.deadLetterUrls) fates.push(...(await redriveQueue(url, queues)));
  const count = (fate: Fate) => fates.filter((each) => each === fate).length;
  return {
    mails: count("mails"),
    others: count("others"),
    failed: count("failed"),
    strange: count("strange"),
  };
}

async function redriveQueue(url: string, queues: DeadLetterQueues): Promise<Fate[]> {
  const { sqs } = queues;
  const fates: Fate[] = [];
  const kept = new Set<Message>();
  try {
    for await (const batch of receiveLetters({ sqs, url })) {
      for (const letter of batch) kept.add(letter);
      fates.push(...(await Promise.all(batch.map(redrive))));
    }
  } finally {
    await Promise.all([...kept].map((letter) => letGo({ sqs, url }, letter)));
  }
  return fates;

  async function redrive(letter: Message): Promise<Fate> {
    const work = workIn(letter.Body ?? "");
    const fate = work ? await handOver(work, letter, queues) : "strange";
    if (fate === "strange" || fate === "failed") return fate;
    const { ReceiptHandle } = letter;
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    kept.delete(letter);
    return fate;
  }
}

async function handOver(work: Work, letter: Message, queues: DeadLetterQueues): Promise<Fate> {
  switch (work.kind) {
    case "mail":
      await send(queues.mailQueueUrl);
      return "mails";
    case "import":
      await send(queues.importQueueUrl);
      return "others";
    case "webhook":
      // Without a webhook nobody is to be told.
      if (queues.webhookQueueUrl) await send(queues.webhookQueueUrl);
      return "others";
    case "mail-event":
      return (await isRecorded()) ? "others" : "failed";
  }

  async function send(QueueUrl: string): Promise<void> {
    const { Body: MessageBody, MessageAttributes } = letter;
    await queues.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageAttributes }));
  }

  async function isRecorded(): Promise<boolean> {
    const Payload = new TextEncoder().encode(letter.Body);
    const { mailEventsFunction: FunctionName } = queues;
    const { FunctionError } = await queues.lambda.send(
      new InvokeCommand({ FunctionName, Payload }),
    );
    return FunctionError === undefined;
  }
}
