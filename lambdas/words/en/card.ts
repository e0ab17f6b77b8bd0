import type { CardWords } from "../nl/card.ts";

export const card: CardWords = {
  for: (calledName) => `For ${calledName}`,
  intro: (organisation) =>
    `You’re leaving ${organisation}. With this card you can arrange something yourself, on your own phone. You don’t have to.`,
  asksYou:
    "Answer a few short questions about what it was like here. Without your name, unless you choose that. Your manager doesn’t see your answers.",
  address: "Give us your private email address, or say that you’d rather not.",
  code: "QR code of this card",
  scan: "Point your phone’s camera at the square. Or type:",
  asks: "We’ll first ask for your last day at work, so that we know it’s you.",
  until: (day) => `The card works up to and including ${day}.`,
  questions: "Questions?",

  title: "Is this card yours?",
  ask: "What is your last day at work? Then we know that this card is yours.",
  example: "For example 31 12 2027.",
  day: "Day",
  month: "Month",
  year: "Year",
  go: "Continue",
  noDate: "Please enter a day, a month and a year in figures. For example 31 12 2027.",
  wrong: (left) =>
    left === 1
      ? "That isn’t the last day at work we know. You can try once more."
      : `That isn’t the last day at work we know. You can try ${left} more times.`,
  welcome: (calledName) => `Hello ${calledName}, what would you like to do?`,
  behind: "For somebody who is leaving",
  toQuestions: "A few short questions about what it was like here",
  toQuestionsNote:
    "Two minutes. Your name isn’t included, unless you choose that. With this card you can answer once.",
  toAddress: "Give my private email address",
  toAddressNote: "Or say that you’d rather not. It takes half a minute.",

  print: "Print a card",
  who: (leaver) =>
    `${leaver} has no email address at work. This card lets them arrange things on their own phone.`,
  what: "The card has a QR code. The page behind it first asks for the last day at work, which isn’t on the card.",
  notYou: "You won’t see what is filled in.",
  once: "You’ll see the card once, so print it straight away. You can always make a new one. The old one will keep working.",
  make: "Make the card",
  made: "Print this page, cut out the card and hand it to them.",
  over: "A card isn’t needed here.",
  back: "Back to the departure",
  forManager:
    "Did you get this email to pass on? Then you can also print a card and hand that over.",
};
