import type { Departure } from "../../lambdas/core/departure.ts";
import type { Mailing } from "../../lambdas/core/mailing.ts";
import { planTimeline } from "../../lambdas/core/timeline.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import { nameOf } from "./life.ts";
import { localOf, mailingOf, type Rule, told } from "./rules-of-moments.ts";

/** Once; or once more, flagged, when nobody could tell for an hour whether it had left. */
export const everyMailingIsSentOnce: Rule = ({ mails, untold }) =>
  [...Map.groupBy(mails, ({ message }) => nameOf(message)).values()]
    .filter((copies) => {
      if (copies.length === 1) return false;
      const isFlagged = copies.slice(1).every((mail) => "again" in mailingOf(mail).state);
      const isExcused = copies[0] !== undefined && untold.has(nameOf(copies[0].message));
      return copies.length > 2 || !isFlagged || !isExcused;
    })
    .map((copies) => copies.map(told).join("; "));

export const everyStepIsInOneMail: Rule = ({ mails, departures }) =>
  departures.flatMap(({ id }) => {
    const carried = mails
      .filter((mail) => mail.departure.id === id)
      .flatMap((mail) => mailingOf(mail).steps.map((step) => ({ step, mail })));
    return [...Map.groupBy(carried, ({ step }) => step)]
      .filter(([, each]) => new Set(each.map(({ mail }) => mail.message.mailingId)).size > 1)
      .map(([step]) => `${step} in more than one mail`);
  });

/** Nothing is dropped: what the plan brings was sent, waits for a person, or is skipped with a reason. */
export const everyStepHasItsFate: Rule = ({ departures, story: { submission } }) => {
  const { privateAddress } = submission.people.employee;
  const facts = { ...submission, privateAddressKnown: privateAddress !== undefined };
  const wanted = planTimeline(PLAN, facts, CALENDAR);
  return departures.flatMap((departure) =>
    wanted.filter(({ id }) => !hasFate(departure, id)).map(({ id }) => `${id} has no fate`),
  );
};

function hasFate({ steps, mailings, withdrawn }: Departure, id: string): boolean {
  const record = steps.find((step) => step.id === id);
  if (!record) return false;
  if (record.skipped || record.to === "hr") return true;
  const carriers = mailings
    .filter((each) => each.steps.includes(id))
    .map(({ state }) => state.name);
  return carriers.some((name) =>
    ["sent", "waiting", "refused", ...(withdrawn ? ["skipped"] : [])].includes(name),
  );
}

export const whatIsRecordedAsSentWasSent: Rule = ({ departures, mails }) =>
  departures.flatMap(({ id, mailings }) =>
    mailings
      .filter(({ state }) => state.name === "sent")
      .filter((mailing) => !mails.some(isMailOf(id, mailing)))
      .map((mailing) => `${mailing.id} is recorded as sent`),
  );

export const whatWasSentIsRecordedAsSent: Rule = ({ departures, mails }) =>
  departures.flatMap(({ id, mailings }) =>
    mailings
      .filter(({ state }) => state.name !== "sent" && !isUnconfirmed(state))
      .filter((mailing) => mails.some(isMailOf(id, mailing)))
      .map((mailing) => `${mailing.id} was sent and is recorded as ${mailing.state.name}`),
  );

function isMailOf(departureId: string, { id }: Mailing) {
  return ({ message }: { message: { departureId: string; mailingId: string } }) =>
    message.departureId === departureId && message.mailingId === id;
}

function isUnconfirmed(state: Mailing["state"]): boolean {
  return state.name === "refused" && state.why === "unconfirmed";
}

export const nothingIsPendingForEver: Rule = ({ departures, isOver }) => [
  ...(isOver ? [] : ["something goes on for ever"]),
  ...departures.flatMap(({ mailings, unsynced }) => [
    ...(unsynced ? ["schedules that are not true"] : []),
    ...mailings
      .filter(({ state }) => state.name === "pending" || state.name === "claimed")
      .map(({ id, state }) => `${id} is ${state.name}`),
  ]),
];

/** Waiting is for the leaver's private address after the last day; nothing else waits. */
export const onlyWhatHasNoAddressWaits: Rule = ({ departures }) =>
  departures.flatMap(({ mailings, people }) =>
    mailings
      .filter(({ state }) => state.name === "waiting")
      .filter(({ to }) => to !== "leaver" || people.employee.privateAddress !== undefined)
      .map(({ id }) => `${id} waits`),
  );

export const everyDeadLetterIsOver: Rule = ({ deadLetters, departures }) =>
  deadLetters.flatMap(({ departureId, mailingId }) => {
    const mailing = departures
      .find(({ id }) => id === departureId)
      ?.mailings.find(({ id }) => id === mailingId);
    return mailing && !["pending", "claimed"].includes(mailing.state.name)
      ? []
      : [`${mailingId} died in the queue`];
  });

export const theWorkMailboxGetsNothingAfterTheLastDay: Rule = ({ mails }) =>
  mails
    .filter((each) => {
      const { people, dates } = each.departure;
      const isAfter = dates.lastDay.until(localOf(each).toPlainDate()).sign > 0;
      return each.mail.to === people.employee.workAddress && isAfter;
    })
    .map(told);

export const nobodyGetsTwoMailsAtOneMoment: Rule = ({ mails, departures }) =>
  departures.flatMap(({ id }) => {
    const own = mails.filter(({ departure }) => departure.id === id);
    const moments = Map.groupBy(own, (each) => `${each.mail.to} ${mailingOf(each).at}`);
    return [...moments.values()]
      .filter((each) => new Set(each.map(({ message }) => message.mailingId)).size > 1)
      .map((each) => each.map(told).join("; "));
  });

export const oneCatchUpPerPersonAtATime: Rule = ({ writes }) => [
  ...new Set(
    writes.flatMap(({ after }) => {
      const late = new Set(after.steps.filter(({ atOnce }) => atOnce).map(({ id }) => id));
      const open = after.mailings.filter(
        ({ steps, state }) => state.name === "pending" && steps.some((id) => late.has(id)),
      );
      const isOneEach = new Set(open.map(({ to }) => to)).size === open.length;
      return isOneEach || open.some(({ state }) => "again" in state)
        ? []
        : [`${open.map(({ id }) => id).join(" and ")} are pending together`];
    }),
  ),
];

export const schedulesEqualTheWishAtRest: Rule = ({ drift }) => [...drift];
