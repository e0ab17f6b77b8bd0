import * as z from "zod/mini";
import { CHANGED, FOLLOW_TYPES, type WebhookEventType } from "../departure/model/webhook-event.ts";
import { named } from "../http/schema-names.ts";

/** The webhook's events, for the API document; `aws/webhook-sender.ts` sends them. */
export const eventSchema = named(
  "Event",
  "One thing that became of a departure. It says where to look: ask for the departure to see the rest.",
  z.strictObject({
    type: z.enum(FOLLOW_TYPES),
    timestamp: z.iso.datetime(),
    data: z.strictObject({
      departure: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      edition: z.int(),
      what: z.optional(z.enum(CHANGED)),
      steps: z.optional(z.array(z.string())),
      mailing: z.optional(z.string()),
    }),
  }),
);

/** Their meanings. */
export const EVENT_WORDS: Readonly<Record<WebhookEventType, string>> = {
  "departure.recorded": "It was submitted.",
  "departure.changed":
    "`what`: `plan` (dates or steps moved), `details` (a correction) or `people` (a person was replaced).",
  "departure.withdrawn": "Mails not yet sent are stopped.",
  "departure.taken-back": "The withdrawal was reverted.",
  "departure.objected": "The leaver opted out of mails.",
  "departure.erased": "Names and addresses are gone.",
  "departure.completed": "Nothing is pending.",
  "step.sent": "Mail sent; `steps` are in it, `mailing` is its id.",
  "step.undeliverable": "A mail is undeliverable; `steps` are in it.",
  "step.skipped": "HR skipped it.",
  "step.done": "It was marked done.",
  "step.not-needed": "It was marked not needed.",
  "step.still-open": "Its mark was removed: it is open again.",
  "step.postponed": "Its recipient asked for a reminder.",
  "step.handed-over": "A colleague has it now.",
  "interview.chosen": "The leaver would like to talk; when is still to be agreed.",
  "interview.declined": "There will be no talk.",
  "interview.planned": "It was agreed.",
  "interview.moved": "Its time or its interviewer changed.",
  "interview.cancelled": "It was cancelled.",
};
