import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { hasLeft, isMendable, mayLeaveTwice } from "../model/left.ts";
import type { Mailing, MailingMessage } from "../model/mailing.ts";
import { optOut } from "./opt-out.ts";
import { delivered, undeliverable } from "./undeliverable.ts";

export interface Complaint {
  /** When SES accepted the mail. */
  readonly at: Temporal.Instant;
  /** The leaver's mail, forwarded through the manager. */
  readonly wasForwarded: boolean;
}

/**
 * The mail was reported as unwanted. From the leaver, that is an opt-out, whatever the mail's revision. From anyone
 * else, the complaint is noted on the mail, which did arrive.
 */
export function complain(
  departure: Departure,
  message: MailingMessage,
  complaint: Complaint,
  context: Context,
): Departure {
  if (departure.erased) return departure;
  if (complaint.wasForwarded || !isToLeaver(departure, message))
    return undeliverable(departure, message, "complaint", context);
  const arrived = delivered(departure, message, complaint.at, context);
  return optOut(arrived, { ...context, who: "leaver" }, "complaint");
}

/** The addresses may have changed since it left. */
function isToLeaver(departure: Departure, { mailingId, revision }: MailingMessage): boolean {
  const mailing = departure.mailings.find(({ id }) => id === mailingId);
  return mailing?.to === "leaver" && mayHaveLeft(mailing, revision);
}

function mayHaveLeft(mailing: Mailing, revision: number): boolean {
  if (revision !== mailing.revision) return revision < mailing.revision;
  return hasLeft(mailing) || isMendable(mailing) || mayLeaveTwice(mailing);
}
