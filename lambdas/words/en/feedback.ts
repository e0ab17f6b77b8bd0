import type { FeedbackWords } from "../nl/feedback.ts";

export const feedback: FeedbackWords = {
  title: "One line about this plan",
  intro: (leaver) =>
    `You looked after ${leaver}’s departure. What did you think of the emails? Which one helped? Which came too early or too late, or wasn’t needed?`,
  who: "HR reads your line together with other people’s, without your name, the departure or the date.",
  about: "What is your line about?",
  wholePlan: "the plan as a whole",
  line: "Your line",
  lineHint: (most) =>
    `${most} characters at most. Please don’t mention names. Write nothing about health, or about why somebody is leaving.`,
  once: "Once it’s sent, your line is no longer connected to you. Not even we can find it again: you can’t change it or take it back, or send a second one. We’ll erase it within a year.",
  button: "Send my line",
  problems: {
    empty:
      "Write your line here. Nothing to say? Then click the button in the email and tell us that the step is done.",
    long: (given, most) => `That’s ${given} characters. There’s room for ${most}.`,
    unreadable: "There’s a character here that we can’t read. Please type it again.",
  },
  closed:
    "Thank you. This step is done. Did you write a line? Then it’s among the others now, no longer connected to you.",
  over: "This step is no longer needed. There’s nothing for you to do.",
  toStep: "Go to the step",
  atDesk: {
    title: "What managers say",
    ofPlan: "About the plan as a whole. Lines about one email are shown with that email.",
    lines:
      "Written after a departure, without name, departure or date. Their order means nothing. These are all the lines of the last half-year. The next ones come in January and July, all at once, so that no line stands out.",
    helped: (yes, all, period) =>
      `${yes} times out of ${all}, a manager said that this email helped (${period}).`,
    helpedTooFew:
      "How often this email helped is shown here once enough managers have said so and it has been published. A number under five isn’t shown.",
    more: (count) => `And ${count} more.`,
    tooFew: (least) =>
      `Lines are shown here if at least ${least} came in the last half-year, so that no line stands alone.`,
  },
};
