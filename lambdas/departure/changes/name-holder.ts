import { withoutTalkNotice, withTalkNotice } from "../mailings/talk-notices.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { Person } from "../model/person.ts";
import { Refusal } from "../model/refusal.ts";
import { standingTalk } from "../timeline/talk-days.ts";
import { refuseLeaver } from "./correct.ts";
import { finish } from "./finish.ts";

/**
 * HR names who holds the talk, where the leaver chose somebody else. The holder is asked for moments, and the leaver can choose
 * one.
 */
export function nameHolder(
  departure: Departure,
  holder: Person,
  context: Context & Actor,
): Departure {
  const { now, who } = context;
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.withdrawn) throw new Refusal("is-withdrawn");
  if (departure.optedOut || departure.kind === "quiet") throw new Refusal("no-mail-to-leaver");
  if (!awaitsHolder(departure)) throw new Refusal("step-is-over");
  refuseLeaver(departure, [holder]);
  if (isSame(departure.voice?.holder, holder)) return departure;
  const named: Departure = { ...departure, voice: { ...departure.voice, holder } };
  const told = (["talk-holder", "talk-named"] as const).reduce<Departure>(
    (each, type) => withTalkNotice(withoutTalkNotice(each, type, now), { type }, context),
    named,
  );
  const after: Departure = {
    ...told,
    edition: departure.edition + 1,
    history: [...departure.history, { at: now, who, what: "holder-named" }],
  };
  return finish(departure, after, context);
}

/** The leaver wants to talk with somebody else than HR or the manager, and no talk is agreed. */
export function awaitsHolder(departure: Pick<Departure, "voice" | "interviews">): boolean {
  return departure.voice?.talk?.with === "somebody-else" && !standingTalk(departure);
}

function isSame(one: Person | undefined, other: Person): boolean {
  return (
    one !== undefined &&
    one.address.toLowerCase() === other.address.toLowerCase() &&
    one.name === other.name &&
    one.language === other.language
  );
}
