import { Temporal } from "temporal-polyfill";
import { disownedAt } from "../../departure/changes/disown.ts";
import { asksTooSoon } from "../../departure/changes/hold-questions.ts";
import { isLate } from "../../departure/mailings/late-steps.ts";
import { mayHaveLeftTwice } from "../../departure/mailings/left-twice.ts";
import { type OpenStep, openStepsOf } from "../../departure/mailings/open-steps.ts";
import { secondListOf } from "../../departure/mailings/second-list.ts";
import type { Departure, StepRecord } from "../../departure/model/departure.ts";
import type { Mailing, MailRecipient } from "../../departure/model/mailing.ts";
import { isDue, waitsForSettings } from "../../departure/model/mailing.ts";
import type { Language, Phase, Plan } from "../../departure/model/plan.ts";
import { stepOf } from "../../departure/model/step-of.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import {
  leavesAt,
  recipientOf,
  type StepState,
  stateOf,
  type TimelineRow,
  timelineRows,
} from "../../use-cases/describe/timeline-rows.ts";
import { type Why, whyThatDay } from "../../use-cases/describe/why-that-day.ts";

/**
 * `open`: in HR's digest, and not closed yet. `not-ticked`: the same, and no longer useful. `waiting`: for an address.
 */
export type PointState = StepState | "open" | "not-ticked" | "waiting-for-settings";

/** A mail, or one of HR's own steps, which are in the digest. */
export interface TimelinePoint {
  /** Counts from one, earliest first: the same in the picture and in the table. */
  readonly number: number;
  /** Its mailing's id, or its step's where no mail carries it. */
  readonly id: string;
  readonly mailing?: Mailing;
  readonly mayHaveLeftTwice?: true;
  /** The colleague it went to gave the step back. */
  readonly isDeclined?: true;
  readonly at: Temporal.ZonedDateTime;
  readonly to: ReturnType<typeof recipientOf>;
  readonly state: PointState;
  /** In order; none for a notification. */
  readonly steps: readonly PointStep[];
  /** Titles of the steps that its mail brings up again in a second list; absent if it has none. */
  readonly also?: readonly string[];
}

export interface PointStep {
  readonly id: string;
  readonly title: string;
  readonly phase?: Phase;
  readonly state: PointState;
  /** Since when it is open, as counted in the list. */
  readonly openSince?: Temporal.PlainDate;
  /** Open for longer than a nudge waits. */
  readonly isLate?: true;
  readonly why: readonly Why[];
  /** In a mail that brings it again. */
  readonly isAgain?: true;
  /** Its day before a rule moved it. */
  readonly movedFrom?: Temporal.PlainDate;
}

interface ShownFor {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly now: Temporal.Instant;
  readonly language: Language;
}

/** A departure's timeline as points: steps that share a mail are one point, as are mails that repeat steps. */
export function timelinePoints(departure: Departure, shownFor: ShownFor): TimelinePoint[] {
  const rows = timelineRows(departure);
  const carried = Map.groupBy(rows, ({ step, mailing }) => mailing?.id ?? step.id);
  const others = departure.mailings.filter(
    ({ id, state }) => !carried.has(id) && state.name !== "stale" && state.name !== "skipped",
  );
  return [
    ...[...carried].map(([id, sharing]) => pointOf(id, sharing, departure, shownFor)),
    ...others.map((mailing) => pointOfOther(mailing, rows, departure, shownFor)),
  ]
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at))
    .map((point, index) => ({ ...point, number: index + 1 }));
}

type Unnumbered = Omit<TimelinePoint, "number">;

function pointOf(
  id: string,
  sharing: readonly TimelineRow[],
  departure: Departure,
  shownFor: ShownFor,
): Unnumbered {
  const [first] = sharing;
  if (!first) throw new RangeError("A point needs a step.");
  const { mailing, step } = first;
  const at = leavesAt(first);
  const open = openStepsOf(departure, shownFor.now, shownFor);
  const steps = inOrder(sharing, mailing).map((row) => {
    const openStep = open.find((each) => each.step.id === row.step.id);
    return pointStep(row, departure, { ...shownFor, openStep });
  });
  const states = [...new Set(steps.map(({ state }) => state))];
  return {
    id,
    ...(mailing
      ? { mailing, ...twice(mailing, departure), ...alsoIn(mailing, departure, shownFor) }
      : {}),
    at,
    to: recipientOf(mailing ?? { kind: "step", to: step.to, steps: [step.id] }, departure, {
      plan: shownFor.plan,
      at,
    }),
    state: states.length === 1 ? (states[0] as PointState) : stateOfMail(mailing),
    steps,
  };
}

function stateOfMail(mailing: Mailing | undefined): PointState {
  if (mailing && waitsForSettings(mailing)) return "waiting-for-settings";
  return mailing?.state.name ?? "planned";
}

/** A step that asks the leaver waits for settings, also before its day and in a mail that leaves without it. */
function mustWait({ step, mailing }: TimelineRow, departure: Departure, shownFor: ShownFor) {
  const isToLeave = mailing?.state.name === "pending";
  return isToLeave && asksTooSoon(departure, { ...mailing, steps: [step.id] }, shownFor);
}

function twice(mailing: Mailing, departure: Departure): Pick<TimelinePoint, "mayHaveLeftTwice"> {
  return mayHaveLeftTwice(departure, mailing) ? { mayHaveLeftTwice: true } : {};
}

function alsoIn(
  mailing: Mailing,
  departure: Departure,
  shownFor: ShownFor,
): Pick<TimelinePoint, "also"> {
  const also = secondListOf(mailing).map((id) => titleOf(id, departure, shownFor));
  return also.length > 0 ? { also } : {};
}

function inOrder(sharing: readonly TimelineRow[], mailing: Mailing | undefined) {
  const place = ({ step }: TimelineRow) => mailing?.steps.indexOf(step.id) ?? 0;
  return sharing.toSorted((one, other) => place(one) - place(other));
}

/** A mail that repeats steps or notifies: the outcome of its steps is shown with their first mail. */
function pointOfOther(
  mailing: Mailing,
  rows: readonly TimelineRow[],
  departure: Departure,
  shownFor: ShownFor,
): Unnumbered {
  const { id, at, steps } = mailing;
  const isDeclined = mailing.colleague && disownedAt(departure, mailing) !== undefined;
  const state = isDeclined ? "sent" : stateOfMail(mailing);
  const brought = rows.filter(({ step }) => steps.includes(step.id));
  return {
    id,
    mailing,
    ...twice(mailing, departure),
    ...alsoIn(mailing, departure, shownFor),
    at,
    to: recipientOf(mailing, departure, { plan: shownFor.plan, at }),
    state,
    ...(isDeclined ? { isDeclined } : {}),
    steps: brought.map(({ step }) => ({
      ...namedStep(step, departure, shownFor),
      state,
      why: [],
      isAgain: true,
    })),
  };
}

function pointStep(
  row: TimelineRow,
  departure: Departure,
  { openStep, ...shownFor }: ShownFor & { readonly openStep: OpenStep | undefined },
): PointStep {
  const { step, mailing } = row;
  const today = shownFor.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const movedFrom = step.atOnce ? step.planned.toPlainDate() : step.wanted;
  const day = leavesAt(row).toPlainDate();
  return {
    ...namedStep(step, departure, shownFor),
    state: stateNow(row, departure, { ...shownFor, isOpen: openStep !== undefined }),
    ...(openStep ? { openSince: openStep.since } : {}),
    ...(openStep && isLate(openStep, today, shownFor) ? { isLate: true } : {}),
    why: whyThatDay(step, mailing, shownFor),
    ...(movedFrom && !movedFrom.equals(day) ? { movedFrom } : {}),
  };
}

function stateNow(
  row: TimelineRow,
  departure: Departure,
  { isOpen, ...shownFor }: ShownFor & { readonly isOpen: boolean },
): PointState {
  const state = stateOf(row);
  if (state === "waiting") return stateOfMail(row.mailing);
  if (state === "pending" && mustWait(row, departure, shownFor)) return "waiting-for-settings";
  const isTold = row.step.to === "hr" && isDue({ at: leavesAt(row) }, shownFor.now);
  if (state !== "planned" || !isTold) return state;
  return isOpen ? "open" : "not-ticked";
}

function namedStep({ id }: StepRecord, departure: Departure, { plan, language }: ShownFor) {
  const planned = stepOf(plan, id);
  return {
    id,
    title: titleOf(id, departure, { plan, language }),
    ...(planned?.phase ? { phase: planned.phase } : {}),
  };
}

/** The recipients with a row: the manager first, then the leaver, HR and the departments. */
export function readersOf(points: readonly TimelinePoint[]): MailRecipient[] {
  const roles = [...new Set(points.map(({ to }) => to.role))];
  return roles.toSorted((one, other) => placeOf(one) - placeOf(other));
}

const READERS: readonly MailRecipient[] = ["manager", "leaver", "hr"];

function placeOf(role: MailRecipient): number {
  const place = READERS.indexOf(role);
  return place < 0 ? READERS.length : place;
}
