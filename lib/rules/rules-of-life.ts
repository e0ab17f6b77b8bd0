import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { HistoryLine } from "../../lambdas/departure/model/history.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import type { Act } from "./acts.ts";
import { isSameStep, joinedLines, writesOf } from "./facts.ts";
import type { Answer, Life } from "./life.ts";
import { told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

/** But the notices of it; that a talk is off; and a mail that somebody was sending already. */
export const nothingLeavesAfterAWithdrawal: Rule = ({ mails }) =>
  mails
    .filter((each) => each.departure.withdrawn && !isNoticeOfWithdrawal(each.message.mailingId))
    .filter((each) => !each.mail.calendar?.cancelled)
    .map(told);

export const nobodyIsToldOfAWithdrawalThatWasTakenBack: Rule = ({ mails }) =>
  mails
    .filter((each) => !each.departure.withdrawn && isNoticeOfWithdrawal(each.message.mailingId))
    .map(told);

function isNoticeOfWithdrawal(mailingId: string): boolean {
  return /^(withdrawn|came-back)-(manager|leaver)/.test(mailingId);
}

/** Earlier recipients are notified once, except of a mistake. */
export const aWithdrawalIsToldToWhoeverWasMailed: Rule = (life) =>
  writesOf(life, ["withdrawn"]).flatMap(({ before, after }) => {
    if (!before || before.optedOut || before.kind === "quiet") return [];
    const hear = rolesOf(after, (mailing) => isNewNotice(mailing, before)).join();
    const wanted = after.withdrawn?.reason === "mistake" ? "" : rolesOf(before, hasLeft).join();
    return wanted === hear ? [] : [`"${hear}" is told instead of "${wanted}"`];
  });

function hasLeft({ state }: Mailing): boolean {
  return state.name === "sent" || state.name === "claimed";
}

function isNewNotice({ id, revision, state }: Mailing, before: Departure): boolean {
  const old = before.mailings.find((mailing) => mailing.id === id);
  return isNoticeOfWithdrawal(id) && state.name === "pending" && old?.revision !== revision;
}

/** The manager or leaver with such a mailing. */
function rolesOf({ mailings }: Departure, isSuch: (mailing: Mailing) => boolean): string[] {
  return ["leaver", "manager"].filter((role) =>
    mailings.some((mailing) => mailing.to === role && isSuch(mailing)),
  );
}

export const whatPeopleWereToldHolds: Rule = (life) =>
  life.answers.flatMap(({ act, departure }) => {
    if (!departure) return [];
    const present = life.departures.find(({ id }) => id === departure.id);
    if (!present) return [`${departure.id} is gone`];
    const isDone = HOLDS[act.do]?.(act as never, departure, life) ?? true;
    return isDone ? [] : [`${act.name}: ${act.do} was answered and is not so`];
  });

type Holds = (act: never, departure: Departure, life: Life) => boolean;
/** Of a step that repeats, its name without a number is the first's, once the plan calls it something else. */
const stepIn = (life: Life, { steps }: Departure, step: string) =>
  steps.find(({ id }) => isSameStep(life, id, step) || isSameStep(life, id, `${step}-1`));
const HOLDS: Readonly<Partial<Record<Act["do"], Holds>>> = {
  withdraw: (_, { withdrawn }) => withdrawn !== undefined,
  "take back": (_, { withdrawn }) => withdrawn === undefined,
  replace: (
    { successor: { role, person, from, until } }: Extract<Act, { do: "replace" }>,
    { people, standIns },
  ) =>
    from !== undefined ||
    until !== undefined ||
    people[role].address === person.address ||
    // Who was in charge already, for good from an earlier day, stays so.
    standIns.some(
      (each) => each.role === role && !each.until && each.person.address === person.address,
    ),
  object: (_, { optedOut }) => optedOut !== undefined,
  erase: (_, { erased }) => erased !== undefined,
  change: ({ planned }: Extract<Act, { do: "change" }>, { kind, dates }) =>
    (planned.kind ?? kind) === kind &&
    String(planned.dates?.lastDay ?? dates.lastDay) === String(dates.lastDay),
  mark: ({ step, as }: Extract<Act, { do: "mark" }>, departure, life) =>
    stepIn(life, departure, step)?.mark?.as === as,
  "still open": ({ step }: Extract<Act, { do: "still open" }>, departure, life) =>
    stepIn(life, departure, step)?.mark === undefined,
  skip: ({ step, reason }: Extract<Act, { do: "skip" }>, departure, life) =>
    stepIn(life, departure, step)?.skipped === reason,
  "hand over": ({ step, colleague }: Extract<Act, { do: "hand over" }>, departure, life) =>
    stepIn(life, departure, step)?.colleague?.address === colleague.address,
};

/** But to-and-fro by one link on one step within a day is one line with a count. */
export const noLineOfTheHistoryIsLost: Rule = ({ writes }) =>
  writes
    .filter((write) => {
      const joined = joinedLines(write);
      const isKept = (line: HistoryLine, now: HistoryLine | undefined) =>
        isSameLine(line, now) || joined.some((each) => each === now && each.who === line.who);
      return write.before?.history.some((line, index) => !isKept(line, write.after.history[index]));
    })
    .map(({ after }) => `version ${after.version} has lost a line`);

function isSameLine(one: HistoryLine, other: HistoryLine | undefined): boolean {
  if (one === other) return true;
  const [was, is] = [one, other].map((line) => `${line?.who} ${line?.what} ${line?.detail}`);
  return (
    was === is &&
    Math.abs(one.at.epochMilliseconds - (other?.at ?? one.at).epochMilliseconds) < 1000
  );
}

/** Every acknowledged act is in the history. */
export const theHistoryIsComplete: Rule = ({ answers, departures }) => [
  ...answers.filter(isUntoldInHistory).map(({ act }) => `${act.name}: ${act.do} has no line`),
  ...departures.flatMap(({ history, mailings }) => {
    const times = (what: string) => history.filter((line) => line.what === what).length;
    const sentAgain = mailings.filter(({ state }) => "again" in state).length;
    return times("submitted") === 1 && times("sent-again") >= sentAgain
      ? []
      : ["a line is missing"];
  }),
];

const LINES: Readonly<Partial<Record<Act["do"], readonly string[]>>> = {
  withdraw: ["withdrawn"],
  "take back": ["taken-back"],
  object: ["objected"],
  erase: ["erased"],
  mark: ["done", "not-needed"],
  skip: ["skipped"],
  "remind later": ["remind-later"],
  "hand over": ["handed-over"],
  resend: ["resent"],
};

function isUntoldInHistory({ act, departure }: Answer): boolean {
  const lines = LINES[act.do];
  return (
    lines !== undefined &&
    departure !== undefined &&
    !departure.history.some(({ what }) => lines.includes(what))
  );
}
