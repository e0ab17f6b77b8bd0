import { createHmac } from "node:crypto";
import type { WebhookReceiver } from "../departure/model/ports.ts";
import type { WebhookEvent } from "../departure/model/webhook-event.ts";
import type { Key } from "./key-ring.ts";
import type { RotatingKeys } from "./rotating-keys.ts";

export interface WebhookSenderOptions {
  readonly keys: Pick<RotatingKeys, "all">;
  /** `https`, or `http` on this computer. */
  readonly url: string;
  /** Milliseconds. */
  readonly clock?: () => number;
}

const ANSWERED_WITHIN_MILLISECONDS = 10_000;
const GONE = 410;

/**
 * Posts events as Standard Webhooks says (github.com/standard-webhooks/standard-webhooks), signed with the current and the
 * previous key, so that keys can be rotated at any time. Redirects are not followed.
 */
export function webhookSender({
  keys,
  url,
  clock = Date.now,
}: WebhookSenderOptions): WebhookReceiver {
  refuseUnsafe(url);

  return {
    async tell(event) {
      const body = JSON.stringify(written(event));
      // By the real clock, as at the receiver: an older one is a replay.
      const timestamp = Math.floor(clock() / 1000);
      const signatures = (await keys.all()).map(
        (key) => `v1,${signature(key, `${event.id}.${timestamp}.${body}`)}`,
      );
      const status = await post(url, body, {
        "content-type": "application/json",
        "webhook-id": event.id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": signatures.join(" "),
      });
      if (status >= 200 && status < 300) return "taken";
      return status === GONE ? "gone" : "not-taken";
    },
  };
}

/** Even ids must not be sent unencrypted. */
function refuseUnsafe(url: string): void {
  const { protocol, hostname } = new URL(url);
  const isHere = hostname === "127.0.0.1" || hostname === "localhost";
  if (protocol === "https:" || (protocol === "http:" && isHere)) return;
  throw new Error("The webhook must be https.");
}

function written({ type, at, departureId, edition, steps, mailingId, what }: WebhookEvent) {
  const data = { departure: departureId, edition, what, steps, mailing: mailingId };
  return { type, timestamp: at.toString({ smallestUnit: "second" }), data };
}

function signature({ secret }: Key, signed: string): string {
  return createHmac("sha256", secret).update(signed).digest("base64");
}

/** The status, or 0 without an answer. The answer's body is not read. */
async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWERED_WITHIN_MILLISECONDS),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}
