import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import { dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Mailing, MailingState } from "../model/mailing.ts";
import { type Addressee, addresseeOfMailing } from "../people/addressee.ts";
import { isPointless } from "./is-pointless.ts";

/** A mail that will leave if nothing else happens. */
export interface ForeseenMail {
  readonly mailing: Mailing;
  readonly addressee: Addressee;
  /** As the departure stands at that moment: earlier mails have left. */
  readonly departure: Departure;
}

/** The mails that still leave, in order, by the same checks that the mailer makes as it sends each. */
export function foreseenMails(departure: Departure, context: Context): ForeseenMail[] {
  const found: ForeseenMail[] = [];
  const pending = departure.mailings
    .filter(({ state, cancelled }) => state.name === "pending" && !cancelled)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at));
  pending.reduce((present, mailing) => {
    const now = mailing.at.toInstant();
    const isDropped = isPointless(present, mailing, { ...context, now });
    const day = dateOf(mailing.at);
    const addressee = addresseeOfMailing(present, mailing, day, context.plan.settings);
    if (addressee && !isDropped) found.push({ mailing, addressee, departure: present });
    return withState(present, mailing, outcomeOf({ isDropped, addressee, at: now }));
  }, departure);
  return found;
}

function outcomeOf({
  isDropped,
  addressee,
  at,
}: {
  readonly isDropped: boolean;
  readonly addressee: Addressee | undefined;
  readonly at: Temporal.Instant;
}): MailingState {
  if (isDropped) return { name: "skipped" };
  return addressee ? { name: "sent", at } : { name: "waiting" };
}

function withState(departure: Departure, { id }: Mailing, state: MailingState): Departure {
  const mailings = departure.mailings.map((each) => (each.id === id ? { ...each, state } : each));
  return { ...departure, mailings };
}
