import * as z from "zod/mini";
import type { Operation } from "../../http/operation.ts";
import { named } from "../../http/schema-names.ts";
import { REASSIGN_OUTCOMES } from "../../use-cases/person/reassign-everywhere.ts";
import { everywhereFields, reassignmentFields } from "../../use-cases/requests/reassignment.ts";
import { changeOperation } from "./change-operation.ts";

export const SUCCESSOR = { name: "Daan Visser", address: "d.visser@delinde.example" };

const PERIOD = {
  from: "First day. Default: today.",
  until: "Last day. Omit for a permanent replacement.",
};

export const REPLACE_OPERATION = changeOperation({
  summary: "Replace the manager or the HR contact",
  description: "Permanently, or for a period. The successor gets all open steps.",
  body: {
    schema: reassignmentFields,
    fields: {
      role: "The role to replace.",
      name: "The successor’s name.",
      calledName:
        "The name people use. Default: the first word of the name, unless it isn’t clearly a first name; then the whole name.",
      address: "The successor’s email address; not the employee’s.",
      language: "The successor’s language. Default: the organisation’s.",
      ...PERIOD,
    },
    examples: {
      "for-good": { summary: "A new manager", value: { role: "manager", ...SUCCESSOR } },
      "for-a-while": {
        summary: "During a holiday",
        value: { role: "manager", ...SUCCESSOR, from: "2027-02-01", until: "2027-02-05" },
      },
    },
  },
  problems: ["is-erased", "is-withdrawn", "same-as-leaver"],
});

const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});

const replacedSchema = named(
  "Replaced",
  "The outcome for each departure.",
  z.strictObject({
    count: z.int(),
    departures: z.array(
      z.strictObject({
        departure: z.string(),
        outcome: z.enum(REASSIGN_OUTCOMES),
        problem: z.optional(problem),
      }),
    ),
  }),
);

export const REPLACE_EVERYWHERE_OPERATION: Operation = {
  summary: "Replace a person in every running departure",
  description:
    "Applies wherever the person is responsible now or later, including as a substitute. The successor takes over exactly those days. If a request fails, repeat it to complete the rest.",
  body: {
    schema: everywhereFields,
    fields: {
      role: "The role to replace.",
      address: "The email address of the person being replaced.",
      by: "The successor.",
      "by.name": "The successor’s name, as written in emails.",
      "by.calledName":
        "The name people use. Default: the first word of the name, unless it isn’t clearly a first name; then the whole name.",
      "by.address": "The successor’s email address.",
      "by.language": "The successor’s language. Default: the organisation’s.",
      ...PERIOD,
    },
    examples: {
      manager: {
        summary: "A manager leaves",
        value: { role: "manager", address: "f.elidrissi@delinde.example", by: SUCCESSOR },
      },
    },
  },
  answers: { 200: { description: "The outcome for each departure.", schema: replacedSchema } },
};
