import type { DeparturePageWords } from "../nl/departure-page.ts";

export const departurePage: DeparturePageWords = {
  ofStep: {
    done: "tick off",
    "not-needed": "",
    "still-open": "still open after all",
    "send-now": "send now",
    resend: "send again",
    remind: "remind later",
    "hand-over": "pass on",
    skip: "skip",
  },
  or: "or",
  overview: "Overview",
  bar: {
    label: "Actions",
    privateAddress: "Add private email address",
    changes: {
      dates: "Change dates",
      replace: "Replace manager",
      correct: "Change details",
      withdraw: "Withdraw",
      "take-back": "Undo withdrawal",
    },
  },
  jumps: {
    label: "On this page",
    parts: {
      "own-steps": "Tasks for HR",
      timeline: "Timeline",
      changes: "Change",
      history: "History",
    },
  },
  now: {
    next: "Next email",
    open: "Waiting for others",
    nothingOpen: "Nobody else has an open step.",
    addresses: "Addresses",
    since: (who, day) => `${who}, since ${day}`,
    fillIn: "Fill in",
    mend: "Change address",
  },
  historyLines: (count) => (count === 1 ? "1 line" : `${count} lines`),
};
