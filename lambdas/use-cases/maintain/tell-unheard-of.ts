import { type HeardOf, isUnheardOf } from "../../departure/upkeep/mails-heard-of.ts";
import { count, log } from "../../telemetry/log.ts";

/** Tells that no mail of a week was reported as delivered or bounced: HR wouldn't hear of an address that fails. */
export function tellUnheardOf(heard: HeardOf): void {
  if (!isUnheardOf(heard)) return;
  count("MailsUnconfirmed", heard.sent);
  log("error", "mails-unheard-of", { count: heard.sent });
}
