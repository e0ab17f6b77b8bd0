import { Temporal } from "temporal-polyfill";
import { type CapturedMail, recipientsOf } from "../local/ses/captured-mail.ts";
import { type CalendarEntry, calendarEntryIn } from "./calendar-entry.ts";
import type { Played, PlayedDeparture, PlayedSaid } from "./played.ts";

/** A talk that a leaver chose, with the entries that calendars got of it. */
export interface ChosenTalk {
  readonly departure: PlayedDeparture;
  readonly invitation: CapturedMail;
  readonly chosenAt: Temporal.Instant;
  readonly moment: Temporal.ZonedDateTime;
  readonly entries: readonly { readonly mail: CapturedMail; readonly entry: CalendarEntry }[];
}

/** Every talk that was chosen on a page. */
export async function chosenTalks(
  { departures, mails }: Pick<Played, "departures" | "mails">,
  timeZone: string,
): Promise<ChosenTalk[]> {
  return Promise.all(
    departures.flatMap((departure) =>
      departure.said.filter(isTalk).map(async ({ mail, at, moment }) => ({
        departure,
        invitation: mail,
        chosenAt: at,
        moment: Temporal.PlainDateTime.from(moment).toZonedDateTime(timeZone),
        entries: await entriesOf(departure, mails),
      })),
    ),
  );
}

/** Both calendars have the moment that was picked, each for who was mailed, and no entry twice. */
export function talkDeviations(talks: readonly ChosenTalk[]): string[] {
  return talks.flatMap(({ departure, moment, entries }) => {
    const { name } = departure.recorded.employee;
    const wrong = entries.filter(({ mail, entry }) => !isRight(entry, moment, mail));
    const others = wrong.map(
      ({ entry }) =>
        `${name}: the entry of ${entry.attendee} is at ${entry.start}, picked: ${moment}.`,
    );
    const readers = new Set(entries.map(({ entry }) => entry.attendee));
    const isForTwo = entries.length === 2 && readers.size === 2;
    return isForTwo
      ? others
      : [
          ...others,
          `${name}: calendar entries that left: ${entries.length}, planned: one for each of two.`,
        ];
  });
}

function isRight(
  entry: CalendarEntry,
  moment: Temporal.ZonedDateTime,
  mail: CapturedMail,
): boolean {
  const isThen = Temporal.Instant.compare(entry.start, moment.toInstant()) === 0;
  return isThen && entry.method === "REQUEST" && recipientsOf(mail).join() === entry.attendee;
}

async function entriesOf(
  { recorded }: PlayedDeparture,
  mails: readonly CapturedMail[],
): Promise<ChosenTalk["entries"]> {
  const mine = mails.filter(({ tags, raw }) => raw && tags.departure === recorded.id);
  const read = await Promise.all(
    mine.map(async (mail) => ({ mail, entry: await calendarEntryIn(mail) })),
  );
  return read.flatMap(({ mail, entry }) => (entry ? [{ mail, entry }] : []));
}

function isTalk(said: PlayedSaid): said is PlayedSaid & { readonly moment: string } {
  return said.what === "chose a talk";
}
