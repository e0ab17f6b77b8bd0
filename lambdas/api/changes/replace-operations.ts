import * as z from "zod/mini";
import type { Operation } from "../../http/operation.ts";
import { named } from "../../http/schema-names.ts";
import { REPLACE_OUTCOMES } from "../../use-cases/person/replace-everywhere.ts";
import { everywhereFields, replacementFields } from "../../use-cases/requests/replacement.ts";
import { changeOperation } from "./change-operation.ts";

export const SUCCESSOR = { name: "Daan Visser", address: "d.visser@delinde.example" };

const PERIOD = {
  from: "The first day; default today.",
  until: "The last day; without it, for good.",
};

export const REPLACE_OPERATION = changeOperation({
  summary: "Replace the manager or the HR contact",
  description: "For good, or from one day to another. All open steps go to the new one.",
  body: {
    schema: replacementFields,
    fields: {
      role: "Who is replaced.",
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
  "What became of each departure.",
  z.strictObject({
    count: z.int(),
    departures: z.array(
      z.strictObject({
        departure: z.string(),
        outcome: z.enum(REPLACE_OUTCOMES),
        problem: z.optional(problem),
      }),
    ),
  }),
);

export const REPLACE_EVERYWHERE_OPERATION: Operation = {
  summary: "Replace somebody in every running departure",
  description:
    "Wherever somebody is responsible today or later, also as a stand-in: the successor gets those days, and no others. After a fault, ask again: the rest is done.",
  body: {
    schema: everywhereFields,
    fields: {
      role: "Who is replaced.",
      address: "The mail address of who is replaced.",
      by: "The successor.",
      "by.name": "As it is written in mails.",
      "by.address": "Where the steps go from then on.",
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
  answers: { 200: { description: "What became of each.", schema: replacedSchema } },
};
