import { Temporal } from "temporal-polyfill";
import type { Dates } from "../../departure/model/offset.ts";
import { PHASES, type Phase } from "../../departure/model/plan.ts";
import type { TimelinePoint } from "./timeline-points.ts";

/** The first day of a phase. Phases can share a day. */
export interface PhaseBand {
  readonly phases: readonly Phase[];
  readonly from: Temporal.PlainDate;
}

/**
 * The phases of a departure, in order. The first begins with the announcement, the last on the day after the last day; the
 * others with their first step, if they have any. None for a departure without steps in a phase.
 */
export function phaseBands(
  points: readonly TimelinePoint[],
  { announced, lastDay }: Dates,
): PhaseBand[] {
  const starts = PHASES.flatMap((phase) => {
    const from = startOf(phase);
    return from ? [{ phase, from }] : [];
  });
  if (!points.some(({ steps }) => steps.some(({ phase }) => phase))) return [];
  const byDay = Map.groupBy(starts, ({ from }) => from.toString());
  return [...byDay.values()].map((together) => ({
    phases: together.map(({ phase }) => phase),
    from: (together[0] as { from: Temporal.PlainDate }).from,
  }));

  function startOf(phase: Phase): Temporal.PlainDate | undefined {
    if (phase === "announced") return announced;
    if (phase === "after") return lastDay.add({ days: 1 });
    const days = points
      .filter(({ steps }) => steps.some((step) => step.phase === phase))
      .map(({ at }) => within(at.toPlainDate()));
    return days.toSorted(Temporal.PlainDate.compare)[0];
  }

  /** A late catch-up still belongs to the time at work. */
  function within(day: Temporal.PlainDate): Temporal.PlainDate {
    if (Temporal.PlainDate.compare(day, announced) < 0) return announced;
    return Temporal.PlainDate.compare(day, lastDay) > 0 ? lastDay : day;
  }
}
