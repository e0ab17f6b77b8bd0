import type { FormWords, PreviewWords } from "../nl/new-departure.ts";
import { ownFields } from "./fields.ts";

export const form: FormWords = {
  title: "New departure",
  intro:
    "Fill in who is leaving and when. You’ll then see which email goes to whom, and when. Nothing is recorded until you confirm.",
  groups: {
    employee: "Who is leaving?",
    dates: "When?",
    kind: "What kind of departure is it?",
    manager: "Who is the manager?",
    more: "More details (optional)",
    extraSteps: "Extra steps",
  },
  moreHint: `What people are known as, another HR contact, ${Object.values(ownFields)
    .map(({ among }) => among)
    .join(", ")}.`,
  extraStepsHint:
    "For this kind of departure we only send what’s necessary. Tick anything else that fits.",
  fields: {
    "employee.name": { label: "Name", full: "Employee name" },
    "employee.calledName": {
      label: "Known as",
      hint: "What colleagues call them. Empty: the first name, if the name shows it; otherwise the whole name.",
    },
    "employee.workAddress": {
      label: "Work email address",
      full: "Employee work email address",
      hint: "Leave empty if the employee doesn’t have one.",
    },
    "employee.privateAddress": {
      label: "Private email address",
      full: "Employee private email address",
      hint: "For emails after the last day at work. Leave empty if you don’t know it: we’ll ask for it.",
    },
    "employee.language": { label: "Email language", full: "Employee language" },
    "employee.personnelNumber": {
      label: "Personnel number",
      hint: "Shows us whether somebody has already been entered.",
    },
    announced: {
      label: "Announced on",
      hint: "The day the news was shared.",
    },
    lastDay: {
      label: "Last day at work",
      hint: "The last day the employee actually works, not counting leave at the end.",
    },
    endOfEmployment: {
      label: "End of employment",
      hint: "The day the contract ends, often at the end of a month. Empty: same as the last day at work, even if that moves.",
    },
    kind: { label: "Kind of departure" },
    extraSteps: { label: "Extra steps" },
    "manager.name": { label: "Name", full: "Manager name" },
    "manager.calledName": { label: "Manager known as" },
    "manager.address": { label: "Email address", full: "Manager email address" },
    "manager.language": { label: "Email language", full: "Manager language" },
    "hrContact.name": {
      label: "HR contact name",
      hint: "Empty: HR’s usual mailbox.",
    },
    "hrContact.calledName": { label: "HR contact known as" },
    "hrContact.address": { label: "HR contact email address" },
    "hrContact.language": { label: "HR contact language" },
    ...ownFields,
  },
  kinds: {
    resignation: {
      name: "Resigned",
      changes: "All steps, from the news to the conversation six months later.",
    },
    "contract-end": {
      name: "End of contract",
      changes: "All steps, except the email about responding to the news.",
    },
    retirement: {
      name: "Retirement",
      changes: "The same steps, with texts for a retirement.",
    },
    employer: {
      name: "Ended by the employer",
      changes: "Only property, final settlement and access. Tick any other steps yourself.",
    },
    quiet: {
      name: "Quiet departure",
      changes:
        "For a death or a long illness. The same three steps, for HR only. We don’t store which of the two it is. Is there a dispute? Choose the usual kind, with somebody else as the manager.",
    },
  },
  calledOtherwise: (called) => `Empty: ${called}.`,
  notChosen: "Not filled in",
  preview: "See what will happen",
  nothingYet: "Nothing is recorded yet, and no emails are sent yet.",
  problems: (count) =>
    count === 1 ? "There’s one problem to fix" : `There are ${count} problems to fix`,
  isThisRight: "Is this address right?",
  unusualDomain: (domain) =>
    `We don’t usually email ${domain}. Is the address right? Then press the button again.`,
  likelySlip: (meant) =>
    `Do you mean ${meant}? Then change it. Is it right as it is? Then press the button again.`,
  problemOf: (label, message) => `${label}: ${message}`,
};

export const preview: PreviewWords = {
  title: "Is this right?",
  intro:
    "This is what will happen when you record the departure. Nothing has been saved and no emails have been sent yet.",
  facts: { leaver: "Employee", dates: "Dates", kind: "Kind of departure" },
  dates: (announced, lastDay, end) =>
    `announced on ${announced}, last day at work ${lastDay}, end of employment ${end}`,
  whoGetsWhat: "Who gets what?",
  mails: (count, first) =>
    count === 1 ? `1 email, on ${first}` : `${count} emails, the first on ${first}`,
  steps: (count, first) =>
    count === 1
      ? `1 task in the morning email, on ${first}`
      : `${count} tasks in the morning email, the first on ${first}`,
  catchUp: (steps) =>
    `The news has been out for a while. These steps are caught up in one email: ${steps}.`,
  skipped: (steps) => `Too late, so skipped: ${steps}. See below for why.`,
  noPrivateAddress:
    "There’s no private email address yet. Emails after the last day at work wait for it. We’ll ask for it in good time.",
  running: (lastDay, end) =>
    `This person already has a running departure: last day at work ${lastDay}, end of employment ${end}.`,
  runningAsk: "Do you want to change something? Then do it there.",
  earlier: (lastDay, end) =>
    `This person has left before: last day at work ${lastDay}, end of employment ${end}.`,
  beside: "Is this a second departure, alongside the running one?",
  besideOf: (lastDay) => `Yes, alongside the departure with last day ${lastDay}`,
  besideHint: "Tick every running departure. Otherwise we won’t record this one.",
  formingTitle: "One moment",
  forming:
    "A departure for this person is being recorded or changed right now. Nothing was saved. Try again in a minute.",
  duplicateLink: "View that departure",
  successor: (leaver, count, from) =>
    count === 1
      ? `${leaver} has a role in 1 running departure. Who takes it over from ${from}?`
      : `${leaver} has a role in ${count} running departures. Who takes them over from ${from}?`,
  successorRoles: { manager: "as the manager", hrContact: "as the HR contact" },
  successorNext:
    "You can record this departure now. Afterwards, choose a successor in each of these departures.",
  lastDayOf: (leaver, day) => `${leaver}, last day at work ${day}`,
  timeline: "Timeline",
  read: "View the email",
  readOf: (title) => `View the email: ${title}`,
  submitTitle: "Record",
  submitWhat: (minutes) =>
    `We record the departure and plan all the emails. Nothing is sent for the first ${minutes} minutes: until then you can undo it, and nobody will notice.`,
  submit: "Record the departure",
  change: "Go back and change it",

  gone: {
    title: "Form not found",
    text: "It may have been too long ago, or you may already have recorded the departure. Look in the list, or start again.",
  },
  usedTitle: "This form has already been recorded",
  used: "You’ve already recorded a departure with this form. Your later changes weren’t saved. Make them in the departure itself, or start again for somebody else.",
  toDeparture: "Go to the departure",
  beginAnew: "Start again",
};
