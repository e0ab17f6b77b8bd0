import type { TodayWords } from "../nl/today.ts";

export const today: TodayWords = {
  title: "Today",
  intro: (day, count) =>
    count === 1
      ? `${day}. One thing asks for attention.`
      : `${day}. ${count} things ask for attention.`,
  introQuiet: (day) => `${day}. Nothing asks for attention now.`,
  newDeparture: "New departure",
  whose: "Whose",
  everybody: "Everybody’s",
  mine: "Only mine",
  hasMore:
    "There’s more than fits on this page. What has waited longest is here; the rest follows once some of it is done.",
  begin: {
    read: "Read what’s to be done",
    step: "Look at the step",
    address: "Fill in the address",
    agree: "Agree on a moment",
    name: "Choose who",
    answers: "Read the answers",
    departure: "Look at the departure",
  },
  seen: "Seen",
  about: (button, says, name) => `${button}: ${says}, ${name}`,
  step: (done, title, name) => `${done} It’s about ‘${title}’ with ${name}.`,
  backTo: "Back to Today",
  markedSeen: (name) => `That about ${name} has been seen. It’s no longer here.`,
  markedUnseen: (name) => `That about ${name} is back.`,
  notSeen: "Leave it here after all",
  empty: {
    title: "Nothing is waiting for you",
    text: "When something comes up it’s here at once, and in your morning mail on the next working day.",
  },
  emptyForReader: "Nothing is waiting for anybody. When something comes up it’s here at once.",
  emptyMine: {
    title: "Nothing of yours is waiting",
    text: "In the departures for which you’re the contact, nothing asks for attention now.",
  },
  coming: "What comes in the next week",
  comingNone: "Nothing comes up in the next week either.",
};
