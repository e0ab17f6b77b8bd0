import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { isMendable } from "../../lambdas/departure/model/left.ts";
import type { MailingState } from "../../lambdas/departure/model/mailing.ts";
import type { SentMail } from "./life.ts";
import { isAgain, mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

/** Neither by its own mail nor brought up again. */
export const nobodyIsAskedToPrepareATalkThatTheLeaverDoesNotWant: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.optedOut || isInterviewRefused(departure))
    .filter((mail) => mailingOf(mail).steps.some((step) => OF_THE_TALK.test(step)))
    .map(told);

const OF_THE_TALK = /^post-exit-(plan|prepare)$/;

export const nobodyIsLeftToPrepareATalkThatTheLeaverDoesNotWant: Rule = ({ departures }) =>
  runningIn(departures)
    .filter((departure) => departure.optedOut || isInterviewRefused(departure))
    .flatMap(({ steps }) => steps)
    .filter(({ id, mark, skipped }) => OF_THE_TALK.test(id) && !mark && !skipped)
    .map(({ id }) => `${id} is still asked for`);

export const nobodyIsLeftToPrepareATalkThatIsAgreed: Rule = ({ departures }) =>
  runningIn(departures)
    .filter(({ interviews = [] }) => interviews.some(({ cancelled }) => !cancelled))
    .flatMap(({ steps }) => steps)
    .filter(({ id, mark, skipped }) => AHEAD.test(id) && !mark && !skipped)
    .map(({ id }) => `${id} is still asked for`);

const AHEAD = /^post-exit-(prepare|invite)$/;

function runningIn(departures: readonly Departure[]): Departure[] {
  return departures.filter(({ withdrawn, erased }) => !withdrawn && !erased);
}

function isInterviewRefused({ steps }: Departure): boolean {
  return steps.some(({ id, mark }) => id === "post-exit-invite" && mark?.as === "not-needed");
}

/**
 * But a mail of which nobody could tell whether it had left comes again as it was; one that came back before told its
 * reader nothing, so that the next one may say the same; and where nobody knows whether a mail that said something else left in
 * between, the next one says what is.
 */
export const aMailAboutATalkBringsNews: Rule = ({ mails }) =>
  byEntry(mails).flatMap((each) =>
    each
      .filter((mail, index) => {
        const before = each.slice(0, index).findLast((other) => !hadComeBack(other, mail));
        if (!before || isAgain(mail) || saysOf(mail) !== saysOf(before)) return false;
        return !mayHaveHeardOtherwise(mail, before);
      })
      .map(told),
  );

/** When the mailer took the other one, it was known not to have arrived. */
function hadComeBack({ message }: SentMail, { departure }: SentMail): boolean {
  return departure.mailings.some((each) => each.id === message.mailingId && isMendable(each));
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

/** In the order in which the mailer took them, those to one mailbox about one entry. */
function byEntry(mails: readonly SentMail[]): SentMail[][] {
  const about = mails
    .filter(({ mail }) => mail.calendar)
    .toSorted((one, other) => one.claimedAt - other.claimedAt);
  return [...Map.groupBy(about, ({ mail }) => `${mail.to} ${mail.calendar?.uid}`).values()];
}

function saysOf(mail: SentMail | undefined): string {
  const { sequence: _, changed: __, description: ___, ...entry } = mail?.mail.calendar ?? {};
  return JSON.stringify(entry);
}

function sequenceOf(mail: SentMail | undefined): number {
  return mail?.mail.calendar?.sequence ?? -1;
}
