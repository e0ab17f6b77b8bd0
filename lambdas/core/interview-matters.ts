import { type Departure, momentOf } from "./departure.ts";
import type { Matter } from "./matter.ts";
import { stepOf } from "./step-of.ts";
import { isUnfinished, type Rules } from "./useful.ts";
import { moveByWorkingDays } from "./work-calendar.ts";

/** What HR is told of the talk with somebody who has left. */
export function interviewMatters(departure: Departure, rules: Rules): Matter[] {
  return [...preparations(departure, rules), ...talks(departure, rules)];
}

/** The talk with somebody who has left: on the day it is prepared and on the day of the invitation. */
function preparations({ steps }: Departure, { plan }: Rules): Matter[] {
  return steps
    .filter((step) => isUnfinished(step) && stepOf(plan, step.id)?.phase === "after")
    .map((step) => {
      const day = momentOf(step).toPlainDate();
      return { what: "interview", stepId: step.id, role: step.to, since: day, from: day };
    });
}

/** One that was agreed, on the working day before it, or on the day itself where that is sooner. */
function talks({ interviews: agreed = [] }: Departure, { calendar }: Rules): Matter[] {
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
