import type { Message } from "@aws-sdk/client-sqs";
import type { DeadLetterQueues } from "./find-queues.ts";
import { type Letter, letterIn } from "./letter.ts";
import { letGo, receiveLetters } from "./receive-letters.ts";

/** All dead letters, oldest first. Listing removes none, but counts as a receive. */
export async function listLetters({ sqs, deadLetterUrls }: DeadLetterQueues): Promise<Letter[]> {
  const letters = await Promise.all(deadLetterUrls.map((url) => lettersIn(url)));
  return letters
    .flat()
    .toSorted((one, other) => one.since.epochMilliseconds - other.since.epochMilliseconds);

  async function lettersIn(url: string): Promise<Letter[]> {
    const found: Message[] = [];
    for await (const batch of receiveLetters({ sqs, url })) found.push(...batch);
    await Promise.all(found.map((each) => letGo({ sqs, url }, each)));
    return found.map(letterIn);
  }
}
