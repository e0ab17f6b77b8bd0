import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import type { Mailbox, Mailing } from "../model/mailing.ts";
import { type Addressed, addresseeOfMailing } from "../people/addressee.ts";
import { leftAt } from "./open-steps.ts";

/**
 * Into which mailbox of the leaver's a mail about a talk goes at that moment, for the state of what leaves then: the dates may
 * be others later. Of all other mails nobody needs to know.
 */
export function mailboxAt(
  departure: Departure,
  mailing: Mailing,
  at: Temporal.Instant,
): { readonly mailbox?: Mailbox } {
  if (mailing.kind !== "interview" || mailing.to !== "leaver") return {};
  const mailbox = mailboxOn(departure, mailing, dayOf(at, departure));
  return mailbox ? { mailbox } : {};
}

/** What its state says of the mailbox already, or will once it is known that it left. */
export function keptMailbox(
  departure: Departure,
  mailing: Mailing,
): { readonly mailbox?: Mailbox } {
  const { state } = mailing;
  if (state.name === "claimed") return mailboxAt(departure, mailing, state.at);
  return "mailbox" in state && state.mailbox ? { mailbox: state.mailbox } : {};
}

/** The mailbox it went to: as was noted when it left; for what left before that was noted, as the dates are now. */
export function mailboxOf(departure: Departure, mailing: Mailing): Mailbox | undefined {
  const { mailbox } = keptMailbox(departure, mailing);
  return mailbox ?? mailboxOn(departure, mailing, dayOf(leftAt(mailing), departure));
}

/** None while the address is not known. A mail that the manager is to hand over goes to a mailbox at work. */
export function mailboxOn(
  departure: Addressed & Pick<Departure, "steps">,
  mailing: Mailing,
  day: Temporal.PlainDate,
): Mailbox | undefined {
  // Neither the leaver nor whoever holds a talk is a desk.
  const addressee = addresseeOfMailing(departure, mailing, day, { desks: {}, language: "nl" });
  return addressee && (addressee.isPrivate ? "private" : "work");
}

function dayOf(at: Temporal.Instant, { timeZone }: Departure): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}
