import { Temporal } from "temporal-polyfill";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { withLine } from "../model/history-lines.ts";
import { Refusal } from "../model/refusal.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { markStep } from "./close-step.ts";
import { finish } from "./finish.ts";
import { mayOffer, type Offering } from "./may-offer.ts";

export interface MomentsToOffer extends Offering {
  readonly moments: readonly Temporal.ZonedDateTime[];
}

/**
 * The moments at which the holder can talk, in place of those offered before. Whoever prepares the talk is done with that.
 */
export function offerMoments(
  departure: Departure,
  { moments: given, ...offering }: MomentsToOffer,
  context: Context & Actor,
): Departure {
  const { now, who } = context;
  if (!mayOffer(departure, offering, context)) throw new Refusal("step-is-over");
  const moments = given.toSorted(Temporal.ZonedDateTime.compare);
  const by = offering.address;
  const isSame = isOffered(departure, { by, moments });
  const after: Departure = {
    ...departure,
    edition: departure.edition + 1,
    voice: { ...departure.voice, moments: { by, moments, at: now } },
    ...withLine(departure, {
      at: now,
      who,
      what: "moments-offered",
      detail: `moments ${moments.length}`,
    }),
  };
  const offered = isSame ? departure : finish(departure, after, context);
  const step = offered.steps.find(({ id }) => id === offering.stepId);
  if (!step || !isUnfinished(step)) return offered;
  // One press: whoever read it before loses one race, not two.
  return { ...markStep(offered, step.id, "done", context), edition: departure.edition + 1 };
}

function isOffered(
  { voice }: Departure,
  { by, moments }: { readonly by: string; readonly moments: readonly Temporal.ZonedDateTime[] },
): boolean {
  const offered = voice?.moments;
  return (
    offered?.by === by &&
    offered.moments.length === moments.length &&
    offered.moments.every((moment, index) => moment.equals(moments[index] as typeof moment))
  );
}
