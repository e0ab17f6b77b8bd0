import type { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { withGivenUp } from "../mailings/given-up.ts";
import { isNewsOfInterview } from "../mailings/interview-mails.ts";
import { bringsAgain } from "../mailings/lasting-mailings.ts";
import { placed, presentOf } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { TOTZIENS } from "../model/history.ts";
import { mayLeaveTwice } from "../model/left.ts";
import { isLate, type Mailing } from "../model/mailing.ts";
import { atOnce } from "../timeline/past.ts";
import { isUnfinished, isUsefulOn } from "../timeline/useful.ts";

/**
 * A mail that brings a step again, and that an outage made too late, goes at once and by itself, or not at all where it
 * helps nobody any more: then a step that no mail has brought is skipped. A departure without one comes back as it is.
 */
export function bringLate(departure: Departure, context: Context): Departure {
  const { now, plan } = context;
  const late = departure.mailings.filter(
    (mailing) => mailing.state.name === "pending" && bringsAgain(mailing) && isLate(mailing, now),
  );
  if (late.length === 0) return departure;
  const at = atOnce(presentOf(departure, context));
  const mailings = [...departure.mailings];
  for (const mailing of late) {
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

/** What HR asked for goes although the step is done. */
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
  return isUsefulOn(at.toPlainDate(), step, { ...context, dates: departure.dates });
}

/** Where it may have left before, nobody knows. */
function givenUp(mailing: Mailing, now: Temporal.Instant): Mailing {
  return mayLeaveTwice(mailing)
    ? { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } }
    : { ...mailing, state: { name: "skipped" } };
}
