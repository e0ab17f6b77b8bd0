import { forEachOwnField } from "../../departure/fields.ts";
import type { DepartureWords } from "../nl/departure.ts";
import { ownFields } from "./fields.ts";

const doing: DepartureWords["doing"] = {
  dates: {
    title: "Change dates or kind",
    what: "What has left stays as it was. Everything still to come moves along. You see the new timeline first; then you confirm.",
    button: "Record the change",
    done: "The change was recorded. The timeline has moved.",
  },
  correct: {
    title: "Correct names and addresses",
    what: "Nobody gets a mail about this. Did a mail not arrive because of a wrong address? Then it goes again to the new one, if that still helps.",
    button: "Save the correction",
    done: "The correction was saved.",
  },
  replace: {
    title: "Replace the manager or the HR contact",
    what: "What is still to come goes to the new person, for good or for a while. A new manager gets one mail about where things stand.",
    button: "Replace",
    done: "The replacement was recorded.",
  },
  interview: {
    title: "Agree on a talk, or move it",
    what: "Who left and who holds the talk both get an invitation for their calendars. Was a talk planned already? Then that entry moves.",
    button: "Send the invitation",
    done: "The talk was agreed on. The invitations leave.",
  },
  "name-holder": {
    title: "Say who holds the talk",
    what: "This colleague would rather talk to somebody else. Whoever you name gets an email and offers moments. The colleague gets an email with the name, and chooses.",
    button: "Record who holds the talk",
    done: "It is recorded. Both are told.",
  },
  "call-off": {
    title: "Call the talk off",
    what: "Both are told, and the entry disappears from their calendars.",
    button: "Call the talk off",
    done: "The talk was called off.",
  },
  withdraw: {
    title: "Withdraw",
    what: "Everything that has not left does not leave. Whoever got a mail hears once that it does not go on. After a mistake nobody hears anything. You can take this back.",
    button: "Withdraw the departure",
    done: "The departure was withdrawn.",
  },
  "take-back": {
    title: "Take the withdrawal back",
    what: "The departure goes on after all. What was stopped is planned again, with these dates. Whoever heard that it did not go on is told. You see the new timeline first.",
    button: "Take the withdrawal back",
    done: "The withdrawal was taken back. The departure is running again.",
  },
  "restart-questions": {
    title: "Begin the questions again",
    what: "Did somebody else answer the questions at the end in your colleague’s place? Whatever was answered is deleted and counts nowhere. Your colleague can then answer again with the same link. Nobody sees whether there were any answers. This can’t be undone.",
    button: "Begin the questions again",
    done: "The questions begin again. Within ten minutes, whatever was answered is gone. Let your colleague know after that.",
  },
  object: {
    title: "No more mails to who is leaving",
    what: "Does your colleague want no more mails? Then nothing goes there any more, later neither. This cannot be undone. The manager and HR still get their steps.",
    button: "Stop the mails to this colleague",
    done: "This colleague gets no more mails.",
  },
  erase: {
    title: "Erase the data",
    what: "Names, addresses and everything by which somebody can be recognised go for good. What has not left does not leave. Only counts stay. This cannot be undone.",
    button: "Erase the data",
    done: "The data were erased.",
  },
};

const events: DepartureWords["events"] = {
  submitted: () => "Departure recorded",
  "dates-changed": ({ more }) => `Dates changed: ${more}`,
  "kind-changed": () => "Kind of departure changed",
  corrected: ({ more }) => `Corrected: ${more}`,
  "address-confirmed": () => "Private address confirmed",
  "address-declined": () => "Would rather not give a private address",
  replaced: ({ more }) => `Replaced: ${more}`,
  withdrawn: ({ more }) => `Withdrawn: ${more}`,
  "taken-back": () => "Withdrawal taken back",
  objected: ({ more }) =>
    more
      ? "No more mails to who is leaving: a mail was reported as unwanted"
      : "No more mails to who is leaving",
  erased: () => "Data erased",
  "answers-read": () => "Answers with a name were opened",
  "questions-restarted": () => "Questions at the end begin again",
  exported: () => "All that is kept was taken as a file",
  "sent-now": ({ step }) => `${step}: sent now`,
  skipped: ({ step, more }) => `${step}: skipped (${more})`,
  resent: ({ step }) => `${step}: sent once more`,
  done: ({ step }) => `${step}: done`,
  "not-needed": ({ step }) => `${step}: not needed`,
  "still-open": ({ step }) => `${step}: still open after all`,
  "remind-later": ({ step, more }) => `${step}: reminder in ${more} working days`,
  "handed-over": ({ step }) => `${step}: handed to a colleague`,
  "interview-planned": () => "Talk agreed on",
  "interview-moved": () => "Talk moved",
  "moments-offered": ({ more }) => `Moments for the talk offered (${more})`,
  "holder-named": () => "Said who holds the talk",
  "talk-reported": ({ more }) => `After the talk: ${more}`,
  "lines-released": () => "The lines about the talk were read by the person who left",
  "interview-cancelled": () => "Talk called off",
  "talk-chosen": () => "Would like to talk",
  "talk-declined": () => "No talk",
  "talk-called-off": () => "Choice of a talk taken back",
  nudged: ({ more }) => `Reminded of what stood open (steps: ${more})`,
  undeliverable: ({ step }) => `${step}: the mail did not arrive`,
  arrived: ({ step }) => `${step}: the mail arrived after all`,
  complaint: ({ step }) => `${step}: the mail was reported as unwanted (spam, or ‘not for me’)`,
  "caught-up": ({ more }) => `Caught up on what was late (steps: ${more})`,
  "sent-again": ({ step }) => `${step}: sent again, because it was not certain that it had left`,
  unwritable: ({ step }) => `${step}: the mail could not be written`,
  renamed: ({ step }) => `${step}: has another name in the plan`,
  "left-plan": ({ step }) => `${step}: cancelled, because the step is no longer in the plan`,
  "back-in-plan": ({ step }) => `${step}: is back in the plan`,
  "gave-up": ({ step }) => `${step}: not certain that the mail left`,
};

const steps: DepartureWords["steps"] = {
  done: {
    title: "Done",
    what: "This step is done. No reminder comes any more.",
    button: "Done",
    done: "The step is done.",
  },
  "not-needed": {
    title: "Not needed",
    what: "This step is not needed here. No reminder comes any more.",
    button: "Not needed",
    done: "The step is not needed.",
  },
  "still-open": {
    title: "Still open after all",
    what: "This step is then open again. The working days until a reminder begin again; nobody who had one gets a second.",
    button: "Still open",
    done: "The step is open again.",
  },
  "send-now": {
    title: "Send now",
    what: "The mail leaves at once; it waits neither for its day nor for the undo window. This cannot be undone.",
    button: "Send now",
    done: "The mail is leaving now.",
  },
  resend: {
    title: "Send once more",
    what: "The same mail leaves once more, at once.",
    button: "Send once more",
    done: "The mail is leaving once more.",
  },
  remind: {
    title: "Remind later",
    what: "Whoever has this step gets it again in so many working days.",
    button: "Remind later",
    done: "The reminder is planned.",
  },
  "hand-over": {
    title: "Hand to a colleague",
    what: "This colleague gets the step by mail, and everything about it that is still to come. Whoever had it before gets nothing more about it.",
    button: "Hand over",
    done: "The step was handed over.",
  },
  skip: {
    title: "Skip",
    what: "This step does not come, not even when the dates change.",
    button: "Skip",
    done: "The step is skipped.",
  },
};

export const departure: DepartureWords = {
  title: (leaver) => `The departure of ${leaver}`,
  erasedName: "somebody who was erased",
  facts: {
    employee: "Who is leaving",
    manager: "Manager",
    hrContact: "HR contact",
    announced: "Announced on",
    lastDay: "Last day at work",
    endOfEmployment: "End of employment",
    kind: "Kind of departure",
    extraSteps: "Extra steps",
    ...forEachOwnField((_, name) => ownFields[name].fact ?? ownFields[name].label),
    talkChoice: "Answer to the invitation",
    talk: "Talk",
    talkHolder: "Who holds the talk",
    talkMoments: "Moments on offer",
    talkReport: "After the talk",
    talkLines: "What was written about the talk",
    contactAsked: "Email about working with us",
    namedAnswers: "Answers with a name",
  },
  workAddress: "work",
  privateAddress: "private",
  addressUnconfirmed: (day) =>
    `Given by the leaver on ${day}, who has not yet confirmed that it is right.`,
  addressConfirmed: (day) => `Given by the leaver, and confirmed on ${day}.`,
  addressDeclined: (day) =>
    `The leaver would rather not give a private address, as they said on ${day}. What needed one is cancelled.`,
  noPrivateAddress:
    "There is no private address yet: mails after the last day at work wait for it.",
  standIn: (name, from, until) =>
    until ? `${name}, from ${from} up to and including ${until}` : `${name}, from ${from}`,
  talkReport: { held: "The talk took place.", notHeld: "The talk didn’t happen." },
  talkChoices: {
    talk: "Would like to talk",
    "no-talk": "No talk",
    with: {
      hr: "with HR",
      "somebody-else": "with somebody else",
      manager: "with the former manager",
      "no-matter": "no matter with whom",
    },
  },
  talk: (at, minutes, holder, where) =>
    `${at}, ${minutes} minutes, with ${holder}${where ? `, ${where}` : ""}`,
  contactAsked: (at) => `asked for on ${at}`,
  readNamedAnswers: "To the answers",
  namedAnswers: (until) => `can be read up to and including ${until}`,
  calledOff: "called off",

  withdrawn: (reason, at) => `This departure was withdrawn on ${at}: ${reason}.`,
  withdrawalReasons: {
    stays: "the colleague stays",
    mistake: "it was a mistake",
    "came-back": "the colleague came back",
  },
  missingSettings: (missing) =>
    `A mail that asks this colleague something cannot leave yet. The settings still lack: ${missing}. Ask your administrator to fill that in. The mail then leaves by itself.`,
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
  doing,
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
    interviewer: "who holds the talk",
    otherAtHr: "a colleague, or the HR system",
  },
  events,
  roles: { manager: "Manager", hrContact: "HR contact" },

  steps,
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
    "address-declined": "The colleague would rather not give a private address",
    "no-talk": "There will be no talk",
    "talk-chosen": "They want to talk; the moment is still to be agreed",
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
      hint: "From 10 up to and including 240. Empty means: the usual length.",
    },
    where: { label: "Where?", hint: "A place, a telephone number or a link." },
    "with.name": {
      label: "Who holds the talk?",
      hint: "Leave name and address empty for whom the colleague chose; without a choice, it is the manager.",
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
    "settings-missing":
      "This mail asks the leaver something, and a setting for that is missing. Ask your administrator to fill it in. The mail then leaves by itself.",
    "has-no-mail":
      "That cannot be done with this step: a step of HR has no mail of its own, and a step of the leaver cannot go to a colleague.",
    "unknown-step": "This step is not one of this departure.",
    "left-already":
      "This colleague has left already. Choose whether they came back, or whether it was a mistake.",
    "not-left-yet":
      "This colleague has not left yet. Choose whether they stay, or whether it was a mistake.",
  },
};
