import type { Temporal } from "temporal-polyfill";
import { chosenHolder, isAddressOf } from "../answers/chosen-holder.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { personIn } from "../people/addressee.ts";
import { standingTalk } from "../timeline/talk-days.ts";

/** Who offers moments: the manager or a colleague with the step that prepares the talk, or whom HR named. */
export interface Offering {
  readonly role: "manager" | "colleague" | "holder";
  readonly address: string;
  /** The step that prepares the talk. */
  readonly stepId?: string;
}

/**
 * Whether this person's moments can still be of use. Where the leaver chose, only those of who was chosen; before that, those of
 * whoever prepares the talk.
 */
export function mayOffer(
  departure: Departure,
  { role, address }: Pick<Offering, "role" | "address">,
  { now }: Pick<Context, "now">,
): boolean {
  if (isWithoutTalk(departure) || standingTalk(departure)) return false;
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  if (!departure.voice?.choice) return prepares(departure, { role, address, today });
  const holder = chosenHolder(departure, today);
  return holder !== undefined && isAddressOf(holder, address);
}

/** The manager of today, or the colleague with the step; whoever was replaced since the page was shown isn't any more. */
function prepares(
  departure: Departure,
  { role, address, today }: Pick<Offering, "role" | "address"> & { today: Temporal.PlainDate },
): boolean {
  if (role === "manager") return isAddressOf(personIn(departure, "manager", today), address);
  const colleagues = departure.steps.flatMap(({ colleague }) => colleague ?? []);
  return role === "colleague" && colleagues.some((each) => isAddressOf(each, address));
}

/** No talk can come any more. */
function isWithoutTalk({ withdrawn, erased, optedOut, kind, voice }: Departure): boolean {
  const isOver = [withdrawn, erased, optedOut].some((each) => each !== undefined);
  return isOver || kind === "quiet" || voice?.choice?.as === "no-talk";
}
