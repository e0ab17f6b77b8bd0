import type { MailMessage } from "../departure/model/mail-message.ts";
import type { Post } from "../departure/model/ports.ts";
import { eachMessage } from "../queues/each-message.ts";
import { readMailMessage } from "../queues/queue-messages.ts";
import { deliver, type MailerPorts } from "./deliver.ts";
import { deliverDigest } from "./deliver-digest.ts";
import { deliverTest } from "./deliver-test.ts";
import type { Pace } from "./pace.ts";

export interface PacedMailerPorts extends MailerPorts {
  readonly pace: Pace;
  /** Mails in flight at the same time. */
  readonly mailsAtOnce: number;
}

/** Processes the mail queue, some mails at once, all at one pace. */
export function mailerHandler(ports: PacedMailerPorts) {
  const work = async (body: string) => sendInTurn(readMailMessage(body), ports);
  return eachMessage({ event: "mail-failed", metric: "MailsFailed" }, work, ports.mailsAtOnce);
}

/** Waits before the claim, so that a crash leaves no claim of a mail that only waited. */
async function sendInTurn(message: MailMessage, ports: PacedMailerPorts): Promise<void> {
  await ports.pace.take();
  let isTurnUsed = false;
  const post: Post = {
    send: (...mail) => {
      isTurnUsed = true;
      return ports.post.send(...mail);
    },
  };
  try {
    await send(message, { ...ports, post });
  } finally {
    if (!isTurnUsed) ports.pace.giveBack();
  }
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
