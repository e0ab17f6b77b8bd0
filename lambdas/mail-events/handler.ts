import { Temporal } from "temporal-polyfill";
import type { MailingMessage } from "../core/mailing.ts";
import type { Departures } from "../core/ports.ts";
import { log } from "../log.ts";

export interface MailEventsPorts {
  readonly departures: Departures;
}

/**
 * What SES tells of a mail that left: settles a claim whose record is missing, because whoever sent it died between
 * sending and recording. For all others the record stands already, and one read says so.
 */
export function mailEventsHandler({ departures }: MailEventsPorts) {
  return async (event: unknown): Promise<void> => {
    const sent = readSent(event);
    if (sent) await settleClaim(sent, departures);
  };
}

interface Sent extends MailingMessage {
  readonly at: Temporal.Instant;
}

async function settleClaim({ at, ...message }: Sent, departures: Departures): Promise<void> {
  const departure = await departures.find(message.departureId);
  const mailing = departure?.mailings.find(
    ({ id, revision }) => id === message.mailingId && revision === message.revision,
  );
  if (!departure || mailing?.state.name !== "claimed") return;
  const again = mailing.state.again ? ({ again: true } as const) : {};
  const isSettled = await departures.settle(departure, message, { name: "sent", at, ...again });
  if (isSettled) log("warn", "claim-settled-by-event", message);
}

interface SesEvent {
  readonly "detail-type"?: unknown;
  readonly detail?: {
    readonly mail?: {
      readonly timestamp?: unknown;
      readonly tags?: Readonly<Record<string, unknown>>;
    };
  };
}

/** The mailing an `Email Sent` event is about; nothing for any other event, whatever its shape. */
function readSent(event: unknown): Sent | undefined {
  const { "detail-type": type, detail } = (event ?? {}) as SesEvent;
  const { tags = {}, timestamp } = detail?.mail ?? {};
  const at = instantOf(timestamp);
  const [departureId = "", mailingId = "", revision = ""] = [
    "departure",
    "mailing",
    "revision",
  ].map((name) => firstOf(tags[name]));
  const isOurs = /^[0-9a-f]{32}$/.test(departureId) && mailingId !== "" && /^\d+$/.test(revision);
  return type === "Email Sent" && isOurs && at
    ? { departureId, mailingId, revision: Number(revision), at }
    : undefined;
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
