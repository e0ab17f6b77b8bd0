import { Temporal } from "temporal-polyfill";
import { type ChosenTalk, chooseTalk, talkAt } from "../../departure/changes/choose-talk.ts";
import type { HeldMoment, HeldMoments } from "../../departure/model/answer-ports.ts";
import type { Actor, Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { refuseFullHistory } from "../../departure/model/history-lines.ts";
import { comingInterview, type Interview } from "../../departure/model/interview.ts";
import { quartersOf } from "../../departure/model/quarters.ts";
import { LinkRefusal } from "../../departure/model/refusal.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";
import { type Change, changeDeparture } from "../record/change-departure.ts";

export interface TalkPorts extends OutboxPorts {
  readonly moments: HeldMoments;
}

type ByLeaver = Context & Actor;

/** A crashed attempt may be going on for so long. */
const FRESH_SECONDS = 60;

/**
 * Saves what the leaver chose. A picked moment is held first, so that no two talks of one person meet, and given back when
 * the departure can't be saved. Refuses a moment that another has.
 */
export async function saveTalk(
  departure: Departure,
  chosen: ChosenTalk,
  { context, ports }: { readonly context: ByLeaver; readonly ports: TalkPorts },
): Promise<Departure> {
  const { moment, ...rest } = chosen;
  if (!moment) return changeTalk(departure, (present) => chooseTalk(present, rest, context), ports);
  const picked = { ...rest, moment };
  const agreed = talkAt(departure, picked, context);
  const wanted: HeldMoment = {
    departureId: departure.id,
    holder: agreed.with.address,
    at: agreed.at,
    minutes: agreed.minutes,
  };
  if (!(await tryToHold(wanted, { context, ports }))) throw new LinkRefusal("moment-is-gone");
  const rule = (present: Departure) => {
    // Somebody else may have the role since.
    if (talkAt(present, picked, context).with.address !== wanted.holder)
      throw new LinkRefusal("moment-is-gone");
    return chooseTalk(present, picked, context);
  };
  try {
    return await changeTalk(departure, rule, ports);
  } catch (error) {
    await giveBack(wanted, { context, ports });
    throw error;
  }
}

/** Changes the talk of a departure, and gives back the moment that it had, if it has another or none. */
export function changeTalk(
  { id }: Pick<Departure, "id">,
  rule: Change["rule"],
  ports: TalkPorts,
): Promise<Departure> {
  return changeDeparture(
    {
      id,
      rule: (present) => {
        const after = rule(present);
        refuseFullHistory(present, after);
        return after;
      },
      around: {
        before: async (_, changed) => changed,
        dropped: async () => {},
        after: async (previous, saved) => {
          const now = ports.clock();
          const before = comingInterview(previous, now);
          if (before && !isMetBy(heldBy(previous, before), saved, now))
            await ports.moments.release(heldBy(previous, before));
        },
      },
    },
    ports,
  );
}

/** Takes over what a departure without such a talk holds: it was moved, called off, or never saved. */
async function tryToHold(
  wanted: HeldMoment,
  { context: { now }, ports }: { readonly context: Context; readonly ports: TalkPorts },
): Promise<boolean> {
  const held = await ports.moments.hold(wanted);
  if (held === "held") return true;
  const isFresh = Temporal.Instant.compare(held.since.add({ seconds: FRESH_SECONDS }), now) > 0;
  if (isFresh) return false;
  const other = await ports.departures.find(held.by);
  if (other && isMetBy(wanted, other, now)) return false;
  await ports.moments.release({ ...wanted, departureId: held.by });
  return (await ports.moments.hold(wanted)) === "held";
}

async function giveBack(
  wanted: HeldMoment,
  { context: { now }, ports }: { readonly context: Context; readonly ports: TalkPorts },
): Promise<void> {
  const present = await ports.departures.find(wanted.departureId);
  if (!present || !isMetBy(wanted, present, now)) await ports.moments.release(wanted);
}

function heldBy({ id }: Departure, { at, minutes, with: holder }: Interview): HeldMoment {
  return { departureId: id, holder: holder.address, at, minutes };
}

/** Whether the departure's coming talk, with that person, falls into what is held. */
function isMetBy(held: HeldMoment, departure: Departure, now: Temporal.Instant): boolean {
  const coming = comingInterview(departure, now);
  if (!coming || coming.with.address.toLowerCase() !== held.holder.toLowerCase()) return false;
  const quarters = quartersOf(held);
  return quartersOf(coming).some((quarter) => quarters.some((each) => each.equals(quarter)));
}
