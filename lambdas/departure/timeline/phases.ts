import { Temporal } from "temporal-polyfill";
import { earliest, latest } from "../model/days.ts";
import type { Dates } from "../model/offset.ts";
import { PHASES, type Phase } from "../model/plan.ts";

export interface PhaseStart {
  readonly phase: Phase;
  readonly from: Temporal.PlainDate;
}

interface PhasedDay {
  readonly phase?: Phase;
  readonly day: Temporal.PlainDate;
}

/**
 * The phases of a departure, in order. The first begins with the announcement, the last on the day after the last day; the
 * others with their first step, if they have any.
 */
export function phaseStarts(
  steps: readonly PhasedDay[],
  { announced, lastDay }: Pick<Dates, "announced" | "lastDay">,
): PhaseStart[] {
  return PHASES.flatMap((phase) => {
    const from = startOf(phase);
    return from ? [{ phase, from }] : [];
  });

  function startOf(phase: Phase): Temporal.PlainDate | undefined {
    if (phase === "announced") return announced;
    if (phase === "after") return lastDay.add({ days: 1 });
    const days = steps.filter((step) => step.phase === phase).map(({ day }) => within(day));
    return days.toSorted(Temporal.PlainDate.compare)[0];
  }

  /** A late catch-up still belongs to the time at work. */
  function within(day: Temporal.PlainDate): Temporal.PlainDate {
    return earliest(latest(day, announced), lastDay);
  }
}

/** The phase in which a day falls: the last of those that have begun. */
export function phaseOn(day: Temporal.PlainDate, starts: readonly PhaseStart[]): Phase | undefined {
  const begun = starts.filter(({ from }) => Temporal.PlainDate.compare(from, day) <= 0);
  return (begun.at(-1) ?? starts[0])?.phase;
}
