import type { FormWords, PreviewWords } from "../nl/new-departure.ts";
import { ownFields } from "./fields.ts";

export const form: FormWords = {
  title: "New departure",
  intro:
    "Fill in who is leaving and when. Then you see exactly which mail goes to whom, and when. We record it only when you say that it is right.",
  groups: {
    employee: "Who is leaving?",
    dates: "When?",
    kind: "What kind of departure is it?",
    manager: "Who is the manager?",
    more: "More, if it is needed",
    extraSteps: "Do you want to add steps?",
  },
  moreHint: `Another HR contact, ${Object.values(ownFields)
    .map(({ among }) => among)
    .join(", ")}.`,
  extraStepsHint:
    "For this kind of departure we send only what is needed. Tick what does fit here.",
  fields: {
    "employee.name": { label: "Name", full: "Name of the employee" },
    "employee.workAddress": {
      label: "Work e-mail address",
      full: "Work e-mail address of the employee",
      hint: "Your colleague has none? Leave it empty.",
    },
    "employee.privateAddress": {
      label: "Private e-mail address",
      full: "Private e-mail address of the employee",
      hint: "For the mails after the last day at work. Not known yet? Leave it empty, and we will ask for it.",
    },
    "employee.language": { label: "Language of the mails", full: "Language of the employee" },
    "employee.personnelNumber": {
      label: "Personnel number",
      hint: "By this we see whether somebody has been entered already.",
    },
    announced: {
      label: "Announced on",
      hint: "The day on which the news was told.",
    },
    lastDay: {
      label: "Last day at work",
      hint: "The last day on which your colleague really works. Leave at the end does not count.",
    },
    endOfEmployment: {
      label: "End of employment",
      hint: "The day on which the contract ends, often the end of a month. Empty means: the last day at work, also when that moves.",
    },
    kind: { label: "Kind of departure" },
    extraSteps: { label: "Extra steps" },
    "manager.name": { label: "Name", full: "Name of the manager" },
    "manager.address": { label: "E-mail address", full: "E-mail address of the manager" },
    "manager.language": { label: "Language of the mails", full: "Language of the manager" },
    "hrContact.name": {
      label: "Name of the HR contact",
      hint: "Leave this empty for HR's usual mailbox.",
    },
    "hrContact.address": { label: "E-mail address of the HR contact" },
    "hrContact.language": { label: "Language of the HR contact" },
    ...ownFields,
  },
  kinds: {
    resignation: {
      name: "Resigned",
      changes: "All steps, from the news to the talk half a year later.",
    },
    "contract-end": {
      name: "End of contract",
      changes: "All steps, without the mail about how to react to the news.",
    },
    retirement: {
      name: "Retirement",
      changes: "As at the end of a contract, with words of its own where that fits.",
    },
    employer: {
      name: "On the employer's initiative",
      changes:
        "Only property, final settlement and access. Other steps are added only where you tick them.",
    },
    quiet: {
      name: "Quiet departure",
      changes:
        "For a death or a long illness. The same three steps, and all of it goes to HR. Which of the two it is, we do not store. Is there a dispute? Then choose the usual kind, and fill in somebody else as the manager, who guides the departure.",
    },
  },
  notChosen: "Not filled in",
  preview: "Show what will happen",
  nothingYet: "Nothing is recorded yet, and no mail leaves yet.",
  problems: (count) =>
    count === 1 ? "One thing is not right yet" : `${count} things are not right yet`,
  isThisRight: "Is this address right?",
  unusualDomain: (domain) =>
    `No other mail from here goes to ${domain}. Is the address right? Then press the button once more.`,
  likelySlip: (meant) =>
    `Do you mean ${meant}? Then change it. Is it right as it is? Then press the button once more.`,
  problemOf: (label, message) => `${label}: ${message}`,
};

export const preview: PreviewWords = {
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
