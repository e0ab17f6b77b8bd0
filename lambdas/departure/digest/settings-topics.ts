import { asksLeaver, missingToAsk } from "../answers/may-ask.ts";
import { carriersOf } from "../mailings/carriers.ts";
import { isToCome } from "../mailings/step-mailings.ts";
import { dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { isUnfinished, type Rules } from "../timeline/useful.ts";
import type { DigestTopic } from "./digest-topic.ts";

/** On the day of each mail that asks the leaver, while the settings lack what that needs. */
export function settingsTopics(departure: Departure, { plan }: Rules): DigestTopic[] {
  if (departure.optedOut || missingToAsk(plan.settings).length === 0) return [];
  return departure.steps
    .filter((step) => isUnfinished(step) && asksLeaver(step, plan))
    .flatMap((step) =>
      carriersOf(departure, step)
        .filter((mailing) => mailing.to === "leaver" && isToCome(mailing))
        .map(({ at }) => dateOf(at))
        .map((day) => ({
          what: "settings",
          stepId: step.id,
          role: step.to,
          since: day,
          from: day,
        })),
    );
}
