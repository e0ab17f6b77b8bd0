import * as z from "zod/mini";
import { MARKS } from "../departure/model/departure.ts";
import { MAILING_KINDS, MAILING_STATES, REFUSED_REASONS } from "../departure/model/mailing.ts";
import { PHASES, TRACKS } from "../departure/model/plan.ts";
import { named } from "../http/schema-names.ts";
import { WHY_CODES } from "../use-cases/describe/why-that-day.ts";

/* The shape of a departure's steps and mailings for the API document: see `departure-schema.ts`. */

export const day = z.iso.date();
export const instant = z.iso.datetime();

export const moment = named(
  "Moment",
  "Local time with time zone, and the instant.",
  z.strictObject({
    local: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)),
    zone: z.string(),
    instant,
  }),
);

const recipient = named(
  "Recipient",
  "The recipient. `address` is null if not known yet. `handOver`: the manager is asked to pass the email on.",
  z.strictObject({
    role: z.string().check(z.regex(/^(manager|leaver|hr|interviewer|former|desk:[a-z0-9-]+)$/)),
    name: z.optional(z.string()),
    address: z.nullable(z.string()),
    handOver: z.optional(z.literal(true)),
    colleague: z.optional(z.literal(true)),
  }),
);

export const step = named(
  "Step",
  "A step of the timeline: date and time, recipient, state, and why it is on that day. `open`: due, still useful, and not marked as done or not needed.",
  z.strictObject({
    step: z.string(),
    title: z.string(),
    track: z.nullable(z.enum(TRACKS)),
    phase: z.nullable(z.enum(PHASES)),
    to: recipient,
    at: moment,
    planned: moment,
    why: z.array(z.strictObject({ code: z.enum(WHY_CODES), text: z.string() })),
    mailing: z.nullable(z.string()),
    state: z.enum([...MAILING_STATES, ...MARKS, "planned"]),
    open: z.optional(z.literal(true)),
    marked: z.optional(instant),
    colleague: z.optional(z.nullable(z.strictObject({ name: z.string(), address: z.string() }))),
  }),
);

export const mailing = named(
  "Mailing",
  "An email: its steps, date and time, and state. `also`: open steps that it repeats, in a second list. `waiting`: for an address, or for `waitsFor`.",
  z.strictObject({
    id: z.string(),
    kind: z.enum(MAILING_KINDS),
    steps: z.array(z.string()),
    also: z.optional(z.array(z.string())),
    to: recipient,
    at: moment,
    revision: z.int(),
    state: z.enum(MAILING_STATES),
    since: z.optional(instant),
    delivered: z.optional(z.literal(true)),
    why: z.optional(z.enum(REFUSED_REASONS)),
    waitsFor: z.optional(z.literal("settings")),
    again: z.optional(z.literal(true)),
  }),
);
