import { Temporal } from "temporal-polyfill";
import { addresseeOf } from "./addressee.ts";
import type { Departure } from "./departure.ts";
import { comingInterview } from "./interview.ts";
import { about } from "./interview-mails.ts";
import { hasLeft, isMendable } from "./left.ts";
import { leftAt } from "./open-steps.ts";
import { isToCome } from "./step-mailings.ts";
import type { Circumstances } from "./submit.ts";
import type { Rules } from "./useful.ts";
import { moveByWorkingDays } from "./work-calendar.ts";

/**
 * The first day on which a talk is to go from the calendar at work into the leaver's own; none where there is no need. What did
 * not arrive there goes again to a better address only.
 */
export function homeDay(
  departure: Departure,
  { calendar, now }: Rules & Pick<Circumstances, "now">,
): Temporal.PlainDate | undefined {
  const { dates, timeZone, objected } = departure;
  const interview = objected ? undefined : comingInterview(departure, now);
  if (!interview || !isAfter(interview.at.toPlainDate(), dates.lastDay)) return undefined;
  const told = about(departure, { interview, to: "leaver" });
  const isHome = told.some(
    (mailing) =>
      isToCome(mailing) ||
      ((hasLeft(mailing) || isMendable(mailing)) &&
        isPrivateOn(leftAt(mailing).toZonedDateTimeISO(timeZone).toPlainDate(), departure)),
  );
  const isAtWork = told.some((mailing) => hasLeft(mailing));
  return isAtWork && !isHome ? moveByWorkingDays(dates.lastDay, 1, calendar) : undefined;
}

/** Who has no work mailbox has it at home before the last day, too. */
function isPrivateOn(day: Temporal.PlainDate, departure: Departure): boolean {
  const settings = { desks: {}, language: departure.people.employee.language };
  return addresseeOf(departure, "leaver", day, settings)?.isPrivate === true;
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
