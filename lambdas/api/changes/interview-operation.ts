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
    "Local time of the organisation. A time that the clock skips on that day is refused; of one that occurs twice the first counts.",
  examples: ["2027-09-14T14:00"],
});

SCHEMA_NAMES.add(place, {
  id: "Place",
  description: `Stored as typed, at most ${PLACE_LIMIT} characters.`,
  maxLength: PLACE_LIMIT,
  examples: ["Grand Café De Linde"],
});

export const INTERVIEW_OPERATION = changeOperation({
  summary: "Agree, move or cancel the interview",
  description:
    "Both people get a calendar entry, which is updated or cancelled with the interview. Their mails say what changed. Once agreed, the steps to prepare it and invite to it are not sent.",
  body: {
    schema: interviewFields(),
    fields: {
      "do=plan": "Agrees or moves it.",
      "do=cancel": "Cancels it.",
      at: "Not in the past, and over before the data are deleted.",
      minutes: "Duration; default: `talkMinutes` in the settings.",
      where:
        "A place, a telephone number or a video meeting's URL, which is a link in mail and calendar.",
      with: "The interviewer; default: whom the leaver chose, else the manager.",
      "with.name": "As written in mails.",
      "with.address": "Gets the invitation.",
      "with.language": "Default: the organisation's.",
    },
    examples: {
      plan: {
        summary: "With the manager",
        value: { do: "plan", at: "2027-09-14T14:00", minutes: 45, where: "Grand Café De Linde" },
      },
      cancel: { summary: "Cancel it", value: { do: "cancel" } },
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
