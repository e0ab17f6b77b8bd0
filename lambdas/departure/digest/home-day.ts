import type { Temporal } from "temporal-polyfill";
import { about, latestThatLeft } from "../mailings/interview-mails.ts";
import { mailboxOf } from "../mailings/mailbox.ts";
import { isToCome } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import { dateOf, isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { comingInterview } from "../model/interview.ts";
import { isMendable } from "../model/left.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import type { Rules } from "../timeline/useful.ts";

/**
 * The first day to move an interview from the work calendar to the leaver's private one; undefined when there's no
 * need. After a failure it is retried only with a better address.
 */
export function homeDay(
  departure: Departure,
  { calendar, now }: Rules & Pick<Context, "now">,
): Temporal.PlainDate | undefined {
  const { dates, optedOut } = departure;
  const interview = optedOut ? undefined : comingInterview(departure, now);
  if (!interview || !isBefore(dates.lastDay, dateOf(interview.at))) return undefined;
  const told = about(departure, { interview, to: "leaver" });
  const latest = latestThatLeft(told);
  // A leaver without a work mailbox already has it at home before the last day, as does one who left and came back for
  // a while.
  const isHome = told.some(
    (mailing) =>
      isToCome(mailing) ||
      ((mailing === latest || isMendable(mailing)) && mailboxOf(departure, mailing) === "private"),
  );
  return latest && !isHome ? moveByWorkingDays(dates.lastDay, 1, calendar) : undefined;
}
