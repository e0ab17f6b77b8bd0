import { carriersOf } from "../mailings/carriers.ts";
import type { PlacedStep } from "../mailings/mailings.ts";
import { presentOf, without } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { type HistoryEvent, TOTZIENS } from "../model/history.ts";
import { hasLeft, mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { presentNameOf } from "../model/step-of.ts";
import { isBrought } from "../timeline/brought.ts";
import { withOwnStepsUntil } from "../timeline/departure-status.ts";
import { fateOf } from "../timeline/past.ts";
import { planTimeline } from "../timeline/timeline.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { withMailOf } from "./coming-back.ts";
import { finish } from "./finish.ts";
import { asksTooSoon, holdQuestions } from "./hold-questions.ts";
import { recordOf } from "./submit.ts";

/**
 * Brings a departure up to date with an edited plan. Renamed steps get their new name, removed ones are skipped and
 * never mailed, restored ones come back. All others keep their moments. New steps appear only when the departure is
 * replanned. Questions wait for the settings they need. Also updates how long HR's own steps are useful. Returns the same
 * departure if nothing changes.
 */
export function followPlan(departure: Departure, since: Context): Departure {
  const after = byPresentPlan(departure, since);
  return after === departure ? departure : finish(departure, after, since);
}

/** The same for rules that call `finish` themselves. */
export function byPresentPlan(departure: Departure, since: Context): Departure {
  if (departure.erased) return departure;
  return RULES.reduce((followed, rule) => rule(followed, since), departure);
}

const RULES = [renamed, leftOut, backIn, holdQuestions, withOwnStepsUntil] as const;

/** True when the plan or the settings were edited and this mailing, now in flight, should carry other steps, or wait. */
export function isBehindPlan(departure: Departure, mailing: Mailing, since: Context): boolean {
  const { id, steps } = mailing;
  const isBringing = steps.every((step) => isBrought(step, departure, since.plan));
  if (isBringing && !asksTooSoon(departure, mailing, since)) return false;
  const mailings = departure.mailings.map((each) => (each.id === id ? toSend(each) : each));
  const after = byPresentPlan({ ...departure, mailings }, since).mailings.find(
    (each) => each.id === id,
  );
  return after?.state.name !== "pending" || after.steps.join() !== steps.join();
}

/** The mailing before it was claimed. */
function toSend({ state, ...mailing }: Mailing): Mailing {
  const isAgain = "again" in state && state.again ? ({ again: true } as const) : {};
  return { ...mailing, state: { name: "pending", ...isAgain } };
}

/** Mail and marks under the old name count for the new one. Steps of withdrawn departures are renamed too. */
function renamed(departure: Departure, { plan, now }: Context): Departure {
  const has = new Set(departure.steps.map(({ id }) => id));
  const names = new Map(
    departure.steps
      .map(({ id }) => [id, presentNameOf(plan, id)] as const)
      .filter(([old, name]) => old !== name && !has.has(name)),
  );
  if (names.size === 0) return departure;
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    ...departure,
    extraSteps: [...new Set(departure.extraSteps.map((id) => presentNameOf(plan, id)))],
    steps: departure.steps.map((step) => ({ ...step, id: nameOf(step.id) })),
    mailings: departure.mailings.map((mailing) => ({
      ...mailing,
      steps: mailing.steps.map(nameOf),
      ...(mailing.also ? { also: mailing.also.map(nameOf) } : {}),
    })),
    history: [
      ...departure.history,
      ...[...names].map(([old, name]) => lineOf("renamed", `${name} ${old}`, now)),
    ],
  };
}

function leftOut(departure: Departure, since: Context): Departure {
  const { plan, now } = since;
  if (departure.withdrawn) return departure;
  const gone = departure.steps
    .filter((step) => isUnfinished(step) && !isBrought(step.id, departure, plan))
    .map(({ id }) => id);
  if (gone.length === 0) return withoutGivenBack(departure, since);
  return {
    ...departure,
    steps: departure.steps.map((step) =>
      gone.includes(step.id) ? { ...step, skipped: "not-in-plan" } : step,
    ),
    mailings: departure.mailings.map((mailing) => withoutGone(mailing, gone, now)),
    history: [...departure.history, ...gone.map((id) => lineOf("left-plan", id, now))],
  };
}

/** A mailing that was in flight when a step left the plan, and was not sent, goes without that step. */
function withoutGivenBack(departure: Departure, { plan, now }: Context): Departure {
  const gone = departure.steps
    .filter(({ id, skipped }) => skipped === "not-in-plan" && !isBrought(id, departure, plan))
    .map(({ id }) => id);
  const isGivenBack = ({ state, steps }: Mailing) =>
    state.name === "pending" && steps.some((id) => gone.includes(id));
  if (!departure.mailings.some(isGivenBack)) return departure;
  const mailings = departure.mailings.map((mailing) =>
    isGivenBack(mailing) ? withoutGone(mailing, gone, now) : mailing,
  );
  return { ...departure, mailings };
}

/** Sent mail stays sent; mail in flight is not retried; mail that may have been sent stays unconfirmed. */
function withoutGone(mailing: Mailing, gone: readonly string[], now: Context["now"]): Mailing {
  const { state } = mailing;
  const lost = mailing.steps.filter((id) => gone.includes(id));
  if (lost.length === 0 || state.name === "sent" || state.name === "stale") return mailing;
  const after = lost.reduce(without, mailing);
  if (after.state.name !== "skipped") return state.name === "claimed" ? mailing : after;
  if (state.name === "claimed") return { ...mailing, cancelled: true };
  if (hasLeft(mailing)) return mailing;
  return mayLeaveTwice(mailing)
    ? { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } }
    : after;
}

/** Plans restored steps as if they were new. A step that was mailed before is just reopened. */
function backIn(departure: Departure, since: Context): Departure {
  const { plan, now } = since;
  if (departure.withdrawn) return departure;
  const back = departure.steps.filter(
    (step) => step.skipped === "not-in-plan" && isBrought(step.id, departure, plan),
  );
  if (back.length === 0) return departure;
  const plannedNow = placedNow(departure, back, since);
  const after = back.reduce(
    (all, step) =>
      broughtBack(
        all,
        step,
        plannedNow.find(({ id }) => id === step.id),
        since,
      ),
    departure,
  );
  return {
    ...after,
    history: [...departure.history, ...back.map(({ id }) => lineOf("back-in-plan", id, now))],
  };
}

/** The days that these steps get beside all others, which don't move. */
function placedNow(
  departure: Departure,
  back: readonly StepRecord[],
  { plan, calendar, now }: Context,
): PlacedStep[] {
  const { dates, timeZone } = departure;
  const present = presentOf(departure, { plan, calendar, now });
  const days = (steps: readonly StepRecord[]) =>
    new Map(steps.map(({ id, planned }) => [id, planned.toPlainDate()]));
  const others = departure.steps.filter((step) => !back.includes(step));
  const isComing = (step: StepRecord) =>
    carriersOf(departure, step).some(({ state }) => state.name === "pending");
  const held = days(others);
  const coming = days(others.filter((step) => isUnfinished(step) && isComing(step)));
  const zoned = { ...plan, settings: { ...plan.settings, timeZone } };
  return planTimeline(zoned, { ...departure, held, coming }, calendar).map((step) => ({
    ...step,
    fate: fateOf(step, dates, present),
  }));
}

function broughtBack(
  departure: Departure,
  step: StepRecord,
  found: PlacedStep | undefined,
  since: Context,
): Departure {
  const record = recordAgain(departure, step, found);
  const after = {
    ...departure,
    steps: departure.steps.map((each) => (each.id === step.id ? record : each)),
  };
  const isMailed = record.to !== "hr" && !record.skipped && !wasMailed(departure, step);
  if (!isMailed) return after;
  const at = record.atOnce ?? record.planned;
  return { ...after, mailings: withMailOf(record, at, after, since) };
}

function recordAgain(
  departure: Departure,
  step: StepRecord,
  found: PlacedStep | undefined,
): StepRecord {
  const { skipped: _, ...open } = step;
  // Another kind may have given it to somebody else meanwhile.
  if (wasMailed(departure, step) && (!found || found.to === step.to)) return open;
  if (!found) return { ...open, skipped: "no-longer-useful" };
  if (departure.optedOut && found.to === "leaver")
    return { ...recordOf({ ...found, fate: { name: "planned" } }), skipped: "objected" };
  return recordOf(found);
}

function wasMailed(departure: Departure, step: StepRecord): boolean {
  return carriersOf(departure, step).some(hasLeft);
}

function lineOf(what: HistoryEvent, detail: string, at: Context["now"]) {
  return { at, who: TOTZIENS, what, detail };
}
