import type { Temporal } from "temporal-polyfill";
import type { Dates } from "../../departure/model/offset.ts";
import type { Phase } from "../../departure/model/plan.ts";
import { phaseStarts } from "../../departure/timeline/phases.ts";
import type { TimelinePoint } from "./timeline-points.ts";

/** The first day of a phase. Phases can share a day. */
export interface PhaseBand {
  readonly phases: readonly Phase[];
  readonly from: Temporal.PlainDate;
}

/** The phases of a departure, in order; none for a departure without steps in a phase. */
export function phaseBands(points: readonly TimelinePoint[], dates: Dates): PhaseBand[] {
  const steps = points.flatMap((point) =>
    point.steps.map(({ phase }) => ({ day: point.at.toPlainDate(), ...(phase ? { phase } : {}) })),
  );
  if (!steps.some(({ phase }) => phase)) return [];
  const byDay = Map.groupBy(phaseStarts(steps, dates), ({ from }) => from.toString());
  return [...byDay.values()].map((together) => ({
    phases: together.map(({ phase }) => phase),
    from: (together[0] as { from: Temporal.PlainDate }).from,
  }));
}
