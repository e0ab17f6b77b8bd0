import * as z from "zod/mini";
import { CHANGED, FOLLOW_TYPES, type WebhookEventType } from "../departure/model/webhook-event.ts";
import { named } from "../http/schema-names.ts";

/** The webhook's events, for the API document; `aws/webhook-sender.ts` sends them. */
export const eventSchema = named(
  "Event",
  "A change to a departure. Fetch the departure for details.",
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
  "departure.recorded": "The departure was submitted.",
  "departure.changed":
    "The departure was changed. `what`: `plan` (dates or steps), `details` (a correction) or `people` (a replacement).",
  "departure.withdrawn": "The departure was withdrawn; emails not yet sent are cancelled.",
  "departure.taken-back": "The withdrawal was undone.",
  "departure.objected": "The employee opted out of emails.",
  "departure.erased": "Names and addresses were erased.",
  "departure.completed": "Nothing is pending any more.",
  "step.sent": "An email was sent; `steps` are its steps, `mailing` its id.",
  "step.undeliverable": "An email could not be delivered; `steps` are its steps.",
  "step.skipped": "HR skipped the step.",
  "step.done": "The step was marked as done.",
  "step.not-needed": "The step was marked as not needed.",
  "step.still-open": "The step was reopened.",
  "step.postponed": "The recipient asked for a reminder.",
  "step.handed-over": "The step was passed on to a colleague.",
  "interview.chosen": "The employee would like an interview; the time is still to be agreed.",
  "interview.declined": "The employee doesn’t want an interview.",
  "interview.planned": "The interview was planned.",
  "interview.moved": "The time or the interviewer changed.",
  "interview.cancelled": "The interview was cancelled.",
};
