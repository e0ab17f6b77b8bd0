import type { EffectWords } from "../nl/effects.ts";

export const effects: EffectWords = {
  told: "Who hears about it?",
  nobody: "Nobody hears about this.",
  tells: (what, moment) => `${what}. Leaves on ${moment}.`,
  read: "Read the mail",
  inRole: (name, role) => `${name} (${role})`,
  earlierManager: "an earlier manager",
  untold: (reader, count) =>
    count === 1
      ? `${reader} has had 1 mail and doesn't hear about this.`
      : `${reader} has had ${count} mails and doesn't hear about this.`,
  digest: (name) =>
    `${name} gets no mail of their own about this, and reads in the morning mail what there is to do.`,
  more: "What else happens",
  stopped: (reader, count) =>
    count === 1
      ? `1 mail to ${reader} is no longer sent.`
      : `${count} mails to ${reader} are no longer sent.`,
  passedOn: (name, count) =>
    count === 1
      ? `1 mail that is still to come goes to ${name}.`
      : `${count} mails that are still to come go to ${name}.`,
  links: {
    closed: (reader, from) =>
      from
        ? `From ${from} the links in the mails to ${reader} no longer work.`
        : `The links in the mails to ${reader} no longer work.`,
    "passed-on": (reader, from) =>
      from
        ? `From ${from} the links in the mails to ${reader} only show who has taken over.`
        : `The links in the mails to ${reader} only show who has taken over.`,
  },
  replaced: ({ old, next, role }, days) => `${next} replaces ${old} (${role}), ${days}.`,
  days: (from, until) =>
    `${from ? `from ${from}` : "from today"}${until ? ` up to and including ${until}` : ", for good"}`,
  left: "What has left already",
  nothingLeft: "No mail has left yet.",
  hadMails: (reader, count, last) =>
    count === 1
      ? `${reader}: 1 mail, on ${last}`
      : `${reader}: ${count} mails, the last on ${last}`,
  mistake: (count) =>
    count === 1
      ? "1 mail has left already. After a mistake nobody tells its reader, who may still do what it says."
      : `${count} mails have left already. After a mistake nobody tells their readers, who may still do what they say.`,
  mistakeInstead: {
    stays: "Instead, let them know that the colleague stays",
    "came-back": "Instead, let them know that the colleague is back",
  },
};
