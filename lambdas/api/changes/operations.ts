import type { OperationsOf } from "../../http/operation.ts";
import { erasureFields } from "../../use-cases/person/erase-person.ts";
import { changeFields, plannedFields } from "../../use-cases/requests/change-fields.ts";
import { withdrawalFields } from "../../use-cases/requests/withdraw-rule.ts";
import { erasedSchema, exportSchema } from "../departure-schema.ts";
import { DEPARTURE_FIELDS } from "../operations.ts";
import { changeOperation } from "./change-operation.ts";
import { INTERVIEW_OPERATION } from "./interview-operation.ts";
import { REPLACE_EVERYWHERE_OPERATION, REPLACE_OPERATION } from "./replace-operations.ts";
import { STEP_OPERATION } from "./step-operation.ts";

const PLANNED_FIELDS = (({
  announced,
  lastDay,
  endOfEmployment,
  kind,
  extraSteps,
  runsBeside,
}) => ({
  announced,
  lastDay,
  endOfEmployment,
  kind,
  extraSteps,
  runsBeside,
}))(DEPARTURE_FIELDS);

export const HR_CHANGES_OPERATIONS: OperationsOf<"api/changes"> = {
  change: changeOperation({
    summary: "Change a departure",
    description:
      "Changes the given fields: dates, kind and extra steps re-plan the departure, the rest corrects it. In JSON, null removes an optional field; `endOfEmployment` is then the last day, and follows it from then on. A form cannot remove. New values are checked beside the rest.",
    body: {
      schema: changeFields,
      isPatch: true,
      fields: DEPARTURE_FIELDS,
      examples: {
        dates: {
          summary: "The last day moves, and the end of employment is given",
          value: { lastDay: "2027-02-26", endOfEmployment: "2027-03-31" },
        },
        correction: {
          summary: "A new address, and one removed",
          value: {
            employee: { workAddress: "sanne.bakker@delinde.example", privateAddress: null },
          },
        },
      },
    },
    problems: ["is-erased", "is-withdrawn", "same-as-leaver", "already-recorded", "being-recorded"],
  }),
  withdraw: changeOperation({
    summary: "Withdraw a departure",
    description: "Stops every mail not yet sent, within a minute.",
    body: {
      schema: withdrawalFields,
      fields: {
        reason:
          "`stays`: up to the last day. `came-back`: after it. `mistake`: any time, no notices.",
      },
      examples: { stays: { summary: "Stays after all", value: { reason: "stays" } } },
    },
    problems: ["is-erased", "not-left-yet", "left-already"],
  }),
  takeBack: changeOperation({
    summary: "Revert a withdrawal",
    description: "A change of dates that resumes what was stopped.",
    body: {
      schema: plannedFields,
      isOptional: true,
      fields: PLANNED_FIELDS,
      examples: {
        same: { summary: "With the same dates", value: {} },
        later: { summary: "With another last day", value: { lastDay: "2027-02-26" } },
      },
    },
    problems: ["is-erased", "not-withdrawn", "already-recorded", "being-recorded"],
  }),
  replace: REPLACE_OPERATION,
  reassignEverywhere: REPLACE_EVERYWHERE_OPERATION,
  step: STEP_OPERATION,
  interview: INTERVIEW_OPERATION,
  object: changeOperation({
    summary: "Opt the leaver out of mails",
    description: "The body is optional and ignored.",
    problems: ["is-erased"],
  }),
  erase: changeOperation({
    summary: "Erase a person",
    description:
      "Stops all without notices, and removes names and addresses. What was sent when stays, for statistics.",
    body: {
      schema: erasureFields,
      isOptional: true,
      fields: { everything: "Every departure of that person." },
      examples: {
        one: { summary: "This one", value: {} },
        everything: { summary: "All of this person", value: { everything: true } },
      },
    },
    schema: erasedSchema,
  }),
  export: {
    summary: "Export all data about a person",
    description:
      "A file of every departure of the person. The body is optional and ignored. The history of each departure records who exported it, once a day per caller; the edition stays. The file has nothing that the leaver answered.",
    answers: {
      200: {
        description: "The file.",
        schema: exportSchema,
        headers: ["Content-Disposition"],
      },
    },
    problems: ["not-found", "edited-meanwhile"],
  },
};
