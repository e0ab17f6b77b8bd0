import { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { momentToday, nudgesDue } from "../digest/nudge-day.ts";
import { bundleId } from "../mailings/mailings.ts";
import { placed } from "../mailings/spacing.ts";
import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import { TOTZIENS } from "../model/history.ts";
import type { Mailing } from "../model/mailing.ts";
import { isUsefulOn } from "../timeline/useful.ts";

/**
 * Sends each step that has been open too long once more: one mail per person, on a working day, with every such step
 * that is still useful. Returns the same departure if none is due today.
 */
export function nudge(departure: Departure, context: Context): Departure {
  const { now } = context;
  const waiting = nudgesDue(departure, context).filter(({ isForeseen }) => !isForeseen);
  if (waiting.length === 0) return departure;
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const at = momentToday(departure, today, context);
  if (!at) return departure;
  const steps = waiting
    .filter(({ day }) => Temporal.PlainDate.compare(day, today) <= 0)
    .map(({ step }) => step)
    .filter((step) => isUsefulOn(today, step, { ...context, dates: departure.dates }))
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.planned, other.planned));
  if (steps.length === 0) return departure;
  const mailings = [...departure.mailings];
  for (const group of Map.groupBy(steps, readerOf).values()) {
    const mailing = nudgeOf(group, at, mailings);
    mailings.push(placed(mailing, { ...departure, mailings }, context.plan.settings));
  }
  const line = { at: now, who: TOTZIENS, what: "nudged", detail: String(steps.length) } as const;
  return finish(
    departure,
    { ...departure, mailings, history: [...departure.history, line] },
    context,
  );
}

/** A colleague with delegated steps of two recipients gets a mail for each: no mail mixes recipients. */
function readerOf({ to, colleague }: StepRecord): string {
  return colleague ? `${to} ${colleague.address.toLowerCase()}` : to;
}

function nudgeOf(
  steps: readonly StepRecord[],
  at: Temporal.ZonedDateTime,
  mailings: readonly Mailing[],
): Mailing {
  const [first] = steps;
  if (!first) throw new RangeError("A nudge needs a step.");
  const { to, colleague } = first;
  return {
    id: freshId(colleague ? "nudge-colleague" : bundleId("nudge", to), mailings),
    kind: "nudge",
    steps: steps.map(({ id }) => id),
    to,
    at,
    revision: 1,
    state: { name: "pending" },
    ...(colleague ? { colleague: true } : {}),
  };
}
