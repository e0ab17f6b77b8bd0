import type { ReplaceWords } from "../nl/replace.ts";

export const replace: ReplaceWords = {
  title: "Replace everywhere",
  intro:
    "Is a manager or HR contact leaving, or away for a while? Choose who takes over all their running departures.",
  pick: "Who is being replaced?",
  pickColumns: { who: "Name", running: "Running departures", act: "Action" },
  runs: (count) => (count === 1 ? "1 departure" : `${count} departures`),
  replace: "Replace",
  replaceWhom: (name) => `Replace ${name}`,
  everywhereWhat:
    "Is this person leaving, or away for a while? Choose who takes over all their running departures.",
  everywhereWhom: (name) => `Replace everywhere: ${name}`,
  notAll:
    "There are more running departures than we show here. Is somebody missing? Type their email address.",
  typeInstead: "Or type an email address",
  role: "In which role?",
  address: "Email address",
  addressHint: "The address at which this person gets emails now.",
  look: "View running departures",
  running: (count, role) =>
    count === 1 ? `1 running departure (${role})` : `${count} running departures (${role})`,
  whom: { before: "You’re replacing ", after: "." },
  none: (role) =>
    `We can’t find a running departure for this address (${role}). Are the address and the role right?`,
  lastDayOf: (leaver, day) => `${leaver}, last day at work ${day}`,
  successor: "Who takes over?",
  name: "Successor’s name",
  calledName: "Successor known as",
  successorAddress: "Successor’s email address",
  language: "Email language",
  from: "From",
  fromHint: "Empty: today.",
  until: "Up to and including",
  untilHint: "Leave empty if it’s for good.",
  what: (role) =>
    role === "manager"
      ? "The successor takes over all of this person’s days and gets one email for each departure about how things stand. A temporary replacement carries on."
      : "The successor takes over all of this person’s days and sees how things stand in the morning email. A temporary replacement carries on.",
  confirm: "Replace everywhere",
  previewTitle: "What will happen",
  by: (name, address) => ` with ${name} (${address}).`,
  mailsIn: (mails, departures) => {
    const where = departures === 1 ? "1 departure" : `${departures} departures`;
    if (mails === 0) return `This changes ${where}. Nobody gets an email about it.`;
    return `This changes ${where}, so ${mails === 1 ? "1 email is" : `${mails} emails are`} sent. Below you can see who gets what.`;
  },
  moreToo: "There are more departures than shown here; they’re included.",
  toDeparture: "Go to this departure",
  resultTitle: "Result",
  result: (count) =>
    count === 0
      ? "There are no more running departures with this person."
      : count === 1
        ? "Looked at 1 departure."
        : `Looked at ${count} departures.`,
  columns: { departure: "Departure", outcome: "Result" },
  replaced: "replaced",
  again: "Replace somebody else",
  problems: (count) =>
    count === 1 ? "There’s one problem to fix" : `There are ${count} problems to fix`,
};
