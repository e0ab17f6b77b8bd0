import type { Message } from "@aws-sdk/client-sqs";
import { Temporal } from "temporal-polyfill";
import type { MailingMessage } from "../../lambdas/departure/model/mailing.ts";

/** A message that nobody could handle, as far as it may be shown. */
export interface Letter {
  readonly id: string;
  /** Absent when it is not one of ours. */
  readonly mailing: MailingMessage | undefined;
  /** All that is told of one that is not ours: its body could hold anything. */
  readonly length: number;
  readonly since: Temporal.Instant;
  readonly received: number;
}

export function letterIn({ MessageId = "", Body = "", Attributes = {} }: Message): Letter {
  return {
    id: MessageId,
    mailing: mailingIn(Body),
    length: Body.length,
    since: Temporal.Instant.fromEpochMilliseconds(Number(Attributes.SentTimestamp ?? 0)),
    received: Number(Attributes.ApproximateReceiveCount ?? 0),
  };
}

/** Ours holds these three and nothing else, each in its form: what is shown cannot be somebody's name. */
function mailingIn(body: string): MailingMessage | undefined {
  const value = parse(body);
  if (!isRecord(value) || Object.keys(value).length !== 3) return undefined;
  const { departureId, mailingId, revision } = value;
  const isOurs =
    /^[0-9a-f]{32}$/.test(String(departureId)) &&
    /^[a-z0-9-]{1,26}$/.test(String(mailingId)) &&
    Number.isInteger(revision);
  return isOurs ? (value as unknown as MailingMessage) : undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
