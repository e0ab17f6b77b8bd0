import type { MailMessage } from "../departure/model/mail-message.ts";
import { eachMessage } from "../queues/each-message.ts";
import { readMailMessage } from "../queues/queue-messages.ts";
import { deliver, type MailerPorts } from "./deliver.ts";
import { deliverDigest } from "./deliver-digest.ts";
import { deliverTest } from "./deliver-test.ts";

/** Processes the mail queue, one mail at a time. */
export function mailerHandler(ports: MailerPorts) {
  return eachMessage("mail-failed", async (body) => send(readMailMessage(body), ports));
}

function send(message: MailMessage, ports: MailerPorts): Promise<void> {
  switch (message.kind) {
    case "mailing":
      return deliver(message, ports);
    case "digest":
      return deliverDigest(message, ports);
    case "test-mail":
      return deliverTest(message, ports);
  }
}
