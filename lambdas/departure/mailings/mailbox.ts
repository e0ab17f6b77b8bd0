import type { Temporal } from "temporal-polyfill";
import { dateIn } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Mailbox, Mailing } from "../model/mailing.ts";
import { type Addressed, addresseeOfMailing } from "../people/addressee.ts";
import { leftAt } from "./open-steps.ts";

/**
 * Which of the leaver's mailboxes an interview mail goes to at that moment, noted in its state because the dates may
 * change later. Irrelevant for all other mails.
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

/** The mailbox its state has, or will have once sending is confirmed. */
export function keptMailbox(
  departure: Departure,
  mailing: Mailing,
): { readonly mailbox?: Mailbox } {
  const { state } = mailing;
  if (state.name === "claimed") return mailboxAt(departure, mailing, state.at);
  return "mailbox" in state && state.mailbox ? { mailbox: state.mailbox } : {};
}

/** The mailbox it went to: as noted when it was sent, or by the current dates for older mail. */
export function mailboxOf(departure: Departure, mailing: Mailing): Mailbox | undefined {
  const { mailbox } = keptMailbox(departure, mailing);
  return mailbox ?? mailboxOn(departure, mailing, dayOf(leftAt(mailing), departure));
}

/** Undefined while the address is unknown. A mail forwarded through the manager goes to a work mailbox. */
export function mailboxOn(
  departure: Addressed & Pick<Departure, "steps">,
  mailing: Mailing,
  day: Temporal.PlainDate,
): Mailbox | undefined {
  // Neither the leaver nor an interviewer is a department.
  const addressee = addresseeOfMailing(departure, mailing, day, { desks: {}, language: "nl" });
  return addressee && (addressee.isPrivate ? "private" : "work");
}

function dayOf(at: Temporal.Instant, { timeZone }: Departure): Temporal.PlainDate {
  return dateIn(at, timeZone);
}
