import * as z from "zod/mini";
import type { Operation } from "../../http/operation.ts";
import { named } from "../../http/schema-names.ts";
import { REASSIGN_OUTCOMES } from "../../use-cases/person/reassign-everywhere.ts";
import { everywhereFields, reassignmentFields } from "../../use-cases/requests/reassignment.ts";
import { changeOperation } from "./change-operation.ts";

export const SUCCESSOR = { name: "Daan Visser", address: "d.visser@delinde.example" };

const PERIOD = {
  from: "The first day; default today.",
  until: "The last day; without it, for good.",
};

export const REPLACE_OPERATION = changeOperation({
  summary: "Replace the manager or the HR contact",
  description: "For good, or from one day to another. The successor gets all open steps.",
  body: {
    schema: reassignmentFields,
    fields: {
      role: "The role.",
      name: "The successor's.",
      address: "The successor's; never the leaver's.",
      language: "The successor's. Default: the organisation's.",
      ...PERIOD,
    },
    examples: {
      "for-good": { summary: "Another manager", value: { role: "manager", ...SUCCESSOR } },
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
  "Each departure's outcome.",
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
    "Where the person is responsible now or later, also as a stand-in: the successor gets those days and no others. After a fault, repeat: the rest is done.",
  body: {
    schema: everywhereFields,
    fields: {
      role: "The role.",
      address: "The replaced person's mail address.",
      by: "The successor.",
      "by.name": "As written in mails.",
      "by.address": "Gets the steps from then on.",
      "by.language": "Default: the organisation's.",
      ...PERIOD,
    },
    examples: {
      manager: {
        summary: "A manager leaves",
        value: { role: "manager", address: "f.elidrissi@delinde.example", by: SUCCESSOR },
      },
    },
  },
  answers: { 200: { description: "Each one's outcome.", schema: replacedSchema } },
};
