import type { Temporal } from "temporal-polyfill";
import { idsOf, type MailMessage } from "../departure/model/mail-message.ts";
import type { Mailbox, MailingState } from "../departure/model/mailing.ts";
import type { SendResult } from "../departure/model/ports.ts";
import { count, log } from "../telemetry/log.ts";

export const SLOW_DOWN_SECONDS = 15;

/** The state of a claim after the send result. */
export function stateAfter(
  postage: SendResult,
  at: Temporal.Instant,
  { again, mailbox }: { readonly again?: true; readonly mailbox?: Mailbox },
): MailingState {
  const isAgain = again ? { again } : {};
  const where = mailbox ? { mailbox } : {};
  if (postage.name === "accepted") return { name: "sent", at, ...isAgain, ...where };
  if (postage.name === "refused")
    return { name: "refused", at, why: "address", ...isAgain, ...where };
  return { name: "pending", ...isAgain };
}

/** A send result in the log and the metrics. A closed account raises an alarm: the sweep retries until it opens. */
const TOLD = {
  accepted: { metric: "MailsSent", level: "info", event: "mail-sent" },
  "slow-down": { metric: "MailsSlowedDown", level: "info", event: "mail-slowed-down" },
  closed: { metric: "MailsAccountClosed", level: "error", event: "account-cannot-send" },
  refused: { metric: "MailsRefused", level: "warn", event: "mail-refused" },
} as const;

export function logSendResult({ name, ...said }: SendResult, message: MailMessage): void {
  const { metric, level, event } = TOLD[name];
  count(metric);
  log(level, event, { ...idsOf(message), ...said });
}
