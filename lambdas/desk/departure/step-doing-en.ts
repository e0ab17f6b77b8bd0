import type { DepartureWords } from "./departure-words.ts";

export const STEPS: DepartureWords["steps"] = {
  done: {
    title: "Done",
    what: "This step is done. No reminder comes any more.",
    button: "Done",
    done: "The step is done.",
  },
  "not-needed": {
    title: "Not needed",
    what: "This step is not needed here. No reminder comes any more.",
    button: "Not needed",
    done: "The step is not needed.",
  },
  "still-open": {
    title: "Still open after all",
    what: "This step is then open again. The working days until a reminder begin again; nobody who had one gets a second.",
    button: "Still open",
    done: "The step is open again.",
  },
  "send-now": {
    title: "Send now",
    what: "The mail leaves at once; it waits neither for its day nor for the undo window. This cannot be undone.",
    button: "Send now",
    done: "The mail is leaving now.",
  },
  resend: {
    title: "Send once more",
    what: "The same mail leaves once more, at once.",
    button: "Send once more",
    done: "The mail is leaving once more.",
  },
  remind: {
    title: "Remind later",
    what: "Whoever has this step gets it again in so many working days.",
    button: "Remind later",
    done: "The reminder is planned.",
  },
  "hand-over": {
    title: "Hand to a colleague",
    what: "This colleague gets the step by mail, and everything about it that is still to come. Whoever had it before gets nothing more about it.",
    button: "Hand over",
    done: "The step was handed over.",
  },
  skip: {
    title: "Skip",
    what: "This step does not come, not even when the dates change.",
    button: "Skip",
    done: "The step is skipped.",
  },
};
