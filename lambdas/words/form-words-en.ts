import type { FormWords } from "./form-words.ts";

export const EN: FormWords = {
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
  moreHint: "Another HR contact, the reason, the department, the location.",
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
    reason: {
      label: "Reason for leaving",
      hint: "For the figures only. The reason stands in no mail.",
    },
    department: { label: "Department" },
    location: { label: "Location" },
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
        "For a death, a long illness or a dispute. The same three steps, and all of it goes to HR. Which reason it is, we do not store.",
    },
  },
  languages: { nl: "Dutch", en: "English" },
  reasons: {
    "other-employer": "Another employer",
    "other-sector": "Another sector",
    "own-business": "Own business",
    study: "Study",
    workload: "Workload",
    schedule: "Working hours",
    pay: "Pay",
    growth: "Growth",
    team: "Team",
    travel: "Travel time",
    move: "Moving house",
    "care-at-home": "Care at home",
    other: "Something else",
  },
  noReason: "Not filled in",
  preview: "Show what will happen",
  nothingYet: "Nothing is recorded yet, and no mail leaves yet.",
  problems: (count) =>
    count === 1 ? "One thing is not right yet" : `${count} things are not right yet`,
  problemOf: (label, message) => `${label}: ${message}`,
};
