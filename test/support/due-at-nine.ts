import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { MailingMessage } from "../../lambdas/departure/model/mailing.ts";
import { at, departureOf } from "./departures.ts";

/** A moment at which the common case has a mail: its handover. */
export const NINE = at("2027-01-19T09:00");

/** So many departures with nothing but one mail, due at nine. */
export function dueAtNine(count: number): Departure[] {
  const { outbox: _, ...departure } = departureOf();
  const mailings = departure.mailings.filter((each) => each.at.toInstant().equals(NINE));
  return Array.from({ length: count }, (_, number) => ({
    ...departure,
    mailings,
    id: number.toString(16).padStart(32, "0"),
  }));
}

/** The message that rings at nine. */
export function messageOf({ id: departureId, mailings }: Departure): MailingMessage {
  const [mailing] = mailings;
  if (!mailing) throw new Error(`Departure ${departureId} has no mail.`);
  return { departureId, mailingId: mailing.id, revision: mailing.revision };
}
