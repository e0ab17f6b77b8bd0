import type { Temporal } from "temporal-polyfill";
import { dateIn } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import type { Rules } from "../timeline/useful.ts";
import type { DigestTopic, DigestTopicName } from "./digest-topic.ts";

/** That the leaver asked for a mail, or answered with a name: on the next working day, and never what was said. */
export function voiceTopics({ voice, timeZone }: Departure, { calendar }: Rules): DigestTopic[] {
  const { contactAsked, named = {} } = voice ?? {};
  return [
    ...(contactAsked ? [topic("contact-asked", contactAsked)] : []),
    ...Object.values(named).map(({ since }) => topic("named-answers", since)),
  ];

  function topic(what: DigestTopicName, at: Temporal.Instant): DigestTopic {
    const since = dateIn(at, timeZone);
    return { what, role: "leaver", since, from: moveByWorkingDays(since, 1, calendar) };
  }
}
