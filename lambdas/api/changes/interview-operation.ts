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
    "As the clock on the wall shows it where the organisation is. A time that the clock skips on that day is refused; of one that it shows twice it is the first.",
  examples: ["2027-09-14T14:00"],
});

SCHEMA_NAMES.add(place, {
  id: "Place",
  description: `Kept as it was typed, at most ${PLACE_LIMIT} characters.`,
  maxLength: PLACE_LIMIT,
  examples: ["Grand Café De Linde"],
});

export const INTERVIEW_OPERATION = changeOperation({
  summary: "Agree, move or call off the talk",
  description:
    "Both people get it in their calendars; planned again, it changes, and called off, it goes. Their mails say what changed. Once it is agreed, nobody is asked to prepare it or to invite to it.",
  body: {
    schema: interviewFields(),
    fields: {
      "do=plan": "Agrees on a talk, or moves it.",
      "do=cancel": "Calls it off.",
      at: "When; not in the past, and over before everything is deleted.",
      minutes: `How long; default ${MINUTES.usual}.`,
      where:
        "A place, a telephone number or an address of a meeting by video. In mail and calendar an address can be clicked.",
      with: "Who holds it; default: the manager.",
      "with.name": "As it is written in mails.",
      "with.address": "Where their invitation goes.",
      "with.language": "Default: the organisation's.",
    },
    examples: {
      plan: {
        summary: "With the manager",
        value: { do: "plan", at: "2027-09-14T14:00", minutes: 45, where: "Grand Café De Linde" },
      },
      cancel: { summary: "Call it off", value: { do: "cancel" } },
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
