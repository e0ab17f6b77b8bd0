import type { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import type { Context } from "../model/context.ts";
import { dateIn } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Interview } from "../model/interview.ts";
import type { Mailing } from "../model/mailing.ts";
import type { Voice } from "../model/voice.ts";
import {
  hasTalkData,
  isGone,
  phoneGoesOn,
  placedTalks,
  placeGoesOn,
  reportGoesOn,
  wishGoesOn,
} from "../timeline/talk-days.ts";

/**
 * Deletes the leaver's telephone number the day after the talk, and all that was chosen, offered and written for it 30 days after
 * it. A place, a report and what mails said go 30 days after their own talk. That it was agreed stays until the rest goes. Returns the same departure if there is nothing to delete.
 */
export function forgetTalk(departure: Departure, context: Context): Departure {
  if (departure.erased) return departure;
  const today = dateIn(context.now, departure.timeZone);
  const after = isGone(wishGoesOn(departure), today)
    ? withoutTalk(departure)
    : withoutPlaces(withoutPhone(withoutReport(departure, today), today), today);
  return after === departure ? departure : finish(departure, after, context);
}

/** It is of an earlier talk than the one that is agreed on. */
function withoutReport(departure: Departure, today: Temporal.PlainDate): Departure {
  if (!departure.voice?.report || !isGone(reportGoesOn(departure), today)) return departure;
  const { report: _, ...voice } = departure.voice;
  return { ...departure, voice };
}

function withoutPhone(departure: Departure, today: Temporal.PlainDate): Departure {
  const { voice } = departure;
  if (voice?.talk?.phone === undefined || !isGone(phoneGoesOn(departure), today)) return departure;
  const { phone: _, ...talk } = voice.talk;
  return { ...departure, voice: { ...voice, talk } };
}

function withoutPlaces(departure: Departure, today: Temporal.PlainDate): Departure {
  const over = placedTalks(departure)
    .filter((talk) => isGone(placeGoesOn(departure, talk), today))
    .map(({ number }) => number);
  if (over.length === 0) return departure;
  const { interviews = [], mailings } = departure;
  return {
    ...departure,
    interviews: interviews.map((each) => (over.includes(each.number) ? withoutPlace(each) : each)),
    mailings: mailings.map((each) =>
      each.interview !== undefined && over.includes(each.interview) ? withoutSaid(each) : each,
    ),
  };
}

function withoutTalk(departure: Departure): Departure {
  if (!hasTalkData(departure)) return departure;
  const { voice, interviews = [], mailings } = departure;
  return {
    ...departure,
    ...(voice ? { voice: withoutTalkIn(voice) } : {}),
    interviews: interviews.map(withoutPlace),
    mailings: mailings.map(withoutSaid),
  };
}

/** A *no* stays: it was never about that talk. */
function withoutTalkIn({
  talk: _talk,
  moments: _moments,
  holder: _holder,
  report: _report,
  choice,
  ...rest
}: Voice): Voice {
  return choice?.as === "no-talk" ? { ...rest, choice } : rest;
}

/** A place may be a telephone number. */
function withoutPlace({ where: _, ...interview }: Interview): Interview {
  return interview;
}

function withoutSaid({ said: _, ...mailing }: Mailing): Mailing {
  return mailing;
}
