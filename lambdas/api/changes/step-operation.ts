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
  summary: "Do something with one step",
  description:
    "Send it now or again, skip it, mark it or take the mark back, bring it later, or give it to a colleague.",
  body: {
    schema: stepFields(),
    fields: {
      "do=send-now": "Its mail leaves now: it waits for no undo window and no office hours.",
      "do=resend": "Its mail, once sent, leaves again.",
      "do=skip": "Its mail does not leave; a change of dates does not bring it back.",
      "do=done": "What became of it; no nudge comes.",
      "do=not-needed": "What became of it; no nudge comes.",
      "do=still-open":
        "A mark is taken back: the working days until the nudge begin again. What was brought again already is not brought a second time. Where nobody marked it, nothing changes.",
      "do=remind": "Whoever got it gets it again then.",
      "do=hand-over": "A colleague gets it; not for steps of HR or of the leaver.",
      reason: "Why it is skipped.",
      workingDays: "How many working days later.",
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
    "same-as-leaver",
  ],
});
