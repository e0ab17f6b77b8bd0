import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { isNotification } from "../../lambdas/departure/model/notification.ts";
import { moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { personIn } from "../../lambdas/departure/people/addressee.ts";
import { isWorkMailboxOpen } from "../../lambdas/departure/people/private-address.ts";
import { hasFailed, isAskedFor, isRefused, nameInPlan } from "./facts.ts";
import type { Life, SentMail } from "./life.ts";
import { dayOf, isAgain, mailingOf, mailsOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

const THANKS = "thanks";

/** Where it is not known, or bounced, to the work mailbox; with neither, through the manager. */
export const thanksGoToThePrivateAddressWhereItIsKnown: Rule = (life) =>
  thanksIn(life)
    .filter((mail) => !mailboxesOf(mail).includes(mail.mail.to))
    .map(told);

function mailboxesOf(mail: SentMail): readonly string[] {
  const { departure } = mail;
  const { workAddress, privateAddress } = departure.people.employee;
  const day = dayOf(mail);
  const isAtWork = isWorkMailboxOpen(departure, day);
  const atWork = isAtWork ? [workAddress ?? personIn(departure, "manager", day).address] : [];
  if (!privateAddress) return atWork;
  return hasBounced(departure) ? [privateAddress, ...atWork] : [privateAddress];
}

function hasBounced({ mailings }: Departure): boolean {
  return mailings.some((each) => isNotification(each, "confirm-address") && isRefused(each));
}

/** Unless HR asks for it, or it did not arrive. */
export const nobodyIsThankedTwice: Rule = (life) => {
  const isAsked = isAskedFor(life);
  const isOnce = (mail: SentMail) => !isAsked(mail) && !isAgain(mail) && !hasFailed(life, mail);
  return life.departures.flatMap(({ id }) =>
    thanksIn({ ...life, mails: mailsOf(life, id) })
      .filter(isOnce)
      .slice(1)
      .map(told),
  );
};

/** Not after a dismissal, not where somebody died. */
export const onlyWhoLeavesInTheUsualWayIsThanked: Rule = (life) =>
  thanksIn(life)
    .filter(({ departure }) => departure.kind === "employer" || departure.kind === "quiet")
    .map(told);

/** Nothing of the leaver's is in a manager's hands. */
export const thanksThatTheManagerPassesOnHaveNoLink: Rule = (life) =>
  thanksIn(life)
    .filter(({ mail }) => mail.isForwarded && mail.text.includes("/links/"))
    .map(told);

/** In a mail of its own, whatever else is late. */
export const thanksShareNoMail: Rule = (life) =>
  thanksIn(life)
    .filter((mail) => mailingOf(mail).steps.length > 1)
    .map(told);

function thanksIn(life: Pick<Life, "mails" | "plan">): SentMail[] {
  return life.mails.filter((mail) =>
    mailingOf(mail).steps.some((id) => nameInPlan(life, id) === THANKS),
  );
}

/** Unless no day before the last day is left: then on one day, the questions second. */
export const theQuestionsFollowWhatHappensWhen: Rule = ({ writes, calendar }) =>
  writes.flatMap(({ before, after }) => {
    const [said, asked] = ["next-steps", "exit-questions"].map((id) =>
      after.steps.find((step) => step.id === id)?.planned.toPlainDate(),
    );
    if (before || !said || !asked) return [];
    const next = moveByWorkingDays(said, 1, calendar);
    const first = next.until(after.dates.lastDay).sign > 0 ? next : said;
    return first.until(asked).sign < 0
      ? [`${after.id.slice(0, 4)} asks on ${asked}, and says what happens when on ${said}`]
      : [];
  });

/** It would be about days that are over, unless its reader asked to be reminded of it. */
export const aMissedCheckInIsNotCaughtUp: Rule = (life) => {
  const isAsked = isAskedFor(life);
  return life.mails
    .filter((mail) => mailingOf(mail).kind === "catch-up" && !isAsked(mail))
    .filter((mail) =>
      mailingOf(mail).steps.some(
        (id) => nameInPlan(life, id).startsWith("check-in") && !isToBeReminded(mail, id),
      ),
    )
    .map(told);
};

function isToBeReminded({ departure: { history } }: SentMail, step: string): boolean {
  return history.some(
    ({ what, detail = "" }) => what === "remind-later" && detail.split(" ")[0] === step,
  );
}
