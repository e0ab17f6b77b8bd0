import { Temporal } from "temporal-polyfill";
import { isToCome } from "../mailings/step-mailings.ts";
import { dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { addresseeOfMailing } from "../people/addressee.ts";
import type { Rules } from "../timeline/useful.ts";

/** The first day to try the private address; undefined when there's no need. */
export function addressDay(
  departure: Departure,
  { plan, calendar }: Rules,
): Temporal.PlainDate | undefined {
  const { dates, mailings } = departure;
  if (isSilent(departure)) return undefined;
  const day = moveByWorkingDays(dates.lastDay, 1, calendar);
  const isPrivate = (mailing: Mailing) =>
    mailing.to === "leaver" &&
    addresseeOfMailing(departure, mailing, dateOf(mailing.at), plan.settings)?.isPrivate === true;
  const mine = mailings.filter(isPrivate);
  const isAwaited = mine.some(
    (mailing) => mailing.state.name === "pending" && mailing.kind !== "notice",
  );
  return isAwaited && !mine.some((mailing) => isTried(mailing, departure)) ? day : undefined;
}

/** Nobody may be mailed there, or the address is unknown. */
function isSilent({ people, kind, withdrawn, erased, optedOut }: Departure): boolean {
  return (
    people.employee.privateAddress === undefined ||
    kind === "quiet" ||
    [withdrawn, erased, optedOut].some((each) => each !== undefined)
  );
}

/** True for mail to this address, sent or in flight; mail to another address doesn't count. */
function isTried(mailing: Mailing, { history }: Departure): boolean {
  if (isNotification(mailing, "address-leaver", "confirm-address") && isToCome(mailing))
    return true;
  const { state } = mailing;
  if (!("at" in state)) return false;
  const known = history.findLast(({ what, detail }) => isNewAddress(what, detail))?.at;
  return !known || Temporal.Instant.compare(state.at, known) >= 0;
}

function isNewAddress(what: string, detail = ""): boolean {
  return what === "corrected" && detail.includes("privateAddress");
}
