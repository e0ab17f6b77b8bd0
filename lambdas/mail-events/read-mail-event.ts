import { Temporal } from "temporal-polyfill";
import type { MailingMessage } from "../core/mailing.ts";

/** What SES tells became of a mail. */
export type Fate = "sent" | "delivered" | "delayed" | "bounced" | "complaint" | "rejected";

export interface ToldMail {
  readonly fate: Fate;
  readonly message: MailingMessage;
  /** When SES took the mail. */
  readonly at: Temporal.Instant;
}

interface SesEvent {
  readonly "detail-type"?: unknown;
  readonly detail?: {
    readonly bounce?: { readonly bounceType?: unknown };
    readonly mail?: {
      readonly timestamp?: unknown;
      readonly tags?: Readonly<Record<string, unknown>>;
    };
  };
}

/** What an event of SES says of one of our mails; nothing for any other event, whatever its shape. */
export function readMailEvent(event: unknown): ToldMail | undefined {
  const { "detail-type": type, detail } = (event ?? {}) as SesEvent;
  const { tags, timestamp } = detail?.mail ?? {};
  const fate = fateOf(String(type), detail?.bounce?.bounceType);
  const message = messageIn(tags ?? {});
  const at = instantOf(timestamp);
  return fate && message && at ? { fate, message, at } : undefined;
}

const FATES: ReadonlyMap<string, Fate> = new Map([
  ["Email Sent", "sent"],
  ["Email Delivered", "delivered"],
  ["Email Bounced", "bounced"],
  ["Email Complaint Received", "complaint"],
  ["Email Rejected", "rejected"],
]);

/** Only what bounces for good says something of the address. */
function fateOf(type: string, bounceType: unknown): Fate | undefined {
  const fate = FATES.get(type);
  return fate === "bounced" && bounceType !== "Permanent" ? "delayed" : fate;
}

function messageIn(tags: Readonly<Record<string, unknown>>): MailingMessage | undefined {
  const [departureId = "", mailingId = "", revision = ""] = [
    "departure",
    "mailing",
    "revision",
  ].map((name) => firstOf(tags[name]));
  const isOurs = /^[0-9a-f]{32}$/.test(departureId) && mailingId !== "" && /^\d+$/.test(revision);
  return isOurs ? { departureId, mailingId, revision: Number(revision) } : undefined;
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
