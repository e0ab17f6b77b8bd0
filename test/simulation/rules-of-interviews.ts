import { isMendable } from "../../lambdas/departure/model/left.ts";
import type { MailingState } from "../../lambdas/departure/model/mailing.ts";
import type { Life, SentMail } from "../../lib/rules/life.ts";
import { isAgain, mailingOf, told } from "../../lib/rules/mail-facts.ts";
import type { Rule } from "../../lib/rules/rule.ts";

/**
 * But a mail of which nobody could tell whether it had left comes again as it was; one that came back before told its
 * reader nothing, so that the next one may say the same; and where nobody knows whether a mail that said something else left in
 * between, the next one says what is.
 */
export const aMailAboutAnInterviewBringsNews: Rule = ({ mails, writes }) =>
  byEntry(mails).flatMap((each) =>
    each
      .filter((mail, index) => {
        const before = each.slice(0, index).findLast((other) => !hadComeBack(other, mail, writes));
        if (!before || isAgain(mail) || saysOf(mail) !== saysOf(before)) return false;
        return !mayHaveHeardOtherwise(mail, before);
      })
      .map(told),
  );

/** When the mailer took the other one, it was known not to have arrived, and no later report said that it had. */
function hadComeBack(
  { message }: SentMail,
  { departure, claimedAt }: SentMail,
  writes: Life["writes"],
): boolean {
  const { mailingId, revision } = message;
  const last = writes.findLast(({ at, after }) => at <= claimedAt && after.id === departure.id);
  return (
    last?.after.mailings.some(
      (each) => each.id === mailingId && each.revision === revision && isMendable(each),
    ) ?? false
  );
}

/** Somebody took another mail about that talk to send it since, and nobody knows what became of it. */
function mayHaveHeardOtherwise(mail: SentMail, { claimedAt }: SentMail): boolean {
  const { id, to, interview } = mailingOf(mail);
  return mail.departure.mailings.some(
    ({ state, ...each }) =>
      each.id !== id &&
      each.to === to &&
      each.interview === interview &&
      isInDoubt(state) &&
      state.at.epochMilliseconds > claimedAt,
  );
}

function isInDoubt(state: MailingState): state is Extract<MailingState, { readonly at: unknown }> {
  return state.name === "claimed" || (state.name === "refused" && state.why === "unconfirmed");
}

/** Calendars keep the entry with the highest number, so that no mail comes after one that says more. */
export const anEntryOfACalendarOnlyGoesOn: Rule = ({ mails }) =>
  byEntry(mails).flatMap((each) =>
    each.filter((mail, index) => sequenceOf(mail) < sequenceOf(each[index - 1])).map(told),
  );

/** In the order in which the mailer took them, those to one party in one mailbox about one entry: a manager may pass on the leaver's. */
function byEntry(mails: readonly SentMail[]): SentMail[][] {
  const about = mails
    .filter(({ mail }) => mail.calendar)
    .toSorted((one, other) => one.claimedAt - other.claimedAt);
  return [
    ...Map.groupBy(
      about,
      (each) => `${mailingOf(each).to} ${each.mail.to} ${each.mail.calendar?.uid}`,
    ).values(),
  ];
}

function saysOf(mail: SentMail | undefined): string {
  const { sequence: _, changed: __, description: ___, ...entry } = mail?.mail.calendar ?? {};
  return JSON.stringify(entry);
}

function sequenceOf(mail: SentMail | undefined): number {
  return mail?.mail.calendar?.sequence ?? -1;
}
