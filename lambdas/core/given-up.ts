import type { Departure } from "./departure.ts";
import { hasLeft } from "./left.ts";
import { isOpen, type Mailing } from "./mailing.ts";
import { isUnfinished } from "./useful.ts";

/**
 * The departure where a step is skipped, for all to see, whose mail was given up since `before` because it helps no more, and
 * that no other mail brings or has brought.
 */
export function withGivenUp(departure: Departure, before: readonly Mailing[]): Departure {
  const { mailings } = departure;
  const given = mailings.filter((mailing, index) => isGivenUp(mailing, before[index]));
  const ids = new Set(given.flatMap(({ steps }) => steps));
  const steps = departure.steps.map((step) =>
    ids.has(step.id) && isUnfinished(step) && !isBroughtBy(mailings, step.id)
      ? { ...step, skipped: "no-longer-useful" as const }
      : step,
  );
  return { ...departure, steps };
}

function isGivenUp({ state }: Mailing, before: Mailing | undefined): boolean {
  return state.name === "skipped" && before?.state.name !== "skipped";
}

function isBroughtBy(mailings: readonly Mailing[], stepId: string): boolean {
  return mailings.some(
    (mailing) => mailing.steps.includes(stepId) && (hasLeft(mailing) || isOpen(mailing)),
  );
}
