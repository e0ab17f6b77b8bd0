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
import { SETTLE_ALL_OPERATION, SETTLE_MAIL_OPERATION } from "./unconfirmed-operations.ts";

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
      "Changes the given fields. Dates, kind and extra steps re-plan the departure; other fields correct it. In JSON, null removes an optional field; `endOfEmployment` then follows the last day. A form can’t remove fields. New values are validated together with the existing ones.",
    body: {
      schema: changeFields,
      isPatch: true,
      fields: DEPARTURE_FIELDS,
      examples: {
        dates: {
          summary: "Move the last day and set the end of employment",
          value: { lastDay: "2027-02-26", endOfEmployment: "2027-03-31" },
        },
        correction: {
          summary: "Change one address and remove another",
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
    description: "Cancels every email not yet sent, within a minute.",
    body: {
      schema: withdrawalFields,
      fields: {
        reason:
          "`stays`: up to and including the last day. `came-back`: after it. `mistake`: any time; nobody is notified.",
      },
      examples: { stays: { summary: "The employee is staying", value: { reason: "stays" } } },
    },
    problems: ["is-erased", "not-left-yet", "left-already"],
  }),
  takeBack: changeOperation({
    summary: "Undo a withdrawal",
    description: "Re-plans the steps that were cancelled, optionally with other dates.",
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
  settleMail: SETTLE_MAIL_OPERATION,
  settleAll: SETTLE_ALL_OPERATION,
  interview: INTERVIEW_OPERATION,
  object: changeOperation({
    summary: "Stop emails to the employee",
    description: "The body is optional and ignored.",
    problems: ["is-erased"],
  }),
  erase: changeOperation({
    summary: "Erase a person",
    description:
      "Cancels all emails without notifying anyone, and removes names and addresses. What was sent and when is kept for statistics.",
    body: {
      schema: erasureFields,
      isOptional: true,
      fields: { everything: "Whether to erase all departures of this person." },
      examples: {
        one: { summary: "This departure", value: {} },
        everything: { summary: "All departures of this person", value: { everything: true } },
      },
    },
    schema: erasedSchema,
  }),
  export: {
    summary: "Export all data about a person",
    description:
      "Returns a file with every departure of the person. The body is optional and ignored. Each departure’s history records who exported it, once a day per caller, without a new edition. The employee’s answers are not included.",
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
