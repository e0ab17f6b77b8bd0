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
    "`what`: `plan` (dates or steps moved), `details` (something was corrected) or `people` (somebody was replaced).",
  "departure.withdrawn": "Every mail that had not left stops.",
  "departure.taken-back": "The withdrawal was taken back.",
  "departure.objected": "The leaver wants no more mails.",
  "departure.erased": "Names and addresses are gone.",
  "departure.completed": "Nothing more comes.",
  "step.sent": "A mail left; `steps` are in it, `mailing` is its id.",
  "step.undeliverable": "A mail will not arrive; `steps` were in it.",
  "step.skipped": "HR skipped it.",
  "step.done": "It was marked done.",
  "step.not-needed": "It was marked not needed.",
  "step.still-open": "What was said of it was taken back: it is open again.",
  "step.postponed": "Whoever got it wants it again later.",
  "step.handed-over": "A colleague has it now.",
  "interview.planned": "A talk was agreed.",
  "interview.moved": "The talk is at another moment, or with somebody else.",
  "interview.cancelled": "The talk was called off.",
};
