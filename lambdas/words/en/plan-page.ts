import type { PlanPageWords } from "../nl/plan-page.ts";

export const planPage: PlanPageWords = {
  picture: "Your plan in steps. The list below says the same in words.",
  pointer: "now",
  progress: (done, total) => {
    if (done === 0) return `Your plan has ${total === 1 ? "1 main step" : `${total} main steps`}.`;
    if (done === total) return "All main steps are done. Well done!";
    return `${done} of ${total} main steps ${done === 1 ? "is" : "are"} done.`;
  },
  alsoOpen: (count) =>
    count === 1 ? "1 earlier step is still open." : `${count} earlier steps are still open.`,
  next: (title, day) => `Next is ‘${title}’, on ${day}.`,

  now: "Now: one thing to do",
  nowSeveral: (count) => `Now: ${count} things to do`,
  whole: "Your whole plan",
  toPlan: "Go to your whole plan",
  own: "Your other steps",
  hint: "There’s nothing to remember: each step arrives in your mailbox on its day. Would you like to look ahead? Open a step for help and sample texts.",
  here: "you’re here",
  above: "see above",
  task: "What to do",
  early: (day) =>
    `You’ll get an email about this step on ${day}. Done already, or not needed? Tell us here, and you won’t get that email.`,
  momentsLater: (day) =>
    `On ${day} we’ll email you and ask for three possible times for a conversation. Until then there’s nothing to do.`,
  states: {
    done: "done",
    "not-needed": "not needed",
    gone: "no longer needed",
    "with-colleague": (name) => `with ${name}`,
    open: "open",
    past: "over",
    "to-come": (day) => `coming on ${day}`,
  },

  copy: "Copy the text",
  copied: "Copied",
};
