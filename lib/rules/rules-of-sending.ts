import { mayHaveLeftTwice } from "../../lambdas/departure/mailings/left-twice.ts";
import { DIGEST } from "../../lambdas/departure/model/mail-message.ts";
import { isOpen, type Mailing } from "../../lambdas/departure/model/mailing.ts";
import { isUnfinished } from "../../lambdas/departure/timeline/useful.ts";
import {
  hasFailed,
  isSameStep,
  isThePlans,
  isUntold,
  leftThePlanAtLast,
  nameInPlan,
  wasRefusedBefore,
  wasUncertain,
} from "./facts.ts";
import { type Life, nameOf, type SentMail } from "./life.ts";
import { mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

/**
 * Once; or once more, flagged, when it was unconfirmed for an hour; or again, because it was
 * undelivered and another address was given.
 */
export const everyMailingIsSentOnce: Rule = (life) => {
  const wasRefused = wasRefusedBefore(life);
  return [...Map.groupBy(life.mails, ({ message }) => nameOf(message)).values()]
    .map((copies) => copies.filter((mail) => !wasRefused(mail)))
    .filter((copies) => {
      const [first, second] = copies;
      if (!first || !second) return false;
      const isFlagged = "again" in mailingOf(second).state || isInHistory(second);
      return copies.length > 2 || !isFlagged || !isUntold(life, first, second);
    })
    .map((copies) => copies.map(told).join("; "));
};

/** Whatever its later outcome. */
export const whatLeftTwiceSaysSo: Rule = (life) => {
  const wasRefused = wasRefusedBefore(life);
  return [...Map.groupBy(life.mails, ({ message }) => nameOf(message)).values()]
    .filter((copies) => copies.filter((mail) => !wasRefused(mail)).length > 1)
    .flatMap(([{ message } = NO_MAIL]) => {
      const departure = life.departures.find(({ id }) => id === message?.departureId);
      const mailing = departure?.mailings.find(({ id }) => id === message?.mailingId);
      if (!departure || !mailing || mayHaveLeftTwice(departure, mailing)) return [];
      return [`${mailing.id} left twice and does not say so`];
    });
};

const NO_MAIL: { readonly message?: SentMail["message"] } = {};

/** One that then waited for an address is flagged only there. */
function isInHistory({ departure, message }: SentMail): boolean {
  return departure.history.some(
    ({ what, detail }) => what === "sent-again" && detail === message.mailingId,
  );
}

/**
 * Nudges, reminders and what HR asks for bring it again; nothing else does, unless it did not arrive. Nor does that mail
 * count of which nobody could tell whether it had left, if the step was closed by the time it was sent again without it.
 */
export const everyStepIsInOneMail: Rule = (life) =>
  life.departures.flatMap(({ id }) => {
    const carried = life.mails
      .filter((mail) => mail.departure.id === id && isThePlans(mail))
      .filter((mail) => !hasFailed(life, mail))
      .flatMap((mail) =>
        mailingOf(mail)
          .steps.filter((step) => !isLeftOutOfItsRepeat(life, mail, step))
          .map((step) => ({ step: nameInPlan(life, step), mail })),
      );
    return [...Map.groupBy(carried, ({ step }) => step)]
      .filter(([, each]) => new Set(each.map(({ mail }) => mail.message.mailingId)).size > 1)
      .map(([step, each]) => `${step} in ${each.map(({ mail }) => told(mail)).join(" and ")}`);
  });

function isLeftOutOfItsRepeat(life: Life, { message, departure, at }: SentMail, step: string) {
  if (!wasUncertain(life, message)) return false;
  return life.writes.some((write) => {
    const { id, steps, mailings } = write.after;
    const repeat = mailings.find((mailing) => mailing.id === message.mailingId);
    const record = steps.find((each) => isSameStep(life, each.id, step));
    return (
      id === departure.id &&
      write.at >= at &&
      repeat?.steps.every((each) => !isSameStep(life, each, step)) === true &&
      record !== undefined &&
      !isUnfinished(record)
    );
  });
}

export const whatIsRecordedAsSentWasSent: Rule = ({ departures, mails }) =>
  departures.flatMap(({ id, mailings }) =>
    mailings
      .filter(({ state }) => state.name === "sent")
      .filter((mailing) => !mails.some(isMailOf(id, mailing)))
      .map((mailing) => `${mailing.id} is recorded as sent`),
  );

/** Unless it was undelivered or unconfirmed, and then no longer wanted. */
export const whatWasSentIsRecordedAsSent: Rule = (life) =>
  life.departures.flatMap(({ id, mailings }) =>
    mailings
      .filter(({ state }) => state.name !== "sent" && state.name !== "refused")
      .filter((mailing) => life.mails.some(isMailOf(id, mailing)))
      .filter(
        ({ id: mailingId, revision }) =>
          !hasFailed(life, { message: { departureId: id, mailingId, revision } }) &&
          !wasUncertain(life, { departureId: id, mailingId }),
      )
      .map((mailing) => `${mailing.id} was sent and is recorded as ${mailing.state.name}`),
  );

function isMailOf(departureId: string, { id, revision }: Mailing) {
  return ({ message }: SentMail) =>
    message.departureId === departureId &&
    message.mailingId === id &&
    message.revision === revision;
}

/**
 * The same repair handles the schedules of purged departures, so only the end can tell. What was planned for a day after
 * the longest retention, 24 months after the end of employment, goes with its departure. The same for the last
 * pending mailing whose step left the plan.
 */
export const nothingIsPendingForEver: Rule = ({ departures, ended }) => [
  ...ended.filter(({ outbox }) => outbox).map(() => "schedules that are not true"),
  ...[...departures, ...ended].flatMap((departure) => {
    const { id: departureId, mailings, dates } = departure;
    const left = leftThePlanAtLast({ ended }, departure);
    return mailings
      .filter(isOpen)
      .filter(({ steps }) => steps.length === 0 || !steps.every((step) => left.has(step)))
      .filter(({ at }) => dates.endOfEmployment.add({ months: 24 }).until(at).sign < 0)
      .map(({ id, state }) => `${departureId.slice(0, 4)} ${id} is ${state.name}`);
  }),
];

export const everyDeadLetterIsOver: Rule = ({ deadLetters, departures }) =>
  deadLetters
    .filter(({ mailingId }) => mailingId !== DIGEST)
    .flatMap(({ departureId, mailingId }) => {
      const mailing = departures
        .find(({ id }) => id === departureId)
        ?.mailings.find(({ id }) => id === mailingId);
      return mailing && !["pending", "claimed"].includes(mailing.state.name)
        ? []
        : [`${mailingId} died in the queue`];
    });
