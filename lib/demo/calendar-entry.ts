import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { Temporal } from "temporal-polyfill";
import type { CapturedMail } from "../local/ses/captured-mail.ts";

/** A calendar entry as another program reads it. */
export interface CalendarEntry {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly start: Temporal.Instant;
  readonly minutes: number;
  readonly summary: string;
  readonly attendee: string;
}

/** The entry in a mail that was sent raw; undefined without one. Read by libraries that had no part in writing it. */
export async function calendarEntryIn({ raw }: CapturedMail): Promise<CalendarEntry | undefined> {
  if (!raw) return undefined;
  const { attachments } = await PostalMime.parse(Buffer.from(raw, "base64"));
  const file = attachments.find(({ mimeType }) => mimeType === "application/ics");
  if (!file) return undefined;
  const text =
    typeof file.content === "string" ? file.content : new TextDecoder().decode(file.content);
  return entryIn(new ICAL.Component(ICAL.parse(text)));
}

function entryIn(calendar: ICAL.Component): CalendarEntry | undefined {
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) return undefined;
  const event = new ICAL.Event(component);
  const attendee = event.attendees[0]?.getFirstValue();
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    uid: event.uid,
    sequence: event.sequence,
    start: Temporal.Instant.fromEpochMilliseconds(event.startDate.toJSDate().getTime()),
    minutes: event.duration.toSeconds() / 60,
    summary: event.summary,
    attendee: String(attendee).replace(/^mailto:/i, ""),
  };
}
