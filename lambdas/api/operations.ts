import * as z from "zod/mini";
import { forEachOwnField } from "../departure/fields.ts";
import type { Operation, OperationsOf } from "../http/operation.ts";
import { submissionFields } from "../use-cases/requests/submission-fields.ts";
import { departureSchema, submittedSchema } from "./departure-schema.ts";

/** Descriptions of a departure's fields in requests. */
export const DEPARTURE_FIELDS = {
  employee: "The leaver.",
  "employee.name": "As written in mails.",
  "employee.workAddress": "Used up to and including the last day.",
  "employee.privateAddress": "Used after the last day, and before it without a work address.",
  "employee.language": "Default: the organisation's.",
  "employee.personnelNumber":
    "Identifies the person; otherwise the work address does, else name and manager.",
  manager: "Receives the steps.",
  "manager.name": "As written in mails.",
  "manager.address": "Receives the steps.",
  "manager.language": "Default: the organisation's.",
  hrContact: "Gets replies and the morning mail. Default: the mailbox in the settings.",
  "hrContact.name": "As written in mails.",
  "hrContact.address": "Replies to all mails go there.",
  "hrContact.language": "Default: the organisation's.",
  announced: "The day it was told.",
  lastDay: "The last day at work; not before `announced`.",
  endOfEmployment:
    "Not before `lastDay`. Default: the last day, also when that moves later (`endFollowsLastDay` in the answer).",
  kind: "Default: `resignation`.",
  extraSteps: "Ids of steps that HR adds although the kind omits them.",
  ...forEachOwnField(({ about }) => about),
  runsBeside:
    "Ids of all running departures of the same person: this one is recorded beside them. Not stored.",
} as const;

const COMMON = {
  summary: "Somebody resigns",
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
  summary: "Somebody retires, in English, with an HR contact and no address of their own yet",
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
  summary: "The employer ends it, and HR adds a step",
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
      "Records a departure and plans every mail. Nothing leaves in the first ten minutes, the undo window. The same person with a departure that runs, until ten working days after its end of employment, is a 409 with its dates and a link, whatever the key, unless `runsBeside` names it. Two are the same person where personnel numbers agree; where one lacks a number, where work addresses agree; where one lacks that too, where name and manager agree. Other departures of the same person are named in `othersOfPerson`. A refused submission uses up no key. A key whose departure was erased is a 410: record with another one.",
    headers: ["Idempotency-Key"],
    body: SUBMISSION,
    answers: {
      201: {
        description: "Recorded, or recorded before with this key: the departure as it is now.",
        schema: submittedSchema,
        headers: ["Location", "ETag"],
      },
    },
    problems: ["invalid-key", "already-recorded", "being-recorded", "key-reused", "is-erased"],
  },
  preview: {
    summary: "See what would be sent to whom and when",
    description: "The same answer; nothing is saved.",
    body: SUBMISSION,
    answers: { 200: { description: "What it would be.", schema: submittedSchema } },
  },
  departure: {
    summary: "Read a departure",
    answers: {
      200: {
        description: "The departure as it is now.",
        schema: departureSchema,
        headers: ["ETag"],
      },
    },
    problems: ["not-found"],
  },
  health: {
    summary: "See whether it answers",
    answers: {
      200: { description: "It does.", schema: z.strictObject({ status: z.literal("ok") }) },
    },
  },
};
