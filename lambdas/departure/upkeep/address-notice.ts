import { finish } from "../changes/finish.ts";
import { addressDay } from "../digest/address-day.ts";
import { momentToday } from "../digest/nudge-day.ts";
import { noticeAt, withMailings } from "../mailings/notices.ts";
import { placed } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";

/**
 * The first mail to a private address says that we write there from now on, and how to object. It comes on the first working
 * day on which the work mailbox is closed, so that an address that fails is known long before the invitation. A departure
 * without anything to come for the leaver, or whose address was used before, comes back as it is.
 */
export function tryAddress(departure: Departure, since: Context): Departure {
  const at = momentToday(departure, addressDay(departure, since), since);
  if (!at) return departure;
  const { mailings } = departure;
  const notice = noticeAt(mailings, { notice: "address", to: "leaver", at });
  const wanted = placed(notice, departure, since.plan.settings);
  return finish(departure, { ...departure, mailings: withMailings(mailings, [wanted]) }, since);
}
