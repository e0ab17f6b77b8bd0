import { Temporal } from "temporal-polyfill";
import type { CalendarEntry } from "../../lib/demo/calendar-entry.ts";
import { type ChosenTalk, talkDeviations } from "../../lib/demo/talks.ts";
import { departure, mailing, mailOf, PRIVATE, playedDeparture } from "./played.ts";

const HR = "hr@delinde.example";
const MOMENT = Temporal.ZonedDateTime.from("2027-09-02T10:00[Europe/Amsterdam]");

test("a talk that stands in both calendars as it was picked is no deviation", () => {
  expect(talkDeviations([talk(entryFor(HR), entryFor(PRIVATE))])).toEqual([]);
});

test.each<[string, readonly CalendarEntry[], string]>([
  [
    "at another moment",
    [entryFor(HR), entryFor(PRIVATE, { start: MOMENT.add({ hours: 1 }).toInstant() })],
    `Sanne Bakker: the entry of ${PRIVATE} is at 2027-09-02T09:00:00Z, picked: ${MOMENT}.`,
  ],
  [
    "in one calendar only",
    [entryFor(HR)],
    "Sanne Bakker: calendar entries that left: 1, planned: one for each of two.",
  ],
  [
    "twice in the same calendar",
    [entryFor(HR), entryFor(HR)],
    "Sanne Bakker: calendar entries that left: 2, planned: one for each of two.",
  ],
])("a talk that stands %s is one", (_, entries, deviation) => {
  expect(talkDeviations([talk(...entries)])).toEqual([deviation]);
});

function entryFor(attendee: string, other: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    method: "REQUEST",
    uid: "entry",
    sequence: 0,
    start: MOMENT.toInstant(),
    minutes: 30,
    summary: "Gesprek",
    attendee,
    ...other,
  };
}

function talk(...entries: readonly CalendarEntry[]): ChosenTalk {
  const invitation = mailOf(mailing("post-exit-invite", "2027-08-30T09:00"));
  return {
    departure: playedDeparture(departure([])),
    invitation,
    chosenAt: Temporal.Instant.from("2027-08-30T14:30:00Z"),
    moment: MOMENT,
    entries: entries.map((entry) => ({ mail: { ...invitation, to: [entry.attendee] }, entry })),
  };
}
