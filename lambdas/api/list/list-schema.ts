import * as z from "zod/mini";
import { forEachListedField } from "../../departure/fields.ts";
import { DEPARTURE_STATUSES } from "../../departure/model/departure.ts";
import { MAILING_KINDS } from "../../departure/model/mailing.ts";
import { named } from "../../http/schema-names.ts";
import { ownAnswers } from "../departure-schema.ts";
import { day, moment } from "../timeline-schema.ts";

/* The schema of `describe-summary.ts` for the API document: see `api/departure-schema.ts`. */

const line = named(
  "ListedDeparture",
  "A line of the list. People are null once erased, `next` without pending mails. `undeliverable`: recipients mail does not reach; `unwanted`: those who reported a mail as spam.",
  z.strictObject({
    id: z.string(),
    departure: z.string(),
    status: z.enum(DEPARTURE_STATUSES),
    employee: z.nullable(z.strictObject({ name: z.string() })),
    manager: z.nullable(z.strictObject({ name: z.string() })),
    ...forEachListedField((_, name) => ownAnswers[name]),
    lastDay: day,
    next: z.nullable(
      z.strictObject({
        at: moment,
        to: z.strictObject({ role: z.string(), name: z.optional(z.string()) }),
        mailing: z.enum(MAILING_KINDS),
        steps: z.array(z.strictObject({ step: z.string(), title: z.string() })),
      }),
    ),
    openSteps: z.int(),
    lateSteps: z.int(),
    untickedSteps: z.int(),
    waiting: z.array(z.string()),
    waitsForSettings: z.optional(z.literal(true)),
    undeliverable: z.array(z.string()),
    unwanted: z.optional(z.array(z.string())),
    privateAddressMissing: z.boolean(),
  }),
);

export const pageSchema = named(
  "Page",
  "A page may be shorter than its limit, and even empty, and still have a next one.",
  z.strictObject({ departures: z.array(line), next: z.nullable(z.string()) }),
);
