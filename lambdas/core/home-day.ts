import { Temporal } from "temporal-polyfill";
import type { Departure } from "./departure.ts";
import { comingInterview } from "./interview.ts";
import { about } from "./interview-mails.ts";
import { hasLeft } from "./left.ts";
import { leftAt } from "./open-steps.ts";
import { isToCome } from "./step-mailings.ts";
import type { Circumstances } from "./submit.ts";
import type { Rules } from "./useful.ts";
import { moveByWorkingDays } from "./work-calendar.ts";

/** The first day on which a talk is to go from the calendar at work into the leaver's own; none where there is no need. */
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
      (hasLeft(mailing) &&
        isAfter(leftAt(mailing).toZonedDateTimeISO(timeZone).toPlainDate(), dates.lastDay)),
  );
  const isAtWork = told.some((mailing) => hasLeft(mailing));
  return isAtWork && !isHome ? moveByWorkingDays(dates.lastDay, 1, calendar) : undefined;
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
