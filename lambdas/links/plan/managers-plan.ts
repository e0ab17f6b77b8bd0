import type { Temporal } from "temporal-polyfill";
import { linkedSteps, opensPlan } from "../../departure/mailings/linked-steps.ts";
import { latestCarrier, openStepsOf } from "../../departure/mailings/open-steps.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure, StepRecord } from "../../departure/model/departure.ts";
import type { Mailing } from "../../departure/model/mailing.ts";
import type { Kind, Phase } from "../../departure/model/plan.ts";
import { stepOf } from "../../departure/model/step-of.ts";
import { type PhaseStart, phaseOn, phaseStarts } from "../../departure/timeline/phases.ts";
import { isUnfinished } from "../../departure/timeline/useful.ts";
import {
  leavesAt,
  type TimelineRow,
  timelineRows,
} from "../../use-cases/describe/timeline-rows.ts";

/** The plan of a departure for its manager: own steps only, in the order of their days. */
export interface ManagersPlan {
  readonly steps: readonly PlanStep[];
  /** Phases that have a step. None for a dismissal, in which they would be out of place. */
  readonly phases: readonly PlanPhase[];
  /** The phase of today. */
  readonly now?: Phase;
  readonly today: Temporal.PlainDate;
}

export interface PlanPhase {
  readonly phase: Phase;
  readonly steps: readonly PlanStep[];
}

export interface PlanStep {
  readonly id: string;
  /** The day of its mail. */
  readonly day: Temporal.PlainDate;
  readonly state: PlanState;
  /** Its place among the steps of the core up to the last day, from one on. */
  readonly number?: number;
  readonly colleague?: string;
}

/**
 * `with-colleague`: delegated, and neither done nor skipped. `gone`: skipped, for whatever reason. `open`: mailed and still useful.
 * `past`: mailed, never marked, and no longer useful.
 */
export const PLAN_STATES = [
  "done",
  "not-needed",
  "gone",
  "with-colleague",
  "open",
  "past",
  "to-come",
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Whether a kind's steps are shown in phases. */
const HAS_PHASES: Readonly<Record<Kind, boolean>> = {
  resignation: true,
  "contract-end": true,
  retirement: true,
  employer: false,
  quiet: false,
};

/** Undefined where the mail's link opens its own steps only. */
export function managersPlan(
  departure: Departure,
  mailing: Mailing,
  context: Context,
): ManagersPlan | undefined {
  if (!opensPlan(departure, mailing)) return undefined;
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const rows = ownRows(departure, mailing, context);
  const steps = numbered(rows, departure, context);
  if (!HAS_PHASES[departure.kind]) return { steps, phases: [], today };
  const starts = phaseStarts(steps, departure.dates);
  const now = phaseOn(today, starts);
  return { steps, phases: inPhases(steps, starts), ...(now ? { now } : {}), today };
}

/** The steps behind the link that are still the manager's, earliest first. */
function ownRows(departure: Departure, mailing: Mailing, context: Context): TimelineRow[] {
  const linked = linkedSteps(departure, mailing, context).filter(({ to }) => to === "manager");
  return timelineRows(departure).flatMap((row) => {
    const step = linked.find(({ id }) => id === row.step.id);
    return step ? [{ ...row, step }] : [];
  });
}

type PhasedStep = PlanStep & { readonly phase?: Phase };

function numbered(
  rows: readonly TimelineRow[],
  departure: Departure,
  context: Context,
): PhasedStep[] {
  const open = openStepsOf(departure, context.now, context).map(({ step }) => step.id);
  const counted = rows
    .map(({ step }) => step.id)
    .filter((id) => {
      const { track, phase } = stepOf(context.plan, id) ?? {};
      return track === "core" && phase !== "after";
    });
  return rows.map((row) => {
    const { id, colleague } = row.step;
    const { phase } = stepOf(context.plan, id) ?? {};
    const number = counted.indexOf(id) + 1;
    return {
      id,
      day: leavesAt(row).toPlainDate(),
      state: stateOf(row.step, departure, open.includes(id)),
      ...(phase ? { phase } : {}),
      ...(number > 0 ? { number } : {}),
      ...(colleague ? { colleague: colleague.name } : {}),
    };
  });
}

function stateOf(step: StepRecord, departure: Departure, isOpen: boolean): PlanState {
  const { mark, colleague } = step;
  if (mark) return mark.as;
  if (!isUnfinished(step)) return "gone";
  if (colleague) return "with-colleague";
  if (isOpen) return "open";
  return latestCarrier(departure, step.id) ? "past" : "to-come";
}

/** A step of the care track is in the phase of its day. */
function inPhases(steps: readonly PhasedStep[], starts: readonly PhaseStart[]): PlanPhase[] {
  const byPhase = Map.groupBy(steps, ({ phase, day }) => phase ?? phaseOn(day, starts));
  return starts.flatMap(({ phase }) => {
    const within = byPhase.get(phase);
    return within ? [{ phase, steps: within }] : [];
  });
}
