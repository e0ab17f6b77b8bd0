import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isAboutWithdrawal } from "./notices.ts";

/** Whoever objected gets nothing more; of what is withdrawn nobody hears more than that it is, and that a talk is off. */
export function isSilenced(
  { optedOut: objected, withdrawn }: Departure,
  mailing: Mailing,
): boolean {
  const isNews = isAboutWithdrawal(mailing) || mailing.kind === "interview";
  return (
    (objected !== undefined && mailing.to === "leaver") || (withdrawn !== undefined && !isNews)
  );
}
