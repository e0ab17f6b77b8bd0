import { Temporal } from "temporal-polyfill";
import { about, latestThatLeft } from "../mailings/interview-mails.ts";
import { mailboxOf } from "../mailings/mailbox.ts";
import { isToCome } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { comingInterview } from "../model/interview.ts";
import { isMendable } from "../model/left.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import type { Rules } from "../timeline/useful.ts";

/**
 * The first day on which a talk is to go from the calendar at work into the leaver's own; none where there is no need. What did
 * not arrive there goes again to a better address only.
 */
export function homeDay(
  departure: Departure,
  { calendar, now }: Rules & Pick<Context, "now">,
): Temporal.PlainDate | undefined {
  const { dates, optedOut: objected } = departure;
  const interview = objected ? undefined : comingInterview(departure, now);
  if (!interview || !isAfter(interview.at.toPlainDate(), dates.lastDay)) return undefined;
  const told = about(departure, { interview, to: "leaver" });
  const latest = latestThatLeft(told);
  // Who has no work mailbox has it at home before the last day, too; as has who left and came back to work for a while.
  const isHome = told.some(
    (mailing) =>
      isToCome(mailing) ||
      ((mailing === latest || isMendable(mailing)) && mailboxOf(departure, mailing) === "private"),
  );
  return latest && !isHome ? moveByWorkingDays(dates.lastDay, 1, calendar) : undefined;
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
