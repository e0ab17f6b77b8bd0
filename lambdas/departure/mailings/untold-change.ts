import type { Departure } from "../model/departure.ts";
import { mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { personIn } from "../people/addressee.ts";
import { bundleOf } from "./gather-late.ts";
import { isNotice } from "./notices.ts";

/**
 * The departure after its manager became another: a change that was still to be told goes to nobody, since the one it was for
 * has nothing to do with it any more, and the other is told by the mail that says where things stand. What it carried goes by itself.
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
  if (!isNotice(mailing, "changed", "manager") || mailing.state.name !== "pending") return false;
  const day = mailing.at.toPlainDate();
  const addressIn = (departure: Departure) =>
    personIn(departure, "manager", day).address.toLowerCase();
  return !mayLeaveTwice(mailing) && addressIn(before) !== addressIn(after);
}
