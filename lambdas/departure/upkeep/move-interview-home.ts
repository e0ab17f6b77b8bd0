import { finish } from "../changes/finish.ts";
import { homeDay } from "../digest/home-day.ts";
import { momentToday } from "../digest/nudge-day.ts";
import { tellAgain } from "../mailings/interview-mails.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { comingInterview } from "../model/interview.ts";

/**
 * Moves an interview from the work calendar to the leaver's own, on the first working day after the last day, when the
 * work mailbox is closed. Returns the same departure if there is none.
 */
export function moveInterviewHome(departure: Departure, since: Context): Departure {
  const at = momentToday(departure, homeDay(departure, since), since);
  const interview = comingInterview(departure, since.now);
  if (!at || !interview) return departure;
  return finish(departure, tellAgain(departure, { interview, to: "leaver", at }, since), since);
}
