import type { PreviewWords } from "./preview-words.ts";

export const EN: PreviewWords = {
  title: "Is this right?",
  intro:
    "This is what will happen when you record it. Nothing has been saved yet, and no mail has left.",
  facts: { leaver: "Who is leaving", dates: "Dates", kind: "Kind of departure" },
  dates: (announced, lastDay, end) =>
    `announced on ${announced}, last day at work ${lastDay}, end of employment ${end}`,
  whoGetsWhat: "Who gets what?",
  mails: (count, first) =>
    count === 1 ? `1 mail, on ${first}` : `${count} mails, the first on ${first}`,
  steps: (count, first) =>
    count === 1
      ? `1 step in the morning mail, on ${first}`
      : `${count} steps in the morning mail, the first on ${first}`,
  catchUp: (steps) =>
    `The news has been out for a while. What should have been there already is caught up at once: ${steps}.`,
  skipped: (steps) => `Too late, and therefore skipped: ${steps}. You see why below.`,
  noPrivateAddress:
    "There is no private address yet. The mails after the last day at work wait for it; we will ask in time.",
  running: (lastDay, end) =>
    `A departure of this person is running: last day at work ${lastDay}, end of employment ${end}.`,
  runningAsk: "Do you want to change it? Then do it there.",
  earlier: (lastDay, end) =>
    `This person has left before: last day at work ${lastDay}, end of employment ${end}.`,
  beside: "Is this a second departure, beside what is running?",
  besideOf: (lastDay) => `Yes, beside the departure with ${lastDay} as its last day`,
  besideHint: "Tick each departure that is running. Otherwise we do not record this one.",
  formingTitle: "One moment",
  forming:
    "A departure of this person is being recorded or changed right now. Nothing was saved. Try again in a minute.",
  duplicateLink: "Look at that departure",
  successor: (leaver, count, from) =>
    count === 1
      ? `${leaver} has a part in 1 departure that is still running. Who takes that over from ${from}?`
      : `${leaver} has a part in ${count} departures that are still running. Who takes those over from ${from}?`,
  successorRoles: { manager: "as the manager", hrContact: "as the HR contact" },
  successorNext:
    "You can record this departure as it is. Then choose a successor in each of these departures.",
  lastDayOf: (leaver, day) => `${leaver}, last day at work ${day}`,
  timeline: "The timeline",
  read: "Read the mail",
  readOf: (title) => `Read the mail: ${title}`,
  submitTitle: "Record it",
  submitWhat: (minutes) =>
    `We record the departure and plan all mails. For the first ${minutes} minutes nothing leaves: so long you can still take it back, and nobody will notice.`,
  submit: "Record the departure",
  change: "Back and change",

  gone: {
    title: "This form is not there any more",
    text: "Perhaps it was too long ago, or you have recorded it already. Look in the list, or begin anew.",
  },
  usedTitle: "This form has been recorded already",
  used: "You have recorded a departure with this form before. What you changed afterwards was not saved. Change it at the departure itself, or begin anew for somebody else.",
  toDeparture: "To the departure",
  beginAnew: "Begin anew",
};
