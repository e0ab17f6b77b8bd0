import type { DeparturePageWords } from "../nl/departure-page.ts";

export const departurePage: DeparturePageWords = {
  ofStep: {
    done: "tick",
    "not-needed": "",
    "still-open": "still open after all",
    "send-now": "send now",
    resend: "send again",
    remind: "remind later",
    "hand-over": "hand over",
    skip: "skip",
  },
  or: "or",
  overview: "Who, when, and what now",
  bar: {
    label: "Change",
    privateAddress: "Fill in the private address",
    changes: {
      dates: "Change the dates",
      replace: "Replace the manager",
      correct: "Correct the details",
      withdraw: "Withdraw",
      "take-back": "Take the withdrawal back",
    },
  },
  jumps: {
    label: "On this page",
    parts: {
      "own-steps": "What HR does itself",
      timeline: "The timeline",
      changes: "What else you can do",
      history: "What happened",
    },
  },
  now: {
    next: "Next mail",
    open: "Open with others",
    nothingOpen: "Nothing is open with others.",
    addresses: "Addresses",
    since: (who, day) => `${who}, since ${day}`,
    fillIn: "Fill it in",
    mend: "Correct the address",
  },
  historyLines: (count) => (count === 1 ? "1 line" : `${count} lines`),
};
