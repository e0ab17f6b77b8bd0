import type { MessageHeader } from "@aws-sdk/client-sesv2";
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import MailComposer from "nodemailer/lib/mail-composer";
import type { CalendarEntry, Mail } from "../departure/model/ports.ts";

export interface CalendarMail extends Mail {
  readonly calendar: CalendarEntry;
}

export interface Envelope {
  /** `Name <address>`, encoded for a mail header. */
  readonly sender: string;
  readonly headers: readonly MessageHeader[];
}

/**
 * The whole message (RFC 5322) of a mail with a calendar entry: as an alternative to the text, which is how Outlook and
 * Gmail recognise an invitation (RFC 6047), and as an attachment for other clients.
 */
export function calendarMail(mail: CalendarMail, { sender, headers }: Envelope): Promise<Buffer> {
  const message = new MailComposer({
    from: sender,
    to: mail.to,
    replyTo: mail.replyTo,
    subject: mail.subject,
    date: new Date(mail.calendar.changed.epochMilliseconds),
    html: withWholeLines(mail.html),
    text: withWholeLines(mail.text),
    headers: headers.map(({ Name = "", Value = "" }) => ({ key: Name, value: Value })),
    icalEvent: {
      method: methodOf(mail.calendar),
      filename: mail.calendar.cancelled ? "cancelled.ics" : "invitation.ics",
      content: withWholeLines(calendarOf(mail.calendar, sender)),
    },
    newline: "windows",
  });
  return message.compile().build();
}

/** Every line must end with CR LF, encoded or not (RFC 5322, 2.3; RFC 2045, 6.8; RFC 5545, 3.1). */
function withWholeLines(text: string): string {
  return text.replace(/\r\n|\r|\n/g, "\r\n");
}

/** As in the MIME type: where they differ Outlook refuses the invitation. */
function methodOf({ cancelled }: CalendarEntry): ICalCalendarMethod {
  return cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}

/**
 * One entry in UTC, which needs no time zone definition (RFC 5545, 3.3.5, form 2). Only its reader is an attendee, to keep
 * private addresses private. Both have agreed, so no reply is requested.
 */
function calendarOf(entry: CalendarEntry, sender: string): string {
  const calendar = ical({ prodId: "//Totziens//Totziens//EN", method: methodOf(entry) });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.changed,
    start: entry.start.toInstant(),
    end: entry.start.add({ minutes: entry.minutes }).toInstant(),
    summary: entry.summary,
    description: entry.description,
    location: entry.where ?? null,
    url: entry.url ?? null,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // The sender is the organizer, as Gmail and Outlook expect.
    organizer: { name: entry.organizer, email: addressIn(sender) },
    attendees: [
      {
        name: entry.attendee.name,
        email: entry.attendee.address,
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  });
  return calendar.toString();
}

function addressIn(sender: string): string {
  return sender.endsWith(">") ? sender.slice(sender.lastIndexOf("<") + 1, -1) : sender;
}
