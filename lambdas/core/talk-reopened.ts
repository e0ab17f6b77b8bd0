import type { Temporal } from "temporal-polyfill";
import { isBrought } from "./brought.ts";
import type { Departure, StepRecord } from "./departure.ts";
import { freshId } from "./fresh-id.ts";
import { isSomewhere } from "./held-steps.ts";
import type { Mailing } from "./mailing.ts";
import { bundleId } from "./mailings.ts";
import { atOnce, type Fate, fateOf } from "./past.ts";
import { mailOf, presentOf } from "./step-mailings.ts";
import { stepOf } from "./step-of.ts";
import type { Circumstances } from "./submit.ts";

/** A step that is asked for again. */
export interface ComingBack {
  readonly step: StepRecord;
  /** When its mail is to leave; absent where none is. */
  readonly at?: Temporal.ZonedDateTime;
}

/**
 * The step as it is when the reason why it was closed is no more: open where its mail had left; otherwise on its day, at once
 * where that is past, or skipped where it helps no more.
 */
export function reopened(
  record: StepRecord,
  departure: Departure,
  since: Omit<Circumstances, "who">,
): ComingBack {
  const { skipped: _, ...step } = record;
  if (step.mark) return { step };
  const known = stepOf(since.plan, step.id);
  if (!known || !isBrought(step.id, departure, since.plan))
    return { step: { ...step, skipped: "no-longer-useful" } };
  if (departure.mailings.some((mailing) => hasBrought(mailing, step))) return { step };
  const present = presentOf(departure, since);
  const { planned: at, to } = step;
  const fate = fateOf({ step: known, day: at.toPlainDate(), at, to }, departure.dates, present);
  const moment = step.colleague ? atOnce(present) : momentOf(step, fate);
  return comingBack(step, fate, moment);
}

/** To whoever has the step now. */
function hasBrought(mailing: Mailing, { id, to, colleague }: StepRecord): boolean {
  return (
    mailing.steps.includes(id) &&
    mailing.to === to &&
    (mailing.colleague === true) === (colleague !== undefined) &&
    isSomewhere(mailing)
  );
}

function momentOf({ planned }: StepRecord, fate: Fate): Temporal.ZonedDateTime {
  return fate.name === "at-once" ? fate.at : planned;
}

/** HR's own steps have no mail. */
function comingBack(
  { atOnce: _, ...step }: StepRecord,
  fate: Fate,
  at: Temporal.ZonedDateTime,
): ComingBack {
  if (fate.name === "skipped") return { step: { ...step, skipped: fate.because } };
  const placed: StepRecord = fate.name === "at-once" ? { ...step, atOnce: fate.at } : step;
  return step.to === "hr" ? { step: placed } : { step: placed, at };
}

/** Their mails: those that were stopped, or new ones. What is late goes as one to each reader. */
export function mailsBack(back: readonly ComingBack[], { mailings }: Departure): Mailing[] {
  const coming = back.flatMap(({ step, at }) => (at ? [{ step, at }] : []));
  const groups = Map.groupBy(coming, ({ step: { id, to, atOnce: late, colleague } }) =>
    late && !colleague ? to : `alone ${id}`,
  );
  return [...groups.values()].map((group) => mailOfGroup(group, mailings));
}

function mailOfGroup(
  group: readonly Required<ComingBack>[],
  mailings: readonly Mailing[],
): Mailing {
  const [first] = group;
  if (!first) throw new RangeError("A mail needs a step.");
  const { step, at } = first;
  if (step.colleague) return mailOf(step, "handed-over", { at, mailings });
  if (group.length === 1) return stoppedMail(step, at, mailings);
  const steps = group.map((each) => each.step.id);
  const id = freshId(bundleId("catch-up", step.to), mailings);
  return { ...mailOf(step, "catch-up", { at, mailings }), id, steps };
}

function stoppedMail(
  step: StepRecord,
  at: Temporal.ZonedDateTime,
  mailings: readonly Mailing[],
): Mailing {
  const stopped = mailings.find(
    ({ kind, to, steps, state }) =>
      kind === "step" &&
      to === step.to &&
      state.name === "skipped" &&
      steps.length === 1 &&
      steps[0] === step.id,
  );
  if (!stopped) return mailOf(step, "step", { at, mailings });
  const { cancelled: _, ...mailing } = stopped;
  return { ...mailing, at, revision: stopped.revision + 1, state: { name: "pending" } };
}
