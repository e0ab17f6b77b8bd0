import { Temporal } from "temporal-polyfill";
import { isToCome } from "../mailings/step-mailings.ts";
import { dateIn, dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { isMendable } from "../model/left.ts";
import { isNotification } from "../model/notification.ts";
import { moveByWorkingDays, sameOrPreviousWorkingDay } from "../model/work-calendar.ts";
import { hasDeclinedAddress, isUnconfirmed } from "../people/private-address.ts";
import type { Rules } from "../timeline/useful.ts";
import type { DigestTopic } from "./digest-topic.ts";

const ASKED_BEFORE_WORKING_DAYS = 5;
const CONFIRMED_WITHIN_WORKING_DAYS = 5;

/** What HR is told about the leaver's private address. */
export function addressTopics(departure: Departure, rules: Rules): DigestTopic[] {
  return [...askedFor(departure, rules), ...unconfirmed(departure, rules)];
}

/** Asked for while there is still time, on the last day, and from when a mail needs it; not from who would rather not. */
function askedFor(departure: Departure, { calendar }: Rules): DigestTopic[] {
  const { people, dates } = departure;
  if (people.employee.privateAddress !== undefined || hasDeclinedAddress(departure)) return [];
  const needed = departure.mailings
    .filter((mailing) => mailing.to === "leaver" && isToCome(mailing))
    .map(({ at }) => dateOf(at))
    .filter((day) => Temporal.PlainDate.compare(day, dates.lastDay) > 0);
  if (needed.length === 0) return [];
  const soon = [
    moveByWorkingDays(dates.lastDay, -ASKED_BEFORE_WORKING_DAYS, calendar),
    sameOrPreviousWorkingDay(dates.lastDay, calendar),
  ];
  return [
    ...soon.map((day) => asked(day)),
    ...needed.map((day): DigestTopic => ({ ...asked(day), lasts: true })),
  ];
}

function asked(day: Temporal.PlainDate): DigestTopic {
  return { what: "private-address", role: "leaver", since: day, from: day };
}

/** Given, and still not confirmed after some days. A mail that came back is told as such. */
function unconfirmed(departure: Departure, { calendar }: Rules): DigestTopic[] {
  const { voice, optedOut, timeZone, mailings } = departure;
  const given = voice?.address?.at;
  if (!given || optedOut || !isUnconfirmed(departure)) return [];
  const asked = mailings.filter((mailing) => isNotification(mailing, "confirm-address"));
  if (asked.some(isMendable)) return [];
  const since = dateIn(given, timeZone);
  const from = moveByWorkingDays(since, CONFIRMED_WITHIN_WORKING_DAYS, calendar);
  return [{ what: "address-unconfirmed", role: "leaver", since, from }];
}
