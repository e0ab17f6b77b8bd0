import { Temporal } from "temporal-polyfill";
import { momentInWords } from "./moment-words.ts";
import type { PlayedDeparture, PlayedSaid } from "./played.ts";
import type { ChosenTalk } from "./talks.ts";

/** What leavers said on their pages, then each invitation to a talk that was taken, whole, and what calendars made of it. */
export function saidInWords(
  departures: readonly PlayedDeparture[],
  talks: readonly ChosenTalk[],
  timeZone: string,
): string {
  const local = (at: Temporal.Instant) =>
    momentInWords(at.toZonedDateTimeISO(timeZone).toPlainDateTime());
  const said = departures
    .flatMap(({ recorded, said: each }) => each.map((one) => ({ ...one, who: recorded.employee })))
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map((one) => `  ${local(one.at)}  ${one.who.name} ${inWords(one)}`);
  return ["What leavers said on their pages", ...said, ...talks.flatMap(talkInWords)].join("\n");

  function talkInWords({ departure, invitation, chosenAt, moment, entries }: ChosenTalk): string[] {
    const { name } = departure.recorded.employee;
    return [
      "",
      `The invitation to ${name}: ${invitation.subject}`,
      ...quoted(invitation.text ?? ""),
      "",
      `${local(chosenAt)}  chosen: a talk with HR by telephone, ${momentInWords(moment.toPlainDateTime())}`,
      ...entries.map(
        ({ entry }) =>
          `in the calendar of ${entry.attendee}: ${local(entry.start)}, ${entry.minutes} minutes, ${entry.summary}`,
      ),
    ];
  }
}

/** Nobody but the demo can say of somebody nameless that they answered. */
function inWords(said: PlayedSaid): string {
  switch (said.what) {
    case "answered at the end":
      return said.how === "named"
        ? "answered the questions at the end, with a name"
        : "answered the questions at the end, without a name: nobody sees that";
    case "answered half a year later":
      return "answered the questions half a year later, without a name: HR reads no talk";
    case "said no, thank you":
      return "said no, thank you: HR reads no talk";
    case "chose a talk":
      return "chose a talk";
    case "told HR of the talk":
      return "had a talk; who held it wrote some lines";
    case "read what was written":
      return "read those lines, and HR may";
  }
}

/** The mail's own text, without its small print and with links cut short. */
function quoted(text: string): string[] {
  const [body = ""] = text.split("\n* * *\n");
  return body
    .trim()
    .replace(/(https?:\/\/\S+\/links\/)[\w.-]+/g, "$1…")
    .split("\n")
    .map((line) => `  | ${line}`.trimEnd());
}
