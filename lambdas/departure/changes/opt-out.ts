import { stopUnsent } from "../mailings/stop-unsent.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { Refusal } from "../model/refusal.ts";
import { withoutInterview } from "./change-interview.ts";
import { finish } from "./finish.ts";
import { withoutTalk } from "./without-talk.ts";

/**
 * The leaver opts out and gets no further mail, whatever else changes. Idempotent. `because`: reporting a mail as
 * unwanted counts as opting out.
 */
export function optOut(
  departure: Departure,
  context: Context & Actor,
  because?: "complaint",
): Departure {
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.optedOut) return departure;
  const { now, who } = context;
  const after: Departure = {
    ...departure,
    ...stopUnsent(departure, { now, as: "objected", to: (recipient) => recipient === "leaver" }),
    edition: departure.edition + 1,
    optedOut: now,
    history: [
      ...departure.history,
      { at: now, who, what: "objected", ...(because ? { detail: because } : {}) },
    ],
  };
  return finish(departure, withoutTalk(withoutInterview(after, context)), context);
}
