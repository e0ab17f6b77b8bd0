import type { Temporal } from "temporal-polyfill";
import type { Dates } from "../../departure/model/offset.ts";
import type { Phase } from "../../departure/model/plan.ts";
import { type PhaseStart, phaseStarts } from "../../departure/timeline/phases.ts";
import type { TimelinePoint } from "./timeline-points.ts";

/** The first day of a phase. Phases can share a day. */
export interface PhaseBand {
  readonly phases: readonly Phase[];
  readonly from: Temporal.PlainDate;
}

/** The phases of a departure that share a day taken together; none for a departure without steps in a phase. */
export function phaseBands(points: readonly TimelinePoint[], dates: Dates): PhaseBand[] {
  const byDay = Map.groupBy(phaseStartsOf(points, dates), ({ from }) => from.toString());
  return [...byDay.values()].map((together) => ({
    phases: together.map(({ phase }) => phase),
    from: (together[0] as { from: Temporal.PlainDate }).from,
  }));
}

/** When each phase of a departure begins, in order; empty without steps in a phase. */
export function phaseStartsOf(points: readonly TimelinePoint[], dates: Dates): PhaseStart[] {
  const steps = points.flatMap((point) =>
    point.steps.map(({ phase }) => ({ day: point.at.toPlainDate(), ...(phase ? { phase } : {}) })),
  );
  return steps.some(({ phase }) => phase) ? phaseStarts(steps, dates) : [];
}
