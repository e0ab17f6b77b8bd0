import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isAboutWithdrawal } from "./notifications.ts";

/**
 * People who opted out get no mail. After a withdrawal only the withdrawal notice and interview cancellations are sent.
 */
export function isSilenced({ optedOut, withdrawn }: Departure, mailing: Mailing): boolean {
  const isNews = isAboutWithdrawal(mailing) || mailing.kind === "interview";
  return (
    (optedOut !== undefined && mailing.to === "leaver") || (withdrawn !== undefined && !isNews)
  );
}
