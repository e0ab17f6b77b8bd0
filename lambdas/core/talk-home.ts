import type { Context } from "./context.ts";
import type { Departure } from "./departure.ts";
import { finish } from "./finish.ts";
import { homeDay } from "./home-day.ts";
import { comingInterview } from "./interview.ts";
import { tellAgain } from "./interview-mails.ts";
import { momentToday } from "./nudge-day.ts";

type Since = Context;

/**
 * A talk that stands in the calendar at work goes into the leaver's own on the first working day after the last one: the
 * other is closed by then. A departure without such a talk comes back as it is.
 */
export function bringTalkHome(departure: Departure, since: Since): Departure {
  const at = momentToday(departure, homeDay(departure, since), since);
  const interview = comingInterview(departure, since.now);
  if (!at || !interview) return departure;
  return finish(departure, tellAgain(departure, { interview, to: "leaver", at }, since), since);
}
