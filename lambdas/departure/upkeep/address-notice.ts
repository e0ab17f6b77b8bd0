import { finish } from "../changes/finish.ts";
import { addressDay } from "../digest/address-day.ts";
import { momentToday } from "../digest/nudge-day.ts";
import { notificationAt, withMailings } from "../mailings/notifications.ts";
import { placed } from "../mailings/spacing.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";

/**
 * Adds the first mail to a private address: we write to this address from now on, and how to opt out. Sent on the first
 * working day without the work mailbox, so that a wrong address shows long before the invitation. Returns the same
 * departure if the leaver gets no more mail or the address was used before.
 */
export function tryAddress(departure: Departure, since: Context): Departure {
  const at = momentToday(departure, addressDay(departure, since), since);
  if (!at) return departure;
  const { mailings } = departure;
  const notice = notificationAt("address-leaver", { at, mailings });
  const wanted = placed(notice, departure, since.plan.settings);
  return finish(departure, { ...departure, mailings: withMailings(mailings, [wanted]) }, since);
}
