import { asksLeaver, missingToAsk } from "../answers/may-ask.ts";
import { carriersOf } from "../mailings/carriers.ts";
import { revived } from "../mailings/send-again.ts";
import { mailOf, without } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { hasLeft, mayLeaveTwice } from "../model/left.ts";
import { bringsStepAgain, isDue, type Mailing, waitsForSettings } from "../model/mailing.ts";
import type { Plan } from "../model/plan.ts";
import { addresseeOfMailing } from "../people/addressee.ts";
import { isUnfinished } from "../timeline/useful.ts";

/**
 * Nothing is asked while the settings lack what a leaver must be able to read: a due mail that asks waits, and leaves when
 * they have it. Other steps in the same mail leave in time. Returns the same departure if nothing changes.
 */
export function holdQuestions(departure: Departure, since: Context): Departure {
  if (departure.withdrawn || departure.erased) return departure;
  return missingToAsk(since.plan.settings).length > 0
    ? held(departure, since)
    : released(departure, since);
}

/** True for a mail whose questions must wait. */
export function asksTooSoon(
  departure: Departure,
  mailing: Mailing,
  { plan }: Pick<Context, "plan">,
) {
  return missingToAsk(plan.settings).length > 0 && askingIn(departure, mailing, plan).length > 0;
}

function held(departure: Departure, { plan, now }: Context): Departure {
  const isHeld = (mailing: Mailing) =>
    mailing.state.name === "pending" &&
    !mailing.cancelled &&
    isDue(mailing, now) &&
    askingIn(departure, mailing, plan).length > 0;
  if (!departure.mailings.some(isHeld)) return departure;
  const mailings = departure.mailings.flatMap((mailing) =>
    isHeld(mailing) ? setAside(mailing, departure, plan) : mailing,
  );
  return { ...departure, mailings };
}

/** The steps of a mail that ask the leaver: open ones, and in a mail that asks again also what was marked done. */
function askingIn(departure: Departure, mailing: Mailing, plan: Plan): string[] {
  if (mailing.to !== "leaver") return [];
  const isToAsk = (step: StepRecord) =>
    isUnfinished(step) || (bringsStepAgain(mailing) && step.mark?.as === "done");
  return departure.steps
    .filter((step) => mailing.steps.includes(step.id) && isToAsk(step) && asksLeaver(step, plan))
    .map(({ id }) => id);
}

/** A mail that may have left before isn't split; nor is one that only asks. */
function setAside(mailing: Mailing, departure: Departure, plan: Plan): Mailing[] {
  const asking = askingIn(departure, mailing, plan);
  const isOnlyAsking = asking.length === mailing.steps.length && mailing.kind !== "notice";
  if (isOnlyAsking || mayLeaveTwice(mailing)) return [waiting(mailing)];
  const { at } = mailing;
  const { steps, mailings } = departure;
  const alone = steps
    .filter((step) => asking.includes(step.id) && !carriersOf(departure, step).some(hasLeft))
    .map((step) => waiting(mailOf(step, "step", { at, mailings })));
  return [asking.reduce(without, mailing), ...alone];
}

function waiting(mailing: Mailing): Mailing {
  const again = mayLeaveTwice(mailing) ? ({ again: true } as const) : {};
  return { ...mailing, state: { name: "waiting", for: "settings", ...again } };
}

/** At once, as what was missed. Where there is no address, it goes on waiting for that. */
function released(departure: Departure, since: Context): Departure {
  if (!departure.mailings.some(waitsForSettings)) return departure;
  const day = since.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const hasAddress = (mailing: Mailing) =>
    addresseeOfMailing(departure, mailing, day, since.plan.settings) !== undefined;
  const mailings = departure.mailings.map((mailing) =>
    waitsForSettings(mailing) && !hasAddress(mailing) ? forAddress(mailing) : mailing,
  );
  return revived({ ...departure, mailings }, since, waitsForSettings);
}

function forAddress(mailing: Mailing): Mailing {
  const { state } = mailing;
  if (state.name !== "waiting") return mailing;
  const { for: _, ...waits } = state;
  return { ...mailing, state: waits };
}
