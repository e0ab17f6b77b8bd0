import { SCHEMA_NAMES } from "../../http/schema-names.ts";
import { stepFields, WORKING_DAYS, workingDays } from "../../use-cases/requests/step-rule.ts";
import { changeOperation } from "./change-operation.ts";
import { SUCCESSOR } from "./replace-operations.ts";

SCHEMA_NAMES.add(workingDays, {
  id: "WorkingDays",
  description: `A whole number from ${WORKING_DAYS.least} to ${WORKING_DAYS.most}; a form writes it as text.`,
  minimum: WORKING_DAYS.least,
  maximum: WORKING_DAYS.most,
});

export const STEP_OPERATION = changeOperation({
  summary: "Update a step",
  description:
    "Sends, resends, skips, marks or reopens a step, plans a reminder, or passes the step on to a colleague.",
  body: {
    schema: stepFields(),
    fields: {
      "do=send-now": "Sends the email now, regardless of the waiting time and office hours.",
      "do=resend": "Sends the email again; only after it has been sent.",
      "do=skip": "Cancels the step; changing dates does not restore it.",
      "do=done": "The step is done; no reminder is sent.",
      "do=not-needed": "The step is not needed; no reminder is sent.",
      "do=still-open":
        "Reopens the step: the working days until the reminder start again. No second reminder is sent. Has no effect on an open step.",
      "do=remind": "Sends a reminder after `workingDays`.",
      "do=hand-over":
        "Passes the step on to a colleague; not possible for tasks of HR and steps of the employee.",
      reason: "Why the step is skipped.",
      workingDays: "Delay in working days.",
      name: "The colleague’s name.",
      calledName:
        "The name people use. Default: the first word of the name, unless it isn’t clearly a first name; then the whole name.",
      address: "The colleague’s email address.",
      language: "The colleague’s language. Default: the organisation’s.",
    },
    examples: {
      "send-now": { summary: "Send now", value: { do: "send-now" } },
      skip: { summary: "Skip", value: { do: "skip", reason: "does-not-apply" } },
      done: { summary: "Mark as done", value: { do: "done" } },
      "still-open": { summary: "Reopen", value: { do: "still-open" } },
      "hand-over": { summary: "Pass on to a colleague", value: { do: "hand-over", ...SUCCESSOR } },
      remind: { summary: "Remind later", value: { do: "remind", workingDays: 3 } },
    },
  },
  problems: [
    "is-erased",
    "is-withdrawn",
    "unknown-step",
    "has-no-mail",
    "not-sent-yet",
    "sent-already",
    "step-is-over",
    "settings-missing",
    "same-as-leaver",
  ],
});
