import { SCHEMA_NAMES } from "../../http/schema-names.ts";
import {
  interviewFields,
  localMoment,
  MINUTES,
  minutes,
  PLACE_LIMIT,
  place,
} from "../../use-cases/requests/interview-rule.ts";
import { changeOperation } from "./change-operation.ts";

SCHEMA_NAMES.add(minutes, {
  id: "Minutes",
  description: `A whole number from ${MINUTES.least} to ${MINUTES.most}; a form writes it as text.`,
  minimum: MINUTES.least,
  maximum: MINUTES.most,
});
SCHEMA_NAMES.add(localMoment, {
  id: "LocalMoment",
  description:
    "Local time of the organisation. A time skipped by a clock change is refused; of a repeated time, the first is used.",
  examples: ["2027-09-14T14:00"],
});

SCHEMA_NAMES.add(place, {
  id: "Place",
  description: `Stored as typed, at most ${PLACE_LIMIT} characters.`,
  maxLength: PLACE_LIMIT,
  examples: ["Grand Café De Linde"],
});

export const INTERVIEW_OPERATION = changeOperation({
  summary: "Plan, move or cancel the interview",
  description:
    "Both people get a calendar invitation, which is updated or cancelled along with the interview. Their emails say what has changed. Once the interview is planned, the steps that prepare it and invite the employee are not sent.",
  body: {
    schema: interviewFields(),
    fields: {
      "do=plan": "Plans or moves the interview.",
      "do=cancel": "Cancels the interview.",
      at: "Start time. Must not be in the past; the interview must end before the data is deleted.",
      minutes: "Duration. Default: `talkMinutes` in the settings.",
      where:
        "A place, a phone number, or a video meeting’s URL, which becomes a link in email and calendar.",
      with: "The interviewer. Default: the person the employee chose, otherwise the manager.",
      "with.name": "The interviewer’s name, as written in emails.",
      "with.calledName":
        "The name people use. Default: the first word of the name, unless it isn’t clearly a first name; then the whole name.",
      "with.address": "The email address for the invitation.",
      "with.language": "The interviewer’s language. Default: the organisation’s.",
    },
    examples: {
      plan: {
        summary: "With the manager",
        value: { do: "plan", at: "2027-09-14T14:00", minutes: 45, where: "Grand Café De Linde" },
      },
      cancel: { summary: "Cancel", value: { do: "cancel" } },
    },
  },
  problems: [
    "is-erased",
    "is-withdrawn",
    "no-mail-to-leaver",
    "interview-in-past",
    "interview-after-deletion",
    "same-as-leaver",
  ],
});
