import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { hasLeft } from "../../lambdas/departure/model/left.ts";
import { isUnfinished } from "../../lambdas/departure/timeline/useful.ts";
import { type Change, isInItsUndoWindow, type State, whenever } from "./seen.ts";

const CHANGED = ["dates-changed", "kind-changed"] as const;

/** What HR changes of a departure that runs: its dates, its kind, its plan, and whether it goes on. */
export const STATES_OF_CHANGES: Readonly<Record<string, State>> = {
  "changed again inside the undo window": {
    atLeast: 32,
    isReached: whenever(CHANGED, (change) => isInItsUndoWindow(change) && lastOf(change, CHANGED)),
  },
  "back to what was inside the undo window": {
    atLeast: 3,
    isReached: whenever(CHANGED, (change, { writes }) => {
      const previous = writes.findLast(
        ({ at, before, after }) =>
          at < change.at && after.id === change.after.id && before && isChanged(before, after),
      );
      return (
        isInItsUndoWindow(change) &&
        previous?.before !== undefined &&
        !isChanged(previous.before, change.after)
      );
    }),
  },
  "changed and replaced inside one undo window": {
    atLeast: 4,
    isReached: whenever(
      "replaced",
      (change) => isInItsUndoWindow(change) && lastOf(change, CHANGED),
    ),
  },
  "a stand-in that ends inside the undo window": {
    atLeast: 2,
    isReached: whenever(CHANGED, ({ at, after }) =>
      after.standIns.some(({ until }) => until && isBetween(until, at, after)),
    ),
  },
  "a change of kind with a delegated step": {
    atLeast: 5,
    isReached: whenever("kind-changed", ({ before }) =>
      before.steps.some((step) => step.colleague && isUnfinished(step)),
    ),
  },
  "a change of kind that gives a step to somebody else": {
    atLeast: 25,
    isReached: whenever("kind-changed", ({ before, after }) =>
      before.steps.some(
        (step) =>
          isUnfinished(step) &&
          after.steps.some(({ id, to, skipped }) => id === step.id && to !== step.to && !skipped),
      ),
    ),
  },
  "a change to quiet after mails": {
    atLeast: 9,
    isReached: whenever(
      "kind-changed",
      ({ before, after }) => after.kind === "quiet" && before.mailings.some(hasLeft),
    ),
  },
  "a default end that follows the last day": {
    atLeast: 32,
    isReached: whenever(
      "dates-changed",
      ({ before, after }) =>
        before.endFollowsLastDay === true &&
        !before.dates.lastDay.equals(after.dates.lastDay) &&
        after.dates.endOfEmployment.equals(after.dates.lastDay),
    ),
  },
  "steps skipped by a rule that come back": {
    atLeast: 10,
    isReached: whenever(CHANGED, ({ before, after }) =>
      before.steps.some(
        ({ id, skipped }) =>
          (skipped === "no-longer-useful" || skipped === "not-caught-up") &&
          after.steps.some((step) => step.id === id && !step.skipped),
      ),
    ),
  },
  "withdrawn inside the undo window": {
    atLeast: 10,
    isReached: whenever("withdrawn", isInItsUndoWindow),
  },
  "a withdrawal taken back before anybody was told": {
    atLeast: 4,
    isReached: whenever("taken-back", ({ before }) => before.mailings.some(isComingNotice)),
  },
  "a withdrawal taken back after it was told": {
    atLeast: 7,
    isReached: whenever("taken-back", ({ before }) => before.mailings.some(isToldNotice)),
  },
  "a withdrawal or an erasure that others were always faster than": {
    atLeast: 0.7,
    isReached: ({ life }) =>
      life.writes.some(({ before, after }) => after.reservedUntil && !before?.reservedUntil),
  },
  "an erasure while a mail is leaving": {
    atLeast: 0,
    isReached: whenever("erased", ({ before }) =>
      before.mailings.some(({ state }) => state.name === "claimed"),
    ),
  },
  "a step gone from the plan": { atLeast: 37, isReached: whenever("left-plan") },
  "a step gone from the plan after its mail had left": {
    atLeast: 14,
    isReached: whenever("left-plan", ({ before, line }) =>
      before.mailings.some(
        (mailing) => hasLeft(mailing) && mailing.steps.includes(line.detail ?? ""),
      ),
    ),
  },
  "a step that is back in the plan": { atLeast: 3, isReached: whenever("back-in-plan") },
  "a step that was renamed": { atLeast: 29, isReached: whenever("renamed") },
  "a mail that could not be written": { atLeast: 7, isReached: whenever("unwritable") },
};

/** What was done to the departure before, other than by the program, was one of these. */
function lastOf({ before }: Change, what: readonly string[]): boolean {
  return what.includes(before.history.findLast(({ who }) => who === "hr")?.what ?? "");
}

function isChanged(before: Departure, after: Departure): boolean {
  const said = ({ kind, dates, extraSteps }: Departure) =>
    [kind, dates.announced, dates.lastDay, dates.endOfEmployment, ...extraSteps].join();
  return said(before) !== said(after);
}

/** From that moment until the first mail leaves after it, the day is over. */
function isBetween(
  day: Temporal.PlainDate,
  at: number,
  { mailings, timeZone }: Departure,
): boolean {
  const over = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const first = Math.min(
    ...mailings
      .filter(
        ({ state, steps, to }) => state.name === "pending" && steps.length > 0 && to !== "leaver",
      )
      .map((mailing) => mailing.at.epochMilliseconds),
  );
  return at < over && over <= first && first < at + 4 * DAY;
}

const DAY = 86_400_000;

function isNotice(id: string): boolean {
  return /^(withdrawn|came-back)-/.test(id);
}

function isComingNotice({ id, state }: Departure["mailings"][number]): boolean {
  return isNotice(id) && state.name === "pending";
}

function isToldNotice({ id, state }: Departure["mailings"][number]): boolean {
  return isNotice(id) && state.name === "sent";
}
