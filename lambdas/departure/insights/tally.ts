import type { Occasion } from "../answers/answers.ts";
import { type Dimension, type Increment, unitsOf } from "../answers/counts.ts";
import type { Departure } from "../model/departure.ts";
import type { Plan } from "../model/plan.ts";
import type { Tally } from "../model/tally.ts";
import { stepsInTime, stepsThatHelped } from "./counted-steps.ts";
import { responseOf } from "./response.ts";
import type { TallyDay } from "./tally-day.ts";

/** What is counted of a departure on that occasion. Reads nothing of what anybody answered. */
export function tallyOf(departure: Departure, { occasion, day }: TallyDay, plan: Plan): Tally {
  const { kind, department } = departure;
  return {
    kind,
    ...(department ? { department } : {}),
    day: day.subtract({ days: 1 }),
    response: responseOf(departure, occasion, plan),
    inTime: stepsInTime(departure, occasion, plan),
    helped: stepsThatHelped(departure, occasion, plan),
  };
}

/**
 * What a tally adds to the figures, a counter for each subject and unit, as answers do. Steps are never counted by kind, and what
 * managers said of mails for the whole organisation only: it is about the mails.
 */
export function tallyCounts(occasion: Occasion, tally: Tally): Increment[] {
  const of = (subject: string, field: string, dimensions?: readonly Dimension[]) =>
    unitsOf(tally, dimensions).map((unit) => ({
      counter: `${occasion}.${subject}.${unit}`,
      field,
    }));
  return [
    ...of("response", tally.response),
    ...Object.entries(tally.inTime).flatMap(([step, inTime]) =>
      of(`on-time.${step}`, inTime, ["organisation", "department"]),
    ),
    ...Object.entries(tally.helped).flatMap(([step, said]) =>
      of(`helped.${step}`, said, ["organisation"]),
    ),
  ];
}
