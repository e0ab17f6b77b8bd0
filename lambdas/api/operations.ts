import * as z from "zod/mini";
import { forEachOwnField } from "../departure/fields.ts";
import type { Operation, OperationsOf } from "../http/operation.ts";
import { submissionFields } from "../use-cases/requests/submission-fields.ts";
import { departureSchema, submittedSchema } from "./departure-schema.ts";

/** Of any person in a request. */
const CALLED_NAME =
  "The name people use, for greetings and wherever the tone is warm. Searches find it, too. Default: the first word of the name, unless it isn’t clearly a first name; then the whole name. Changing the name doesn’t change it.";

/** Descriptions of a departure's fields in requests. */
export const DEPARTURE_FIELDS = {
  employee: "The employee who is leaving.",
  "employee.name": "The full name. An email says it once, and the called name otherwise.",
  "employee.calledName": CALLED_NAME,
  "employee.workAddress": "Used up to and including the last day at work.",
  "employee.privateAddress":
    "Used after the last day at work, and before it if there is no work address.",
  "employee.language": "Default: the organisation’s.",
  "employee.personnelNumber":
    "Identifies the person. Without it, the work address does, or else name and manager.",
  manager: "The manager, who gets the steps.",
  "manager.name": "The name, as written in emails.",
  "manager.calledName": CALLED_NAME,
  "manager.address": "The email address the steps go to.",
  "manager.language": "Default: the organisation’s.",
  hrContact: "Gets replies and the morning email. Default: the mailbox in the settings.",
  "hrContact.name": "The name, as written in emails.",
  "hrContact.calledName": CALLED_NAME,
  "hrContact.address": "The email address replies go to.",
  "hrContact.language": "Default: the organisation’s.",
  announced: "The day the departure was announced.",
  lastDay: "The last day at work. Not before `announced`.",
  endOfEmployment:
    "The day employment ends. Not before `lastDay`. Default: the last day at work, even if that moves (`endFollowsLastDay` in the response).",
  kind: "Default: `resignation`.",
  extraSteps: "Ids of steps added by HR that this kind omits.",
  ...forEachOwnField(({ about }) => about),
  runsBeside:
    "Ids of all running departures of the same person, to record this one alongside them. Not stored.",
} as const;

const COMMON = {
  summary: "A resignation",
  value: {
    employee: {
      name: "Sanne Bakker",
      workAddress: "s.bakker@delinde.example",
      privateAddress: "sanne.bakker@thuis.example",
    },
    manager: { name: "Fatima El Idrissi", address: "f.elidrissi@delinde.example" },
    announced: "2027-01-14",
    lastDay: "2027-02-19",
    endOfEmployment: "2027-02-28",
    reason: "other-employer",
  },
};

const RETIREMENT = {
  summary: "A retirement, in English, with an HR contact and no email address yet",
  value: {
    employee: { name: "Piet de Vries", language: "en", personnelNumber: "20817" },
    manager: { name: "Joost Smit", address: "j.smit@delinde.example", language: "nl" },
    hrContact: { name: "Noor Aydin", address: "n.aydin@delinde.example" },
    announced: "2027-01-11",
    lastDay: "2027-03-31",
    kind: "retirement",
    department: "De Berk",
    location: "Wageningen",
  },
};

const EMPLOYER = {
  summary: "Ended by the employer, with an extra step",
  value: {
    employee: { name: "Alex Jansen", workAddress: "a.jansen@delinde.example" },
    manager: { name: "Joost Smit", address: "j.smit@delinde.example" },
    announced: "2027-01-14",
    lastDay: "2027-02-26",
    kind: "employer",
    extraSteps: ["handover"],
  },
};

const SUBMISSION = {
  schema: submissionFields,
  fields: DEPARTURE_FIELDS,
  examples: { resignation: COMMON, retirement: RETIREMENT, employer: EMPLOYER },
};

export const HR_API_OPERATIONS: OperationsOf<"api/record"> & { readonly health: Operation } = {
  submit: {
    summary: "Record a departure",
    description:
      "Records a departure and plans every email. Nothing is sent during the first ten minutes (the waiting time). If the same person already has a running departure (until ten working days after the end of employment), the response is a 409 with its dates and a link, regardless of the key, unless `runsBeside` lists it. People are matched by personnel number; if one has none, by work address; if that is missing too, by name and manager. Other departures of the same person are listed in `othersOfPerson`. A refused request does not use up its key. If the key’s departure has been erased, the response is a 410: use another key.",
    headers: ["Idempotency-Key"],
    body: SUBMISSION,
    answers: {
      201: {
        description: "The departure, recorded now or earlier with this key, in its current state.",
        schema: submittedSchema,
        headers: ["Location", "ETag"],
      },
    },
    problems: ["invalid-key", "already-recorded", "being-recorded", "key-reused", "is-erased"],
  },
  preview: {
    summary: "Preview a departure",
    description:
      "Shows what would be sent to whom and when. Same response as recording; nothing is saved.",
    body: SUBMISSION,
    answers: {
      200: { description: "The departure as it would be recorded.", schema: submittedSchema },
    },
  },
  departure: {
    summary: "Read a departure",
    answers: {
      200: {
        description: "The departure.",
        schema: departureSchema,
        headers: ["ETag"],
      },
    },
    problems: ["not-found"],
  },
  health: {
    summary: "Health check",
    answers: {
      200: {
        description: "The service is up.",
        schema: z.strictObject({ status: z.literal("ok") }),
      },
    },
  },
};
