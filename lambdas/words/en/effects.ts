import type { EffectWords } from "../nl/effects.ts";

export const effects: EffectWords = {
  told: "Who is told?",
  nobody: "Nobody is told about this.",
  tells: (what, moment) => `${what}. Will be sent on ${moment}.`,
  read: "View the email",
  inRole: (name, role) => `${name} (${role})`,
  earlierManager: "an earlier manager",
  untold: (reader, count) =>
    count === 1
      ? `${reader} has had 1 email and isn’t told about this.`
      : `${reader} has had ${count} emails and isn’t told about this.`,
  digest: (name) => `${name} gets no separate email. The tasks are in the morning email.`,
  more: "What else happens",
  stopped: (reader, count) =>
    count === 1
      ? `1 email to ${reader} is cancelled.`
      : `${count} emails to ${reader} are cancelled.`,
  passedOn: (name, count) =>
    count === 1
      ? `1 email still to come goes to ${name}.`
      : `${count} emails still to come go to ${name}.`,
  links: {
    closed: (reader, from) =>
      from
        ? `From ${from} the links in emails to ${reader} no longer work.`
        : `The links in emails to ${reader} no longer work.`,
    "passed-on": (reader, from) =>
      from
        ? `From ${from} the links in emails to ${reader} only show who has taken over.`
        : `The links in emails to ${reader} only show who has taken over.`,
  },
  replaced: ({ old, next, role }, days) => `${next} replaces ${old} (${role}), ${days}.`,
  days: (from, until) =>
    `${from ? `from ${from}` : "from today"}${until ? ` up to and including ${until}` : ", for good"}`,
  left: "Already sent",
  nothingLeft: "No emails have been sent yet.",
  hadMails: (reader, count, last) =>
    count === 1
      ? `${reader}: 1 email, on ${last}`
      : `${reader}: ${count} emails, the last on ${last}`,
  mistake: (count) =>
    count === 1
      ? "1 email has already been sent. If it was a mistake, its reader isn’t told and may still act on it."
      : `${count} emails have already been sent. If it was a mistake, their readers aren’t told and may still act on them.`,
  mistakeInstead: {
    stays: "Tell people that the employee is staying instead",
    "came-back": "Tell people that the employee is back instead",
  },
};
