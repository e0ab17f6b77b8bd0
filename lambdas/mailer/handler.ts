import { DIGEST } from "../departure/digest/digest-day.ts";
import { TEST_MAIL } from "../departure/digest/test-mail.ts";
import type { MailingMessage } from "../departure/model/mailing.ts";
import { eachMessage } from "../queues/each-message.ts";
import { deliver, type MailerPorts } from "./deliver.ts";
import { deliverDigest } from "./deliver-digest.ts";
import { deliverTest } from "./deliver-test.ts";

/** Works through the mail queue, one mail after the other. */
export function mailerHandler(ports: MailerPorts) {
  return eachMessage("mail-failed", async (body) => {
    const message = readMessage(body);
    await (OTHERS[message.mailingId] ?? deliver)(message, ports);
  });
}

/** What is no mailing of a departure. */
const OTHERS: Readonly<Record<string, typeof deliver>> = {
  [DIGEST]: deliverDigest,
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
