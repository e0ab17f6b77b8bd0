import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { MailingMessage } from "../core/mailing.ts";
import { MORNING } from "../core/morning.ts";
import { TEST_MAIL } from "../core/test-mail.ts";
import { describeFault, log } from "../log.ts";
import { deliver, type MailerPorts } from "./deliver.ts";
import { deliverMorning } from "./deliver-morning.ts";
import { deliverTest } from "./deliver-test.ts";

/** Works through the mail queue, one mail after the other. What fails comes back by itself, later. */
export function mailerHandler(ports: MailerPorts) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const { body, messageId } of Records) {
      try {
        const message = readMessage(body);
        await (OTHERS[message.mailingId] ?? deliver)(message, ports);
      } catch (error) {
        log("error", "mail-failed", { messageId, because: describeFault(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}

/** What is no mailing of a departure. */
const OTHERS: Readonly<Record<string, typeof deliver>> = {
  [MORNING]: deliverMorning,
  [TEST_MAIL]: deliverTest,
};

/** Poison ends in the dead-letter queue, where somebody sees it. */
function readMessage(body: string): MailingMessage {
  const { departureId, mailingId, revision } = JSON.parse(body) as Partial<MailingMessage>;
  if (
    typeof departureId !== "string" ||
    typeof mailingId !== "string" ||
    !Number.isInteger(revision)
  ) {
    throw new TypeError("Not a mailing's message.");
  }
  return { departureId, mailingId, revision: revision as number };
}
