import { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { type BringingUp, bringingsUp } from "../digest/bringing-up.ts";
import { momentToday, type NudgeDue, nudgesDue } from "../digest/nudge-day.ts";
import { bundleId } from "../mailings/mailings.ts";
import { placed } from "../mailings/spacing.ts";
import type { Context } from "../model/context.ts";
import { dateIn, isBefore } from "../model/days.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import { TOTZIENS } from "../model/history.ts";
import type { Mailing } from "../model/mailing.ts";

/**
 * Brings up once more what has been open too long: in a second list of the step mail that its reader gets today, otherwise
 * in one mail per reader, on a working day. Returns the same departure if nothing is due today.
 */
export function nudge(departure: Departure, context: Context): Departure {
  const today = dateIn(context.now, departure.timeZone);
  if (!nudgesDue(departure, context).some((each) => isOpenLongEnough(each, today)))
    return departure;
  const due = bringingsUp(departure, context)
    .filter(({ day }) => !isBefore(today, day))
    .map((each) => ({ ...each, steps: openSteps(each, today) }))
    .filter(({ steps }) => steps.length > 0);
  const at = due.length > 0 ? momentToday(departure, today, context) : undefined;
  const now = due.filter(({ mailing }) => mailing ?? at);
  if (now.length === 0) return departure;
  const mailings = [...departure.mailings];
  for (const { mailing, steps } of now) {
    if (mailing) mailings[mailings.indexOf(mailing)] = withList(mailing, steps);
    else {
      const wanted = nudgeOf(steps, at as Temporal.ZonedDateTime, mailings);
      mailings.push(placed(wanted, { ...departure, mailings }, context.plan.settings));
    }
  }
  const detail = String(now.reduce((sum, { steps }) => sum + steps.length, 0));
  const line = { at: context.now, who: TOTZIENS, what: "nudged", detail } as const;
  const history = [...departure.history, line];
  return finish(departure, { ...departure, mailings, history }, context);
}

/** What has been open long enough by today, in order. */
function openSteps({ due }: BringingUp, today: Temporal.PlainDate): readonly StepRecord[] {
  return due
    .filter((each) => isOpenLongEnough(each, today))
    .map(({ step }) => step)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.planned, other.planned));
}

function isOpenLongEnough({ day, isForeseen }: NudgeDue, today: Temporal.PlainDate): boolean {
  return !isForeseen && !isBefore(today, day);
}

function withList(mailing: Mailing, steps: readonly StepRecord[]): Mailing {
  return { ...mailing, also: [...(mailing.also ?? []), ...steps.map(({ id }) => id)] };
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
