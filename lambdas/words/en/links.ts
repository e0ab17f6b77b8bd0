import type { LinkWords } from "../nl/links.ts";

export const links: LinkWords = {
  stepsTitle: (leaver) => `The departure of ${leaver}`,
  ownTitle: (organisation) => `Your departure from ${organisation}`,
  hello: (name) => `Hello ${name},`,
  helloDesk: "Hello colleagues,",
  intro: "Say here how things stand. One button is enough.",
  introSeveral: "Say here for each step how things stand. One button a step is enough.",
  nothingOpen: "Nothing is open at this moment. Good!",
  labels: { do: "Next step", know: "Good to know", ask: "Our question" },
  done: "Done",
  notNeeded: "Not needed",
  stillOpen: "Still open after all",
  remind: "Remind me later",
  remindLabel: "Is this a bad moment? Then we email you once more:",
  inDays: (days) => (days === "1" ? "in 1 working day" : `in ${days} working days`),
  handOver: "Hand over to a colleague",
  handOverNote:
    "Your colleague gets an email with this step and the help. You then need not do anything more about it.",
  colleagueName: "Name of your colleague",
  colleagueAddress: "Email address of your colleague",
  handOverButton: "Hand over",
  toMoments: "Offer three moments",
  toFeedback: "Write one line about this plan",
  helped: "Did this help?",
  helpedAnswers: { yes: "Yes", no: "No" },
  helpedNote: "HR only sees totals, never who said what.",
  saidHelped: {
    yes: "You said yes. Good to hear!",
    no: "You said no. Thank you, that makes the plan better.",
  },
  toQuestions: "To the questions",
  toAddress: "To the page for your private email address",
  toAddressAgain: "See or change what you said",
  otherwise: "Different after all?",
  help: "Help with this step",
  saidDone: (day) => `Done. That was said on ${day}. Thank you!`,
  saidNotNeeded: (day) => `Not needed. That was said on ${day}. Thank you!`,
  saidRatherNot: (day) => `You’d rather not, as you said on ${day}. That’s fine.`,
  saidStillOpen: (day) => `Open again. That was said on ${day}.`,
  willRemind: (day) => `You will get another email about this on ${day}.`,
  isWith: (colleague) => `This is now with ${colleague}. There's nothing more for you to do.`,
  hasAddress: "We have your private address. Thank you!",
  handedOnTitle: "Somebody else looks after this now",
  handedOn: (manager) =>
    `${manager} looks after this departure now. You need do nothing more for it. Is there something to pass on? Tell ${manager}.`,
  isElsewhere: "This is with somebody else now. You need not do anything.",
  isSkipped: "This step is no longer needed. You do not have to do anything.",
  nothingToPrepare: "There’s nothing left to prepare. Thank you.",
  notSaved: "Something is not right yet. Nothing was saved.",
  overMeanwhile:
    "That is no longer possible: something has changed meanwhile. Below you see how things stand now.",
  addressOfLeaver: "This is the address of the one who is leaving. Choose another colleague.",
  busy: "Somebody else was working on this at the same moment. Please try again.",
  foreignDomain: (domains) =>
    `You can only hand this over to a colleague with an address at: ${domains}. Is it somebody else? Then ask HR to do it.`,
  handedOverOften:
    "This has been handed over several times today. You can do it again tomorrow, or ask HR.",
  linksAreFull:
    "Too much was changed from emails for this departure. Nothing more can be changed here. HR can still do it.",
  objectTitle: "No more emails?",
  objectIntro: (organisation) =>
    `Would you like no more emails from ${organisation} about your leaving? Then one button is enough. You do not have to give a reason.`,
  objectButton: "I want no more emails",
  objectAfter: "We then stop at once. The invitation to a talk will not come either.",
  objected: (day) =>
    `You will get no more emails from us about your leaving. That was said on ${day}.`,
  eraseToo: "Would you like us to delete your data as well? Then tell",
  notForMe: "This email isn’t for me",
  notForMeNote:
    "Did you get this email by mistake? One button lets HR know. You then need not do anything more, and the link in the email does nothing more.",
  notForMeButton: "Not for me",
  saidNotForMe: (day) =>
    `Thank you. On ${day} it was said that this email isn’t for you. HR hears of it on the next working day. You need not do anything more.`,
  questions: "Questions? Email",
  deadTitle: "This link does not work (any more)",
  deadLink:
    "Perhaps the link is too old, something has changed, or a part of the address was lost. Ask",
  faultTitle: "Something went wrong",
  fault: "Something went wrong on our side. Try again in a minute; nothing happens twice.",
};
