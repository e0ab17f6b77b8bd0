import type { MailingMessage } from "./mailing.ts";

/** What the mailer is asked to send; nothing personal. */
export type MailMessage = MailingToSend | DigestToSend | TestMailToSend;

export interface MailingToSend extends MailingMessage {
  readonly kind: "mailing";
}

/** HR's daily digest, or a quarter's. It never changes its moment, so it has no revision. */
export interface DigestToSend {
  readonly kind: "digest";
  readonly digestId: string;
  readonly ofQuarter?: true;
}

/** A mail that somebody at the desk sends to themselves. */
export interface TestMailToSend {
  readonly kind: "test-mail";
  readonly testMailId: string;
}

/**
 * How every mail message is written in queues, schedules and the tags of SES: with the three names of a mailing, whatever it
 * is. Messages wait there while a new version is deployed, so this form stays.
 */
export type WireMessage = MailingMessage;

/** Stands in the wire form of a digest where a mailing has its id. */
export const DIGEST = "morning";

/** The same for a quarter's. */
export const QUARTER_DIGEST = "insights";

/** Stands in the wire form of a test mail where a mailing has its id. */
export const TEST_MAIL = "test-mail";

export function toWire(message: MailMessage): WireMessage {
  switch (message.kind) {
    case "mailing": {
      const { departureId, mailingId, revision } = message;
      return { departureId, mailingId, revision };
    }
    case "digest":
      return {
        departureId: message.digestId,
        mailingId: message.ofQuarter ? QUARTER_DIGEST : DIGEST,
        revision: 1,
      };
    case "test-mail":
      return { departureId: message.testMailId, mailingId: TEST_MAIL, revision: 1 };
  }
}

export function fromWire({ departureId, mailingId, revision }: WireMessage): MailMessage {
  if (mailingId === DIGEST) return { kind: "digest", digestId: departureId };
  if (mailingId === QUARTER_DIGEST)
    return { kind: "digest", digestId: departureId, ofQuarter: true };
  if (mailingId === TEST_MAIL) return { kind: "test-mail", testMailId: departureId };
  return { kind: "mailing", departureId, mailingId, revision };
}

/** The ids by which a log names a message. */
export function idsOf(message: MailMessage) {
  if (message.kind === "digest") return { digestId: message.digestId };
  const { kind: _, ...ids } = message;
  return ids;
}
