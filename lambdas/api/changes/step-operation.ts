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
  summary: "Act on one step",
  description:
    "Send it now or again, skip it, mark it or remove the mark, remind later, or delegate it to a colleague.",
  body: {
    schema: stepFields(),
    fields: {
      "do=send-now": "Sends its mail now, without undo window or office hours.",
      "do=resend": "Sends its mail again, once sent.",
      "do=skip": "Cancels its mail; a change of dates does not restore it.",
      "do=done": "Marks it; it does not come up again.",
      "do=not-needed": "Marks it; it does not come up again.",
      "do=still-open":
        "Removes the mark: the working days until it comes up again start anew. A step that already came up again does not do so twice. Changes nothing without a mark.",
      "do=remind": "Sends it to its recipient again.",
      "do=hand-over": "Delegates it; not for HR's or the leaver's steps.",
      reason: "Why it is skipped.",
      workingDays: "The delay in working days.",
      name: "The colleague's.",
      address: "The colleague's.",
      language: "The colleague's. Default: the organisation's.",
    },
    examples: {
      "send-now": { summary: "Send it now", value: { do: "send-now" } },
      skip: { summary: "Skip it", value: { do: "skip", reason: "does-not-apply" } },
      done: { summary: "It is done", value: { do: "done" } },
      "still-open": { summary: "It is open after all", value: { do: "still-open" } },
      "hand-over": { summary: "A colleague does it", value: { do: "hand-over", ...SUCCESSOR } },
      remind: { summary: "Bring it again", value: { do: "remind", workingDays: 3 } },
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
