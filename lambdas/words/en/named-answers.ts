import type { NamedAnswersWords } from "../nl/named-answers.ts";

export const namedAnswers: NamedAnswersWords = {
  title: (leaver) => `What ${leaver} answered with their name`,
  occasions: {
    exit: "The questions at the end",
    "half-year": "The questions half a year later",
  },
  until: (day) => `We'll delete these answers by ${day}.`,
  beforeOpening: "Before you open them",
  afterReading: "What to do with them",
  closed: "There are answers.",
  rules:
    "Share them with nobody, and never with the person who is or was the manager. Don't put them in the personnel file. They don't count for a reference, the final pay or an appraisal.",
  noted: "If you open them, the history of this departure says so.",
  open: "Open the answers",
  isNoted: "The history of this departure says that you opened these answers.",
  gone: "These answers are no longer here. They may just have been deleted, or the name was taken off.",
  saved: (day) => `Kept on ${day}.`,
  notAnswered: "not answered",
  ownWords: "In their own words",
  contact: "Email about working with us",
  contactAsked: "yes, please",
  serious: (confidant) =>
    `Is it about something serious, such as bullying, discrimination or violence? Then act on it, together with the confidential adviser: ${confidant}.`,
  back: "Back to the departure",

  notYours: {
    title: "These answers aren't for you",
    text: "Answers with a name are read only by people whom the settings name for it, signed in with that address. Somebody who is or was this colleague's manager never reads them. Nothing was opened.",
  },
  none: {
    title: "There are no answers with a name",
    text: "They may have been deleted, the name may have been taken off, or the departure was withdrawn.",
  },
};
