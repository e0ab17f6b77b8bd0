import type { NamedAnswersWords } from "../nl/named-answers.ts";

export const namedAnswers: NamedAnswersWords = {
  title: (leaver) => `${leaver}’s named answers`,
  occasions: {
    exit: "The leaving questions",
    "half-year": "The questions six months later",
  },
  until: (day) => `We’ll delete these answers by ${day} at the latest.`,
  beforeOpening: "Before you open them",
  afterReading: "What to do with them",
  closed: "There are answers.",
  rules:
    "Don’t share them with anybody, least of all a current or former manager. Don’t put them in the personnel file. They mustn’t influence a reference, the final settlement or an appraisal.",
  noted: "If you open them, this departure’s history will show it.",
  open: "Open the answers",
  isNoted: "This departure’s history shows that you opened these answers.",
  gone: "These answers are no longer here. They may just have been deleted, or the name was taken off.",
  saved: (day) => `Saved on ${day}.`,
  notAnswered: "not answered",
  ownWords: "In their own words",
  contact: "Email about working with us",
  contactAsked: "yes, please",
  serious: (confidant) =>
    `Is it about something serious, such as bullying, discrimination or violence? Then act on it, together with the confidential adviser: ${confidant}.`,
  back: "Back to the departure",

  notYours: {
    title: "These answers aren’t for you",
    text: "Only people listed in the settings and signed in with that address can read named answers. A current or former manager of this employee never can. Nothing was opened.",
  },
  none: {
    title: "No named answers",
    text: "They may have been deleted, the name may have been taken off, or the departure was withdrawn.",
  },
};
