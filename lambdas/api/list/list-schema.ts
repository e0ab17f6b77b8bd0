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
  "A departure in the list. People are null once erased; `next` is null if no email is pending. `undeliverable`: recipients who can’t be reached by email. `unwanted`: recipients who reported an email as spam.",
  z.strictObject({
    id: z.string(),
    departure: z.string(),
    status: z.enum(DEPARTURE_STATUSES),
    employee: z.nullable(z.strictObject({ name: z.string(), calledName: z.optional(z.string()) })),
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
  "A page may be shorter than the limit, or even empty, and still have a next page.",
  z.strictObject({ departures: z.array(line), next: z.nullable(z.string()) }),
);
