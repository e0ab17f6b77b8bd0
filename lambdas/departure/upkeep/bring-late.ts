import type { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { withGivenUp } from "../mailings/given-up.ts";
import { isNewsOfInterview } from "../mailings/interview-mails.ts";
import { soonestFor } from "../mailings/interview-moment.ts";
import { isBesidePlan } from "../mailings/lasting-mailings.ts";
import { placed } from "../mailings/spacing.ts";
import type { Context } from "../model/context.ts";
import { dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { TOTZIENS } from "../model/history.ts";
import { mayLeaveTwice } from "../model/left.ts";
import { isLate, type Mailing } from "../model/mailing.ts";
import { isUnfinished, isUsefulOn } from "../timeline/useful.ts";

/**
 * A repeat of a step that an outage delayed too long goes at once and on its own, or is dropped if it is no longer
 * useful; a step that no mail has carried is then skipped. Returns the same departure if there are none.
 */
export function bringLate(departure: Departure, context: Context): Departure {
  const { now, plan } = context;
  const late = departure.mailings.filter(
    (mailing) => mailing.state.name === "pending" && isBesidePlan(mailing) && isLate(mailing, now),
  );
  if (late.length === 0) return departure;
  const mailings = [...departure.mailings];
  for (const mailing of late) {
    const at = soonestFor(mailing, departure, context);
    const steps = mailing.steps.filter((id) =>
      isStillWanted(id, mailing, { departure, context, at }),
    );
    const isWanted = steps.length > 0 || isNewsOfInterview(departure, mailing, at.toInstant());
    mailings[mailings.indexOf(mailing)] = isWanted
      ? placed(
          { ...mailing, steps, at, revision: mailing.revision + 1 },
          { ...departure, mailings },
          plan.settings,
        )
      : givenUp(mailing, now);
  }
  const line = { at: now, who: TOTZIENS, what: "caught-up", detail: String(late.length) } as const;
  return finish(
    departure,
    {
      ...withGivenUp({ ...departure, mailings }, departure.mailings),
      history: [...departure.history, line],
    },
    context,
  );
}

/** A resend that HR asked for goes even if the step is done. */
function isStillWanted(
  stepId: string,
  { kind }: Mailing,
  {
    departure,
    context,
    at,
  }: {
    readonly departure: Departure;
    readonly context: Context;
    readonly at: Temporal.ZonedDateTime;
  },
): boolean {
  const step = departure.steps.find(({ id }) => id === stepId);
  if (!step || (kind !== "resend" && !isUnfinished(step))) return false;
  return isUsefulOn(dateOf(at), step, { ...context, dates: departure.dates });
}

/** If it may already have been delivered, it is marked `unconfirmed`. */
function givenUp(mailing: Mailing, now: Temporal.Instant): Mailing {
  return mayLeaveTwice(mailing)
    ? { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } }
    : { ...mailing, state: { name: "skipped" } };
}
