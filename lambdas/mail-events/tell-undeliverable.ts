import { idsOf, type MailMessage } from "../departure/model/mail-message.ts";
import { count, log, type MetricName } from "../telemetry/log.ts";
import type { Fate } from "./read-mail-event.ts";

const COUNTED: Readonly<Partial<Record<Fate, MetricName>>> = {
  bounced: "MailsBounced",
  "not-delivered": "MailsNotDelivered",
  complaint: "MailsComplainedOf",
  rejected: "MailsRejected",
};

/** Counts and logs it. */
export function tellUndeliverable(message: MailMessage, because: Fate): void {
  const metric = COUNTED[because];
  if (metric) count(metric);
  log("warn", "mail-undeliverable", { ...idsOf(message), because });
}
