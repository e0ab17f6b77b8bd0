import type { TodayWords } from "../nl/today.ts";

export const today: TodayWords = {
  title: "Today",
  intro: (day, count) =>
    count === 1
      ? `${day}. One thing needs your attention.`
      : `${day}. ${count} things need your attention.`,
  introQuiet: (day) => `${day}. Nothing needs your attention right now.`,
  newDeparture: "New departure",
  whose: "Whose",
  everybody: "Everybody’s",
  mine: "Only mine",
  hasMore:
    "There’s more than fits on this page. You’re seeing what has waited longest. The rest appears as soon as something is done.",
  begin: {
    read: "View the task",
    step: "View the step",
    address: "Fill in the address",
    agree: "Book the conversation",
    name: "Choose an interviewer",
    answers: "View the answers",
    departure: "View the departure",
  },
  seen: "Seen",
  about: (button, says, name) => `${button}: ${says}, ${name}`,
  step: (done, title, name) => `${done} It’s about ‘${title}’ for ${name}.`,
  backTo: "Back to Today",
  markedSeen: (name) => `The notice about ${name} has been seen and is no longer here.`,
  markedUnseen: (name) => `The notice about ${name} is back.`,
  notSeen: "Leave it here after all",
  empty: {
    title: "Nothing to do",
    text: "If something comes up, you’ll see it here straight away, and in your morning email on the next working day.",
  },
  emptyForReader:
    "There’s nothing to do right now. If something comes up, you’ll see it here straight away.",
  emptyMine: {
    title: "Nothing for you to do",
    text: "The departures you’re the HR contact for don’t need your attention right now.",
  },
  coming: "The coming week",
  comingNone: "Nothing comes up in the coming week either.",
};
