import type { AnswerWords } from "../nl/answers.ts";

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven"];

export const answers: AnswerWords = {
  hello: (name) => `Hello ${name},`,
  count: (questions) => (numbers[questions] ?? String(questions)).toLowerCase(),
  countFirst: (questions) => numbers[questions] ?? String(questions),
  whoSeesWhat: "Who sees what, and until when",

  exitTitle: "What was it like to work here?",
  exitIntro: ({ organisation, lastDay, isPast, count }) =>
    `Your last day at work at ${organisation} ${isPast ? "was" : "is"} ${lastDay}. We’d like to learn from people who leave. Here are ${count} short questions. They take two minutes. Nothing is compulsory: skip whatever you like.`,
  whoSeesThis: "Who sees this?",
  promises: [
    "Not your manager. Not now, not later.",
    "Your name isn’t included, unless you choose that yourself at the bottom.",
    "Without your name, nobody sees your answers on their own. They count in figures about at least five people.",
    "Your answers don’t go into your file. They don’t affect your reference or your final pay.",
  ],
  openUntil: (day) => `You can answer and make changes up to and including ${day}.`,
  openAndChangeUntil: (day, changeDay) =>
    `You can answer up to and including ${day}, and make changes up to and including ${changeDay}.`,
  openOnce: (day) => `With this link you can answer once, up to and including ${day}.`,

  lookBackTitle: "How do you look back now?",
  lookBackIntro: (count, organisation) =>
    `${count} short questions about your time at ${organisation}. One minute is enough. Feel free to skip any.`,
  lookBackPromise:
    "Your former manager doesn’t see your answers. Your name isn’t included, unless you choose that yourself at the bottom.",

  recommend: {
    exit: (organisation) =>
      `Would you recommend ${organisation} as an employer to friends, family or people you know?`,
    "half-year": (organisation) =>
      `Would you now recommend ${organisation} as an employer to friends, family or people you know?`,
  },
  scaleFrom: "0 = definitely not",
  scaleTo: "10 = definitely",
  reasons: {
    before: "Why are you leaving?",
    after: "Why did you leave?",
    "half-year": "Looking back: why did you leave?",
  },
  reasonsHint: "Choose the one or two reasons that mattered most.",
  reasonGroups: {
    work: "The work",
    people: "The people",
    life: "My career and my life",
  },
  longer: "Would you have liked to stay longer?",
  good: {
    exit: "What did you like here?",
    "half-year": "Looking back: what did you like about working with us?",
  },
  better: { exit: "What could be better here?", "half-year": "What could we do better?" },
  asManyAsYouLike: "Choose as many as you like.",
  return: {
    exit: (organisation) => `Would you like to work at ${organisation} again some day?`,
    "half-year": (organisation) => `Would you like to work at ${organisation} again?`,
  },
  helpOut: {
    exit: "Would you like to do something for us again, such as covering shifts or volunteering?",
    "half-year":
      "Would you like to do something for us again, such as covering shifts or volunteering?",
  },
  contact: "Do email me about working with you.",
  contactHint: (hr) => `${hr} will know that you asked this, but not what else you answered.`,

  reasonOptions: (clients) => ({
    content: "the work itself",
    schedule: "the rota or the hours",
    workload: "the workload",
    say: "the say I had in things",
    clients: `contact with ${clients} or families`,
    manager: "my manager",
    team: "teamwork or the mood in the team",
    behaviour: "unpleasant or unwanted behaviour",
    growth: "learning or moving up",
    pay: "pay or conditions",
    travel: "the journey to work",
    private: "my private situation",
    other: "something else",
  }),
  aspectOptions: (clients) => ({
    team: "my colleagues and the mood in the team",
    clients: `contact with ${clients} and families`,
    manager: "my manager",
    schedule: "the rota and the hours",
    workload: "the amount of work",
    content: "the work itself",
    growth: "learning and moving up",
    pay: "pay and conditions",
    say: "having a say in the work",
    manners: "how people treat each other",
    departure: "how my departure went",
    other: "something else",
    nothing: "nothing",
  }),
  longerOptions: {
    yes: "yes",
    "yes-if": "yes, if something had been different",
    no: "no",
    unknown: "I don’t know",
  },
  yesOrNo: { yes: "yes", perhaps: "perhaps", no: "no" },
  ratherNot: "I’d rather not say",

  words: "Is there anything else you’d like to say?",
  wordsHint: (clients) =>
    `500 characters at most. Please don’t mention names. Write nothing about health, and nothing about the health of ${clients}. Would you rather not be recognised? Then leave out anything only you could know.`,
  name: "May we include your name?",
  nameless: {
    exit: (day) => `No, without my name. After ${day} nobody can tell what I answered.`,
    "half-year": "No, without my name. In ten working days nobody can tell what I answered.",
  },
  named: (readers) => `Yes, with my name. ${readers} will read my answers and may contact me.`,
  keep: "Keep my answers",
  serious: (confidant) =>
    `Has something serious happened, such as bullying, discrimination or violence? These questions are not the place to report it. The confidential adviser will listen, also after you’ve left: ${confidant}.`,

  tooMany: {
    1: "Please choose one at most. The rest of your answers are still here.",
    2: "Please choose two at most. The rest of your answers are still here.",
  },
  tooLong: (characters) =>
    `This is ${characters} characters, and there is room for 500. Please shorten it a little. The rest of your answers are still here.`,
  notOnThePage: "One of these answers isn’t on the page. Please choose again.",
  notKept: "Something isn’t right yet. Nothing has been saved.",
  busy: "That didn’t work just now. Please press the button again.",

  thanks: (name) => `Thank you, ${name}`,
  keptNameless: (day) =>
    `We’ve kept your answers, without your name. You can change them up to and including ${day}. After that they’re no longer connected to you. Not even we can find them again.`,
  keptUnseen: (day) =>
    `We’ve kept your answers, without your name. We don’t show them again with this link. After ${day} they’re no longer connected to you. Not even we can find them again.`,
  whatNext: "What happens next? Every month we look at what former colleagues tell us together.",
  lesson: ({ said, done }) => `What we heard earlier: ${said} What we’re doing about it: ${done}`,
  keptNamed: ({ readers, until, day }) =>
    `We’ve kept your answers, with your name. ${readers} will read them. We’ll delete them by ${until}. You can change them or take your name off up to and including ${day}.`,
  keptNamedUnseen: ({ readers, until }) =>
    `We’ve kept your answers, with your name. ${readers} will read them. We’ll delete them by ${until}. We don’t show them again with this link.`,
  keptLookBack: (day) =>
    `We’ve kept your answers, without your name. You can change them up to and including ${day}.`,
  lastQuestion: "This was our last question.",
  allTheBest: "All the best!",
  comeBack: "Would you like to come back some day? You’re welcome.",
  yours: "Your answers",
  file: "Download my answers",
  fileNote: "You’ll get a file (JSON). Nobody can see that you downloaded it.",
  fileButton: "Download my answers",
  drop: "Delete my answers",
  dropNote:
    "They’ll be gone at once and won’t count anywhere. You can answer again until the questions close.",
  dropButton: "Delete my answers",
  dropped:
    "Your answers have been deleted. Would you like to answer after all? You can do that below.",

  already:
    "These questions have already been answered. To protect you, we don’t show the answers here.",
  alreadyNotYou: (address) => `Wasn’t that you? Email ${address} and we’ll start again.`,
  againInstead: "If you answer the questions below again, those answers replace the first.",
  closedTitle: "These questions are closed",
  closedNow: "You can’t answer these questions now.",
  closed: (day) => `These questions have been closed since ${day}.`,
  closedLater: (month) =>
    `Is there still something you’d like to say? Around ${month} we’ll ask how you look back.`,
};
