import { Temporal } from "temporal-polyfill";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import type { Life, SentMail } from "./life.ts";

/** The mailing as the mailer claimed it. */
export function mailingOf({ departure, message }: SentMail): Mailing {
  const mailing = departure.mailings.find(({ id }) => id === message.mailingId);
  if (!mailing) throw new Error(`A mail left for ${message.mailingId}, which nobody knows.`);
  return mailing;
}

/** It may have been sent before. */
export function isAgain(mail: SentMail): boolean {
  return "again" in mailingOf(mail).state;
}

export function mailsOf({ mails }: Life, departureId: string): SentMail[] {
  return mails.filter(({ departure }) => departure.id === departureId);
}

/** When it was sent by the sender's clock, or another moment, in the departure's zone. */
export function localOf({ clock, departure }: SentMail, when = clock): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(departure.timeZone);
}

export function dayOf(mail: SentMail): Temporal.PlainDate {
  return localOf(mail).toPlainDate();
}

export function momentOf(mail: SentMail): number {
  return mailingOf(mail).at.epochMilliseconds;
}

export function told(mail: SentMail): string {
  const moment = localOf(mail, mail.at).toPlainDateTime().toString({ smallestUnit: "second" });
  const { departure, message } = mail;
  return `${departure.id.slice(0, 4)} ${message.mailingId} (${message.revision}) left at ${moment}, planned for ${mailingOf(mail).at.toPlainDateTime()}`;
}
