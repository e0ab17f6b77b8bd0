import type { DepartureWords } from "./departure-words.ts";
import { DOING } from "./doing-en.ts";
import { EVENTS } from "./events-en.ts";
import { STEPS } from "./step-doing-en.ts";

export const EN: DepartureWords = {
  title: (leaver) => `The departure of ${leaver}`,
  erasedName: "somebody who was erased",
  statuses: {
    running: "running",
    completed: "completed",
    withdrawn: "withdrawn",
    erased: "erased",
  },
  facts: {
    employee: "Who is leaving",
    manager: "Manager",
    hrContact: "HR contact",
    announced: "Announced on",
    lastDay: "Last day at work",
    endOfEmployment: "End of employment",
    kind: "Kind of departure",
    extraSteps: "Extra steps",
    reason: "Reason",
    department: "Department",
    location: "Location",
    talk: "Talk",
  },
  workAddress: "work",
  privateAddress: "private",
  noPrivateAddress:
    "There is no private address yet: mails after the last day at work wait for it.",
  standIn: (name, from, until) =>
    until ? `${name}, from ${from} up to and including ${until}` : `${name}, from ${from}`,
  talk: (at, minutes, holder, where) =>
    `${at}, ${minutes} minutes, with ${holder}${where ? `, ${where}` : ""}`,
  calledOff: "called off",

  withdrawn: (reason, at) => `This departure was withdrawn on ${at}: ${reason}.`,
  withdrawalReasons: {
    stays: "the colleague stays",
    mistake: "it was a mistake",
    "came-back": "the colleague came back",
  },
  objected: (at) => `Since ${at} this colleague gets no more mails, as they asked.`,
  erased: (at) => `The data of this departure were erased on ${at}. Only the counts are left.`,

  undo: {
    what: "Was it a mistake? Then withdraw it: nothing leaves and nobody hears of it.",
    button: "It was a mistake: withdraw",
    again:
      "Is something not right? Change it now: whoever got a mail already hears only afterwards how it will be, and only once.",
  },
  ownSteps: "What HR does itself",
  ownStepsWhat: "What you tick here is no longer in the morning mail. You can change your mind.",
  ownColumns: { step: "Step", when: "When", state: "State", do: "Tick" },
  ownStepRead: "Read what there is to do",
  noOwnSteps: "HR has no steps of its own in this departure.",
  timeline: "The timeline",
  ofStep: "Do something",
  ofStepNamed: (title) => `Do something with the step ${title}`,
  changes: "What you can change",
  changesWhat: "For each you first read what will happen. Nothing changes until you confirm it.",
  doing: DOING,
  export: {
    title: "Download the data",
    what: "Everything that we keep of this colleague, as a file. For instance when the colleague asks for it.",
  },

  history: "What happened",
  times: (times) => `changed ${times} times that day; this is the last`,
  historyColumns: { at: "When", who: "Who", what: "What" },
  who: {
    you: "you",
    totziens: "by itself",
    manager: "the manager",
    leaver: "who is leaving",
    hr: "HR, by a link in a mail",
    desk: "a department",
    colleague: "the colleague who has the step",
    otherAtHr: "a colleague, or the HR system",
  },
  events: EVENTS,
  roles: { manager: "Manager", hrContact: "HR contact" },

  steps: STEPS,
  whatToDo: "What you can do",
  nothingToDo: "There is nothing that you can do with this step now.",
  skipReasons: {
    "already-done": "It was done already",
    "does-not-apply": "It does not apply here",
    "on-request": "On request",
    other: "Something else",
    "no-longer-useful": "It makes no sense any more",
    "not-caught-up": "Its moment has passed",
    withdrawn: "The departure was withdrawn",
    objected: "The colleague wants no more mails",
    "no-talk": "There will be no talk",
    "talk-agreed": "The talk is agreed already",
    "not-in-plan": "The step is no longer in the plan",
  },
  fields: {
    skipReason: { label: "Why?" },
    workingDays: { label: "In how many working days?", hint: "From 1 up to and including 60." },
    name: { label: "Name" },
    address: { label: "E-mail address" },
    language: { label: "Language of the mails" },
    withdrawalReason: { label: "Why does it not go on?" },
    role: { label: "Who is replaced?" },
    from: { label: "From", hint: "Empty means: today." },
    until: { label: "Up to and including", hint: "Empty means: for good." },
    at: { label: "Day and time", hint: "As the clock shows it where you work." },
    minutes: {
      label: "How many minutes?",
      hint: "From 10 up to and including 240. Empty means: 30.",
    },
    where: { label: "Where?", hint: "A place, a telephone number or a link." },
    "with.name": {
      label: "Who holds the talk?",
      hint: "Leave name and address empty for the manager.",
    },
    "with.address": { label: "E-mail address of that colleague" },
    "with.language": { label: "Language of the invitation" },
    confirmed: { label: "Yes, erase the data for good" },
    everything: { label: "All other departures of this person, too" },
  },
  reasonLabel: "Reason",
  confirmMissing: "Tick this if you really want to erase the data.",

  preview: {
    title: "What changes",
    what: (minutes) =>
      `Below you see the new timeline. A new undo window of ${minutes} minutes begins: nothing leaves before it ends. Did the manager get a mail already? Then the manager is told of the change, once.`,
    moved: "This moves",
    movedColumns: { step: "Step", before: "Was", after: "Becomes" },
    nothingMoves: "No step moves.",
    new: "is added",
    gone: "is dropped",
    change: "Back, to change it",
  },
  nothingChanged: "It is like this already. Nothing changes.",
  back: "Back to the departure",
  problems: (count) =>
    count === 1 ? "One thing is not right yet" : `${count} things are not right yet`,
  foreignDomain: (domain) =>
    `Nothing was sent to ${domain} for this departure before. Is the address right? Then confirm it once more.`,
  refusals: {
    "changed-meanwhile":
      "Somebody else changed this departure meanwhile. You see it as it is now; what you filled in is still there. See whether it is still needed, and confirm it again.",
    "sent-already": "This mail was sent already. You can send it once more.",
    "not-sent-yet": "This mail was not sent yet. You can send it now.",
    "step-is-over": "This step is done, not needed or skipped already, or it is too late for it.",
    "has-no-mail":
      "That cannot be done with this step: a step of HR has no mail of its own, and a step of the leaver cannot go to a colleague.",
    "unknown-step": "This step is not one of this departure.",
    "left-already":
      "This colleague has left already. Choose whether they came back, or whether it was a mistake.",
    "not-left-yet":
      "This colleague has not left yet. Choose whether they stay, or whether it was a mistake.",
  },
};
