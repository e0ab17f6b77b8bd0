import type { Departure } from "../model/departure.ts";
import { mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import { personIn } from "../people/addressee.ts";
import { bundleOf } from "./gather-late.ts";

/**
 * After a change of manager, drops a pending notice of change: the old manager no longer needs it, and the new one gets
 * a status mail. The steps it carried go on their own.
 */
export function withoutUntoldChange(before: Departure, after: Departure): Departure {
  const untold = after.mailings.filter((mailing) => isUntoldToOther(mailing, before, after));
  if (untold.length === 0) return after;
  const dropped = after.mailings.map((mailing) =>
    untold.includes(mailing)
      ? { ...mailing, steps: [], state: { name: "skipped" as const } }
      : mailing,
  );
  const carried = untold.flatMap(({ steps, to, at }) => bundleOf(steps, to, at, dropped));
  return { ...after, mailings: [...dropped, ...carried] };
}

function isUntoldToOther(mailing: Mailing, before: Departure, after: Departure): boolean {
  if (!isNotification(mailing, "changed-manager") || mailing.state.name !== "pending") return false;
  const day = mailing.at.toPlainDate();
  const addressIn = (departure: Departure) =>
    personIn(departure, "manager", day).address.toLowerCase();
  return !mayLeaveTwice(mailing) && addressIn(before) !== addressIn(after);
}
