import * as z from "zod/mini";
import { OCCASIONS } from "../departure/answers/answers.ts";
import { forEachOwnField } from "../departure/fields.ts";
import { DEPARTURE_STATUSES, ROLES, WITHDRAWAL_REASONS } from "../departure/model/departure.ts";
import { HISTORY_EVENTS } from "../departure/model/history.ts";
import { KINDS, LANGUAGES } from "../departure/model/plan.ts";
import { TALK_CHOICES, TALK_HOW } from "../departure/model/voice.ts";
import { named } from "../http/schema-names.ts";
import { day, instant, mailing, moment, step } from "./timeline-schema.ts";

/*
 * The schema of `describe-departure.ts` for the API document. Nothing executes it: the tests validate every answer against
 * the document, and an extra or missing member fails them.
 */

const CALLED = "`calledName`: only where it was given.";

const aboutPerson = {
  name: z.string(),
  calledName: z.optional(z.string()),
  address: z.string(),
  language: z.enum(LANGUAGES),
};

const person = named("Person", CALLED, z.strictObject(aboutPerson));

const employee = named(
  "Employee",
  `The employee who is leaving. ${CALLED}`,
  z.strictObject({
    name: z.string(),
    calledName: z.optional(z.string()),
    language: z.enum(LANGUAGES),
    workAddress: z.optional(z.string()),
    privateAddress: z.optional(z.string()),
    personnelNumber: z.optional(z.string()),
  }),
);

const historyLine = named(
  "HistoryLine",
  "One change. `who`: the subject of a token, the role of the person who used a link, or `totziens`. `times`: how often that step or field was changed through links that day; the line shows the latest change.",
  z.strictObject({
    at: instant,
    who: z.string(),
    what: z.enum(HISTORY_EVENTS),
    detail: z.optional(z.string()),
    times: z.optional(z.int()),
  }),
);

const standIn = named(
  "StandIn",
  "A replacement of the manager or HR contact; permanent without `until`.",
  z.strictObject({
    role: z.enum(ROLES),
    ...aboutPerson,
    from: day,
    until: z.optional(day),
  }),
);

const interview = named(
  "Interview",
  "The latest interview, including a cancelled one.",
  z.strictObject({
    at: moment,
    minutes: z.int(),
    where: z.optional(z.string()),
    how: z.optional(z.enum(TALK_HOW)),
    with: person,
    cancelled: z.optional(z.literal(true)),
  }),
);

const namedAnswers = named(
  "NamedAnswers",
  "The employee answered the leaving questions (`exit`) or the later questions under their own name. Authorised readers can read the answers at HR’s desk until that day; no operation returns them.",
  z.strictObject({ occasion: z.enum(OCCASIONS), until: day }),
);

/** A departure's own fields in answers; an empty one is absent. */
export const ownAnswers = forEachOwnField((field) =>
  z.optional(field.value === "choice" ? z.enum(field.choices) : z.string()),
);

/** `id` is null in a preview; people are null once they were erased. */
const departureShape = {
  id: z.nullable(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  edition: z.int(),
  status: z.enum(DEPARTURE_STATUSES),
  openSteps: z.int(),
  lateSteps: z.int(),
  untickedSteps: z.int(),
  waiting: z.array(z.string()),
  waitsForSettings: z.optional(z.literal(true)),
  kind: z.enum(KINDS),
  employee: z.nullable(employee),
  manager: z.nullable(person),
  hrContact: z.nullable(person),
  standIns: z.optional(z.array(standIn)),
  announced: day,
  lastDay: day,
  endOfEmployment: day,
  endFollowsLastDay: z.optional(z.literal(true)),
  extraSteps: z.array(z.string()),
  ...ownAnswers,
  undoUntil: moment,
  interview: z.optional(interview),
  choice: z.optional(z.enum(TALK_CHOICES)),
  contactAsked: z.optional(instant),
  namedAnswers: z.optional(z.array(namedAnswers)),
  withdrawn: z.optional(z.strictObject({ reason: z.enum(WITHDRAWAL_REASONS), at: instant })),
  objected: z.optional(instant),
  erased: z.optional(instant),
  timeline: z.array(step),
  mailings: z.array(mailing),
  history: z.array(historyLine),
};

export const departureSchema = named(
  "Departure",
  "The current state of a departure. `id` is null in a preview; people are null once erased. `openSteps`: the number of `open` steps in the timeline. `lateSteps`: how many of those are overdue. `untickedSteps`: past HR tasks not ticked off. `waiting`: recipients whose email is waiting for an address. `waitsForSettings`: an email with questions for the employee is waiting for missing settings. `choice`: the employee’s answer to the later invitation. `contactAsked`: when the employee asked for an email about working with you again.",
  z.strictObject(departureShape),
);

const successorNeeded = named(
  "SuccessorNeeded",
  "Running departures for which the employee is responsible, and the first day a successor is needed. At most 50 are listed; `count` is the total.",
  z.strictObject({
    role: z.enum(ROLES),
    from: day,
    count: z.int(),
    departures: z.array(
      z.strictObject({ departure: z.string(), leaver: z.string(), lastDay: day }),
    ),
  }),
);

const otherOfPerson = named(
  "OtherOfPerson",
  "Another departure of the same person. `runs`: true until ten working days after the end of employment.",
  z.strictObject({
    departure: z.string(),
    lastDay: day,
    endOfEmployment: day,
    runs: z.boolean(),
  }),
);

export const submittedSchema = named(
  "SubmittedDeparture",
  "The departure, the successors needed, and the person’s other departures.",
  z.strictObject({
    ...departureShape,
    successorNeeded: z.optional(z.array(successorNeeded)),
    othersOfPerson: z.optional(z.array(otherOfPerson)),
  }),
);

export const erasedSchema = named(
  "ErasedDeparture",
  "The departure without people; with `everything`, the paths of the person’s other erased departures.",
  z.strictObject({ ...departureShape, alsoErased: z.optional(z.array(z.string())) }),
);

export const exportSchema = named(
  "Export",
  "All data about one person.",
  z.strictObject({ exported: instant, departures: z.array(departureSchema) }),
);
