import { finish } from "../changes/finish.ts";
import { momentToday } from "../digest/nudge-day.ts";
import { reportDay } from "../digest/report-day.ts";
import { withTalkNotice } from "../mailings/talk-notices.ts";
import type { Context } from "../model/context.ts";
import { dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { isGone, lastTalk, talkGoesOn } from "../timeline/talk-days.ts";

/**
 * Asks the holder of a talk how it went, once, on the working day after it or on a later one after an outage. Returns the same
 * departure if there is nothing to ask.
 */
export function askForReport(departure: Departure, since: Context): Departure {
  const at = momentToday(departure, reportDay(departure, since), since);
  const interview = lastTalk(departure)?.number;
  if (!at || interview === undefined || isGone(talkGoesOn(departure), dateOf(at))) return departure;
  const asked = withTalkNotice(departure, { type: "talk-report", interview, at }, since);
  return finish(departure, asked, since);
}
