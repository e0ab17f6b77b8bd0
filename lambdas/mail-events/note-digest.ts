import type { Temporal } from "temporal-polyfill";
import { type DigestToSend, idsOf } from "../departure/model/mail-message.ts";
import type { MailingState } from "../departure/model/mailing.ts";
import type { Digest, Digests } from "../departure/model/ports.ts";
import { count, log } from "../telemetry/log.ts";
import type { MailEventNews } from "./read-mail-event.ts";
import { tellUndeliverable } from "./tell-undeliverable.ts";

/** HR's own address fails: an alarm reports it, since mail cannot. An automatic reply does not count: HR has the mail. */
export async function noteDigest(
  told: MailEventNews<DigestToSend>,
  { digests }: { readonly digests: Digests },
): Promise<void> {
  const { message, fate } = told;
  const digest = await digests.find(message.digestId);
  if (!digest) return;
  if (fate === "sent" || fate === "delivered") return noteLeft(digest, told, digests);
  if (fate === "not-delivered" && hasArrived(digest.state)) return;
  tellUndeliverable(message, fate);
  count("MorningMailMissing");
}

/** Sent, which settles a claim; or delivered, too. */
async function noteLeft(
  digest: Digest,
  { message, fate, at }: MailEventNews<DigestToSend>,
  digests: Digests,
): Promise<void> {
  const { state } = digest;
  const arrived = fate === "delivered" ? ({ delivered: true } as const) : {};
  if (state.name === "claimed") {
    const isSettled = await digests.settle(digest, { ...sentAt(at, state), ...arrived });
    if (isSettled) log("warn", "claim-settled-by-event", idsOf(message));
  } else if (state.name === "sent" && fate === "delivered" && !state.delivered)
    await digests.settle(digest, { ...state, ...arrived });
}

function hasArrived(state: MailingState): boolean {
  return state.name === "sent" && state.delivered === true;
}

/** A claim's state once SES reports the mail as sent. */
export function sentAt(at: Temporal.Instant, claim: MailingState) {
  const again = "again" in claim && claim.again ? ({ again: true } as const) : {};
  return { name: "sent", at, ...again } as const;
}
