import { invitesToInterview } from "../mailings/interview-reason.ts";
import { type Departure, momentOf } from "../model/departure.ts";
import type { InterviewPart } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { isUnfinished, type Rules } from "../timeline/useful.ts";
import type { DigestTopic } from "./digest-topic.ts";

/** What HR is told of the talk with somebody who has left. */
export function interviewTopics(departure: Departure, rules: Rules): DigestTopic[] {
  return [
    ...preparations(departure, rules),
    ...talks(departure, rules),
    ...noTalk(departure, rules),
  ];
}

/** On the day it is prepared and on the day of the invitation. */
function preparations({ steps }: Departure, { plan }: Rules): DigestTopic[] {
  return steps
    .filter((step) => isUnfinished(step) && isAhead(stepOf(plan, step.id)?.talk))
    .map((step) => {
      const day = momentOf(step).toPlainDate();
      return { what: "interview", stepId: step.id, role: step.to, since: day, from: day };
    });
}

function isAhead(part: InterviewPart | undefined): boolean {
  return part === "prepare" || part === "invite";
}

/** One that was agreed, on the working day before it, or on the day itself where that is sooner. */
function talks({ interviews: agreed = [] }: Departure, { calendar }: Rules): DigestTopic[] {
  return agreed
    .filter(({ cancelled }) => !cancelled)
    .map(({ at }) => {
      const day = moveByWorkingDays(at.toPlainDate(), -1, calendar);
      return {
        what: "talk",
        role: "leaver",
        since: at.toPlainDate(),
        from: day,
        until: () => at.toPlainDate(),
      };
    });
}

/** Whoever needs no invitation wants no talk: that, and no more, is told on the next working day. */
function noTalk({ steps, timeZone }: Departure, { plan, calendar }: Rules): DigestTopic[] {
  return steps.flatMap((step) => {
    const { mark } = step;
    if (mark?.as !== "not-needed" || !invitesToInterview(step, plan)) return [];
    const said = mark.at.toZonedDateTimeISO(timeZone).toPlainDate();
    return [
      { what: "no-talk", role: "leaver", since: said, from: moveByWorkingDays(said, 1, calendar) },
    ];
  });
}
