import type { Temporal } from "temporal-polyfill";
import { asksLeaver, missingToAsk } from "../answers/may-ask.ts";
import { dateIn, dateOf } from "../model/days.ts";
import { type Departure, momentOf } from "../model/departure.ts";
import type { InterviewPart } from "../model/plan.ts";
import { invitesToInterview, stepOf } from "../model/step-of.ts";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";
import { isUnfinished, type Rules } from "../timeline/useful.ts";
import type { DigestTopic } from "./digest-topic.ts";

/** What HR is told about the post-exit interview. */
export function interviewTopics(departure: Departure, rules: Rules): DigestTopic[] {
  return [
    ...preparations(departure, rules),
    ...talks(departure, rules),
    ...chosen(departure, rules),
    ...noTalk(departure, rules),
  ];
}

/** On the day of preparation and on the day of the invitation, unless that must wait for settings. */
function preparations({ steps }: Departure, { plan }: Rules): DigestTopic[] {
  const mustWait = missingToAsk(plan.settings).length > 0;
  return steps
    .filter((step) => !(mustWait && asksLeaver(step, plan)))
    .filter((step) => isUnfinished(step) && isAhead(stepOf(plan, step.id)?.talk))
    .map((step) => {
      const day = dateOf(momentOf(step));
      return { what: "interview", stepId: step.id, role: step.to, since: day, from: day };
    });
}

function isAhead(part: InterviewPart | undefined): boolean {
  return part === "prepare" || part === "invite";
}

/** An agreed interview: on the working day before it, or on the day itself if that is sooner. */
function talks({ interviews: agreed = [] }: Departure, { calendar }: Rules): DigestTopic[] {
  return agreed
    .filter(({ cancelled }) => !cancelled)
    .map(({ at }) => {
      const day = moveByWorkingDays(dateOf(at), -1, calendar);
      return {
        what: "talk",
        role: "leaver",
        since: dateOf(at),
        from: day,
        until: () => dateOf(at),
      };
    });
}

/** How long HR is told that there is somebody to name, where the leaver wished for no day. */
const TO_NAME_WORKING_DAYS = 20;

/** What the leaver chose, and no more, on the next working day; again until HR has done its part. */
function chosen(departure: Departure, { calendar }: Rules): DigestTopic[] {
  const { choice } = departure.voice ?? {};
  if (!choice) return [];
  const since = dateIn(choice.at, departure.timeZone);
  const until = untilDone(departure, since, calendar);
  return [
    {
      what: choice.as === "talk" ? "talk-chosen" : "no-talk",
      role: "leaver",
      since,
      from: moveByWorkingDays(since, 1, calendar),
      ...(until ? { until: () => until } : {}),
    },
  ];
}

/** The last day on which HR can agree on the wish, or name somebody; undefined where nothing is asked of HR. */
function untilDone(
  { voice, interviews = [] }: Departure,
  since: Temporal.PlainDate,
  calendar: WorkCalendar,
): Temporal.PlainDate | undefined {
  const { talk, holder } = voice ?? {};
  if (!talk || interviews.some(({ cancelled }) => !cancelled)) return undefined;
  if (talk.wish) return talk.wish.day;
  const isToName = talk.with === "somebody-else" && !holder;
  return isToName ? moveByWorkingDays(since, TO_NAME_WORKING_DAYS, calendar) : undefined;
}

/** An invitation marked as not needed means no interview. HR is told that, and no more, on the next working day. */
function noTalk({ steps, voice, timeZone }: Departure, { plan, calendar }: Rules): DigestTopic[] {
  if (voice?.choice) return [];
  return steps.flatMap((step) => {
    const { mark } = step;
    if (mark?.as !== "not-needed" || !invitesToInterview(step, plan)) return [];
    const said = dateIn(mark.at, timeZone);
    return [
      { what: "no-talk", role: "leaver", since: said, from: moveByWorkingDays(said, 1, calendar) },
    ];
  });
}
