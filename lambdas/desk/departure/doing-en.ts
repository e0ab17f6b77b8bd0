import type { DepartureWords } from "./departure-words.ts";

export const DOING: DepartureWords["doing"] = {
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
