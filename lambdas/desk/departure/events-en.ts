import type { DepartureWords } from "./departure-words.ts";

export const EVENTS: DepartureWords["events"] = {
  submitted: () => "Departure recorded",
  "dates-changed": ({ more }) => `Dates changed: ${more}`,
  "kind-changed": () => "Kind of departure changed",
  corrected: ({ more }) => `Corrected: ${more}`,
  replaced: ({ more }) => `Replaced: ${more}`,
  withdrawn: ({ more }) => `Withdrawn: ${more}`,
  "taken-back": () => "Withdrawal taken back",
  objected: ({ more }) =>
    more
      ? "No more mails to who is leaving: a mail was reported as unwanted"
      : "No more mails to who is leaving",
  erased: () => "Data erased",
  exported: () => "All that is kept was taken as a file",
  "sent-now": ({ step }) => `${step}: sent now`,
  skipped: ({ step, more }) => `${step}: skipped (${more})`,
  resent: ({ step }) => `${step}: sent once more`,
  done: ({ step }) => `${step}: done`,
  "not-needed": ({ step }) => `${step}: not needed`,
  "still-open": ({ step }) => `${step}: still open after all`,
  "remind-later": ({ step, more }) => `${step}: reminder in ${more} working days`,
  "handed-over": ({ step }) => `${step}: handed to a colleague`,
  "interview-planned": () => "Talk agreed on",
  "interview-moved": () => "Talk moved",
  "interview-cancelled": () => "Talk called off",
  nudged: ({ more }) => `Reminded of what stood open (steps: ${more})`,
  undeliverable: ({ step }) => `${step}: the mail did not arrive`,
  arrived: ({ step }) => `${step}: the mail arrived after all`,
  complaint: ({ step }) => `${step}: the mail was reported as unwanted (spam, or ‘not for me’)`,
  "caught-up": ({ more }) => `Caught up on what was late (steps: ${more})`,
  "sent-again": ({ step }) => `${step}: sent again, because it was not certain that it had left`,
  unwritable: ({ step }) => `${step}: the mail could not be written`,
  renamed: ({ step }) => `${step}: has another name in the plan`,
  "left-plan": ({ step }) => `${step}: cancelled, because the step is no longer in the plan`,
  "back-in-plan": ({ step }) => `${step}: is back in the plan`,
  "gave-up": ({ step }) => `${step}: not certain that the mail left`,
};
