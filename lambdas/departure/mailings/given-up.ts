import type { Departure, SkipReason, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { carriersOf } from "./carriers.ts";
import { isSomewhere } from "./held-steps.ts";

/**
 * Skips, visibly, each step that lost its mail since `before` because it is no longer useful, unless another mail
 * carries or carried it.
 */
export function withGivenUp(departure: Departure, before: readonly Mailing[]): Departure {
  const { mailings, erased } = departure;
  if (erased) return departure;
  const lost = mailings.flatMap((mailing, index) => lostBy(mailing, before[index]));
  const isGivenUp = (step: StepRecord) =>
    isUnfinished(step) &&
    lost.some(({ id, to }) => id === step.id && to === step.to) &&
    !carriersOf(departure, step).some(isSomewhere);
  const steps = departure.steps.map((step) =>
    isGivenUp(step) ? { ...step, skipped: reasonFor(step, departure) } : step,
  );
  return { ...departure, steps };
}

/** Steps it carried before, and for whom. */
function lostBy({ state, steps, to }: Mailing, before: Mailing | undefined) {
  if (!before || before.state.name === "skipped") return [];
  return before.steps
    .filter((id) => state.name === "skipped" || !steps.includes(id))
    .map((id) => ({ id, to }));
}

function reasonFor({ to }: StepRecord, { withdrawn, optedOut }: Departure): SkipReason {
  if (withdrawn) return "withdrawn";
  return optedOut && to === "leaver" ? "objected" : "no-longer-useful";
}
