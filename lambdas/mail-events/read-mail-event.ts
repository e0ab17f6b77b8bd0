import { Temporal } from "temporal-polyfill";
import type { MailMessage } from "../departure/model/mail-message.ts";
import { FORWARDED } from "../departure/model/mailing.ts";
import { mailMessageIn } from "../queues/queue-messages.ts";
import { NO_COMPLAINTS } from "./no-complaints.ts";

/** A mail's fate in SES's event. `not-delivered`: a temporary bounce, or an automatic reply to a delivered mail. */
export type Fate = "sent" | "delivered" | "bounced" | "not-delivered" | "complaint" | "rejected";

export interface MailEventNews<Message extends MailMessage = MailMessage> {
  readonly fate: Fate;
  readonly message: Message;
  /** The leaver's mail, sent to the manager to be forwarded. */
  readonly wasForwarded: boolean;
  /** When SES accepted the mail. */
  readonly at: Temporal.Instant;
}

interface SesEvent {
  readonly "detail-type"?: unknown;
  readonly detail?: {
    readonly bounce?: { readonly bounceType?: unknown };
    readonly complaint?: { readonly complaintFeedbackType?: unknown };
    readonly mail?: {
      readonly timestamp?: unknown;
      readonly tags?: Readonly<Record<string, unknown>>;
    };
  };
}

/** Reads an SES event about one of our mails; undefined for any other, whatever its shape. */
export function readMailEvent(event: unknown): MailEventNews | undefined {
  const { "detail-type": type, detail } = (event ?? {}) as SesEvent;
  const { tags = {}, timestamp } = detail?.mail ?? {};
  const fate = fateOf(String(type), detail);
  const message = messageIn(tags);
  const at = instantOf(timestamp);
  const wasForwarded = firstOf(tags[FORWARDED]) !== undefined;
  return fate && message && at ? { fate, message, at, wasForwarded } : undefined;
}

const FATES: ReadonlyMap<string, Fate> = new Map([
  ["Email Sent", "sent"],
  ["Email Delivered", "delivered"],
  ["Email Bounced", "bounced"],
  ["Email Complaint Received", "complaint"],
  ["Email Rejected", "rejected"],
]);

/** Only permanent bounces are about the address; and not every complaint report is a person's opt-out. */
function fateOf(type: string, { bounce, complaint }: SesEvent["detail"] = {}): Fate | undefined {
  const fate = FATES.get(type);
  if (fate === "bounced") return bounce?.bounceType === "Permanent" ? "bounced" : "not-delivered";
  const isNone = NO_COMPLAINTS.includes(String(complaint?.complaintFeedbackType));
  return fate === "complaint" && isNone ? undefined : fate;
}

function messageIn(tags: Readonly<Record<string, unknown>>): MailMessage | undefined {
  const [departureId, mailingId, revision = ""] = ["departure", "mailing", "revision"].map((name) =>
    firstOf(tags[name]),
  );
  if (!/^\d+$/.test(revision)) return undefined;
  return mailMessageIn({ departureId, mailingId, revision: Number(revision) });
}

function firstOf(tag: unknown): string | undefined {
  const value = Array.isArray(tag) ? tag[0] : tag;
  return typeof value === "string" ? value : undefined;
}

function instantOf(timestamp: unknown): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(String(timestamp));
  } catch {
    return undefined;
  }
}
