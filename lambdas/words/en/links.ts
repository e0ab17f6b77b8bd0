import type { LinkWords } from "../nl/links.ts";

export const links: LinkWords = {
  stepsTitle: (leaver) => `${leaver}’s departure`,
  ownTitle: (organisation) => `Your departure from ${organisation}`,
  hello: (name) => `Hello ${name},`,
  helloDesk: "Hello colleagues,",
  intro: "Let us know how it’s going. One click is enough.",
  introSeveral: "Let us know how each step is going. One click per step is enough.",
  nothingOpen: "Nothing is open at the moment.",
  labels: { do: "Next step", know: "Good to know", ask: "Our question" },
  done: "Done",
  notNeeded: "Not needed",
  stillOpen: "Still open after all",
  remind: "Remind me later",
  remindLabel: "Not a good time? We’ll email you again:",
  inDays: (days) => (days === "1" ? "in 1 working day" : `in ${days} working days`),
  handOver: "Pass on to a colleague",
  handOverNote:
    "Your colleague will get an email with this step and the guidance. You won’t have to do anything more about it.",
  colleagueName: "Your colleague’s name",
  colleagueAddress: "Your colleague’s email address",
  handOverButton: "Pass on",
  toMoments: "Suggest three possible times",
  toFeedback: "Write one line about this plan",
  helped: "Did this help?",
  helpedAnswers: { yes: "Yes", no: "No" },
  helpedNote: "HR only sees totals, never who said what.",
  saidHelped: {
    yes: "You said yes. Good to hear!",
    no: "You said no. Thank you, that makes the plan better.",
  },
  toQuestions: "To the questions",
  toAddress: "Give a private email address",
  toAddressAgain: "See or change your address",
  otherwise: "Change your answer",
  help: "Guidance for this step",
  saidDone: (day) => `Done, ticked on ${day}. Thank you!`,
  saidNotNeeded: (day) => `Not needed, as you told us on ${day}. Thank you!`,
  saidRatherNot: (day) => `You’d rather not, as you told us on ${day}. That’s fine.`,
  saidStillOpen: (day) => `Open again since ${day}.`,
  willRemind: (day) => `You’ll get another email about this on ${day}.`,
  isWith: (colleague) => `This is now with ${colleague}. There’s nothing more for you to do.`,
  hasAddress: "We have your private email address. Thank you!",
  handedOnTitle: "Somebody else is looking after this now",
  handedOn: (manager) =>
    `${manager} is looking after this departure now. You don’t have to do anything more. Is there something they should know? Tell ${manager}.`,
  isElsewhere: "This is with somebody else now. You don’t have to do anything.",
  isSkipped: "This step is no longer needed. You don’t have to do anything.",
  nothingToPrepare: "There’s nothing left to prepare. Thank you.",
  notSaved: "Something isn’t right yet. Nothing was saved.",
  overMeanwhile:
    "That’s no longer possible: something has changed in the meantime. Below you can see how things are now.",
  addressOfLeaver:
    "This is the address of the colleague who’s leaving. Please choose somebody else.",
  busy: "Somebody else was working on this at the same time. Please try again.",
  foreignDomain: (domains) =>
    `You can only pass this on to a colleague with an address at: ${domains}. Is it somebody else? Then ask HR to do it.`,
  handedOverOften:
    "This has been passed on several times today. You can do it again tomorrow, or ask HR.",
  linksAreFull:
    "This departure has been changed from emails a great many times. You can’t change anything more here, but HR can.",
  objectTitle: "No more emails?",
  objectIntro: (organisation) =>
    `Would you rather not get any more emails from ${organisation} about your departure? One click is enough. You don’t have to give a reason.`,
  objectButton: "No more emails, please",
  objectAfter: "We’ll stop at once. You won’t get the invitation to look back, either.",
  objected: (day) =>
    `You won’t get any more emails from us about your departure. We noted that on ${day}.`,
  eraseToo: "Would you like us to delete your data as well? Let us know:",
  notForMe: "This email isn’t for me",
  notForMeNote:
    "Did you get this email by mistake? One click lets HR know. You won’t have to do anything more, and the link in the email will stop working.",
  notForMeButton: "Not for me",
  saidNotForMe: (day) =>
    `Thank you. We noted on ${day} that this email isn’t for you. HR will be told on the next working day. You don’t have to do anything more.`,
  decline: {
    title: "Rather not?",
    note: "That’s fine, and you don’t have to say why. The step goes back to whoever passed it on.",
    button: "No, I’d rather not",
    said: (day) =>
      `That’s fine. Since ${day} the step has been back with whoever passed it on. HR will be told on the next working day. You don’t have to do anything more.`,
  },
  questions: "Questions? Email",
  deadTitle: "This link doesn’t work",
  deadLink:
    "The link may be too old, something may have changed, or part of the address may be missing. Ask",
  faultTitle: "Something went wrong",
  fault:
    "Something went wrong on our side. Please try again in a minute. Nothing will be done twice.",
};
