import { Temporal } from "temporal-polyfill";
import { goesOnAfterAll } from "../../lambdas/departure/mailings/last-told.ts";
import type { HistoryEvent, HistoryLine } from "../../lambdas/departure/model/history.ts";
import { mayLeaveTwice } from "../../lambdas/departure/model/left.ts";
import { isOpen, type Mailing } from "../../lambdas/departure/model/mailing.ts";
import { HEARING } from "../../lambdas/departure/model/told-before.ts";
import { DAYS_BACK } from "../../lambdas/upkeep/sweep/handler.ts";
import {
  hadAClockAhead,
  hasFailed,
  isAskedFor,
  isRefused,
  isSameStep,
  isThePlans,
  newLines,
  wasRefusedBefore,
  wasWantedEarly,
} from "./facts.ts";
import type { Life, SentMail, Write } from "./life.ts";
import { dayOf, isAgain, localOf, mailingOf, mailsOf, momentOf, told } from "./mail-facts.ts";
import { worksAgain } from "./outages.ts";
import type { Rule } from "./rule.ts";

/**
 * By the days on which they were really sent: no earlier core step is then still pending. Exceptions:
 * - HR sends it at once, or it is sent again or was undelivered.
 * - A step that was reopened or returned to the plan after its day.
 * - Within a day, a lost message or a change that replans it may cost a step its turn. If HR then changes or withdraws the
 *   departure on that day, the step comes as the change has it, or once the withdrawal is taken back.
 * - While the sweep is out, late steps are not caught up and the next keeps its day; likewise, until a reconcile, for steps
 *   overdue for longer than the sweep looks back.
 * - A clock that is ahead sees a step that lost its turn that day as so late that it waits for the next.
 */
export const theCoreComesInOrder: Rule = (life) => {
  const order = life.plan.steps.filter(({ keepsOrder }) => keepsOrder).map(({ id }) => id);
  const placeOf = (step: string) => order.findIndex((each) => isSameStep(life, each, step));
  const isAsked = isAskedFor(life);
  return life.departures.flatMap(({ id }) => {
    const sent = mailsOf(life, id)
      .filter(
        (mail) => isThePlans(mail) && !isAsked(mail) && !isAgain(mail) && !hasFailed(life, mail),
      )
      .toSorted(byDayAndMoment)
      .flatMap((mail) => mailingOf(mail).steps.map((step) => ({ step, mail })))
      .filter(({ step, mail }) => placeOf(step) >= 0 && !wasWantedEarly(life, mail, step));
    return sent.flatMap(({ step, mail }, place) =>
      sent
        .slice(place + 1)
        .filter((later) => placeOf(later.step) < placeOf(step))
        .filter((later) => later.mail.at > mail.at && wasToCome(later.step, mail))
        .filter((later) => !isOpenedAfterItsDay(life, later))
        .filter((later) => !(isLateAt(mail, later.step) && wasPutOff(life, mail, later.mail)))
        .filter((later) => !cameInItsTurn(life, later.step, mail))
        .map((later) => `${id.slice(0, 4)} ${step} before ${later.step}`),
    );
  });
};

const TWO_SWEEPS = 10 * 60_000;
const DAY = 86_400_000;

function wasPutOff(life: Life, mail: SentMail, later: SentMail): boolean {
  const isOnThatDay = dayOf(mail).equals(dayOf(later));
  return (
    isOnThatDay ||
    isUnswept(life, mail) ||
    hadAClockAhead(life, mail, later) ||
    wasReplannedThatDay(mail, later)
  );
}

/** Before its turn came after all. */
function wasReplannedThatDay(mail: SentMail, later: SentMail): boolean {
  return later.departure.history.some(
    ({ what, at: { epochMilliseconds: at } }) =>
      REPLANS.includes(what) &&
      mail.at < at &&
      at < later.at &&
      localOf(mail, at).toPlainDate().equals(dayOf(mail)),
  );
}

const REPLANS: readonly HistoryEvent[] = ["dates-changed", "kind-changed", "withdrawn"];

function isUnswept(life: Life, { at, clock, departure }: SentMail): boolean {
  const isOut = [at, at - TWO_SWEEPS].some((when) => worksAgain(life, "sweep out", when) > when);
  const first = Math.min(
    ...departure.mailings.filter(isOpen).map((each) => each.at.epochMilliseconds),
  );
  return isOut || first < clock - DAYS_BACK * DAY;
}

/** Its moment had passed when that mail was sent. */
function isLateAt({ departure, clock }: SentMail, step: string): boolean {
  return departure.mailings.some(
    (mailing) =>
      isOpen(mailing) && mailing.steps.includes(step) && mailing.at.epochMilliseconds < clock,
  );
}

function byDayAndMoment(one: SentMail, other: SentMail): number {
  return dayOf(other).until(dayOf(one)).sign || momentOf(one) - momentOf(other);
}

/** A change of dates or kind may bring a step afterwards. */
function wasToCome(step: string, { departure }: SentMail): boolean {
  const record = departure.steps.find(({ id }) => id === step);
  return record !== undefined && !record.skipped;
}

/** After the day it had before, since opening it may give it another. */
function isOpenedAfterItsDay({ writes }: Life, { step, mail }: Turn): boolean {
  const opens = ({ what, detail }: HistoryLine) =>
    (what === "back-in-plan" || what === "still-open") && detail === step;
  const { departure } = mail;
  const back = departure.history.findLast(opens);
  const opening = writes.findLast(
    ({ at, before, after }) =>
      at <= mail.at &&
      after.id === departure.id &&
      after.history.filter(opens).length > (before?.history.filter(opens).length ?? 0),
  );
  const planned = (opening?.before ?? departure).steps.find(({ id }) => id === step)?.planned;
  return (
    planned !== undefined &&
    back !== undefined &&
    Temporal.Instant.compare(back.at, planned.toInstant()) > 0
  );
}

interface Turn {
  readonly step: string;
  readonly mail: SentMail;
}

/**
 * But it did not arrive, was refused at the door, or has no words that make a mail, or its sender died, so it comes again, out of turn: also in
 * the second in which its new reader is named and a mail whose moment it is leaves.
 */
function cameInItsTurn(life: Life, step: string, { departure, at }: SentMail): boolean {
  const isOf = ({ steps }: Mailing) => steps.includes(step);
  return (
    departure.mailings.some((mailing) => isOf(mailing) && hadItsTurn(mailing)) ||
    life.writes.some(
      ({ at: written, after }) =>
        written <= at &&
        after.id === departure.id &&
        after.mailings.some((mailing) => isOf(mailing) && isRefused(mailing)),
    ) ||
    mailsOf(life, departure.id).some(
      (mail) => mail.at < at && isOf(mailingOf(mail)) && hasFailed(life, mail),
    )
  );
}

function hadItsTurn({ state }: Mailing): boolean {
  return state.name === "claimed" || ("unwritten" in state && state.unwritten !== undefined);
}

/** Late steps share one mail or a change notification; a mail that may have been sent before is sent on its own. */
export const oneCatchUpPerPersonAtATime: Rule = ({ writes }) => [
  ...new Set(
    writes.flatMap(({ after }) => {
      const late = new Set(after.steps.filter(({ atOnce }) => atOnce).map(({ id }) => id));
      const isCatchUp = ({ steps, state, kind }: Mailing) =>
        state.name === "pending" &&
        CATCHING_UP.includes(kind) &&
        steps.length > 0 &&
        steps.every((id) => late.has(id)) &&
        // It goes to another mailbox, and shares no mail.
        !steps.includes("thanks");
      const open = after.mailings.filter(isCatchUp);
      const isOneEach = new Set(open.map(({ to }) => to)).size === open.length;
      return isOneEach || open.some(({ state }) => "again" in state) || wasAskedFor(after)
        ? []
        : [
            `${after.id.slice(0, 4)} ${open.map(({ id }) => id).join(" and ")} are pending together`,
          ];
    }),
  ),
];

const CATCHING_UP: readonly Mailing["kind"][] = ["step", "several", "catch-up", "notice"];

/** A step that HR sends now is a mail of its own; a corrected address sends each mail again. */
function wasAskedFor({ history }: Life["departures"][number]): boolean {
  return history.some(({ what }) => ["sent-now", "corrected", "replaced"].includes(what));
}

/** However often it was changed meanwhile. */
export const eachReaderIsToldOncePerUndoWindow: Rule = (life) => {
  const changes = life.writes.filter((write) =>
    newLines(write).some(({ what }) => CHANGES.includes(what)),
  );
  const wasRefused = wasRefusedBefore(life);
  const readers = life.departures.flatMap(({ id }) =>
    ["changed-manager", "changed-leaver"].map((notice) => ({ id, notice })),
  );
  return readers.flatMap(({ id, notice }) => {
    const notices = mailsOf(life, id).filter(
      (mail) => mail.message.mailingId.startsWith(notice) && !isAgain(mail) && !wasRefused(mail),
    );
    return notices
      .filter((mail, index) => {
        const previous = notices[index - 1]?.claimedAt ?? 0;
        return !changes.some(
          ({ at, after }) => after.id === id && previous < at && at < mail.claimedAt,
        );
      })
      .map(told);
  });
};

const CHANGES: readonly string[] = ["dates-changed", "kind-changed", "taken-back"];

/** Recipients of an unconfirmed mail may be notified before it is sent again. */
export const whoeverWasNeverMailedHearsOfNoChange: Rule = ({ mails, writes }) =>
  mails
    .filter(({ message }) => message.mailingId.startsWith("changed-"))
    .filter((mail) => !wasMailedBefore(mail) && !hadLeftAtTheChange(mail, writes))
    .map(told);

/** Their first mail had left, or was leaving, when the change was made, and came back only later. */
function hadLeftAtTheChange(mail: SentMail, writes: readonly Write[]): boolean {
  const { to, id } = mailingOf(mail);
  const change = writes.find(
    ({ before, after }) =>
      after.id === mail.departure.id &&
      after.mailings.some((each) => each.id === id) &&
      !before?.mailings.some((each) => each.id === id),
  );
  return (
    change?.before?.mailings.some(
      (each) => each.to === to && ["sent", "claimed"].includes(each.state.name),
    ) ?? false
  );
}

function wasMailedBefore(mail: SentMail): boolean {
  const { to, id } = mailingOf(mail);
  return mail.departure.mailings.some(
    (each) =>
      each.to === to &&
      each.id !== id &&
      (["sent", "refused", "claimed"].includes(each.state.name) || mayLeaveTwice(each)),
  );
}

/**
 * Never with everything as last told, unless a cancellation was told. An unconfirmed notification is sent again
 * with its steps, even if another mail has told the rest since.
 */
export const aNoticeOfAChangeHasNews: Rule = ({ mails }) =>
  mails
    .filter((mail) => mail.message.mailingId.startsWith("changed-") && !isAgain(mail))
    .filter((mail) => {
      const { departure } = mail;
      const { to } = mailingOf(mail);
      const reader = HEARING.find((each) => each === to);
      return !(reader && departure.lastTold?.[reader]) && !goesOnAfterAll(departure, { to });
    })
    .map(told);
