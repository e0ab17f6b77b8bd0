import type { UnconfirmedWords } from "../nl/unconfirmed.ts";

export const unconfirmed: UnconfirmedWords = {
  title: "Emails that may not have been sent",
  intro:
    "After a restore from a backup, we don’t know whether these emails were sent. They only go out if you say so. If in doubt, ask the recipient.",
  none: "There are no emails to decide on.",
  waits: "For some emails, we don’t know whether they were sent.",
  look: "Decide what to do",
  more: (count) =>
    count === 1
      ? "One more departure has such emails. It appears here when these are done."
      : `${count} more departures have such emails. They appear here when these are done.`,
  columns: { mail: "Email", to: "To", at: "Planned for", act: "What should happen?" },
  buttons: { sent: "Was sent", send: "Send now", never: "Don’t send" },
  about: (button, mail, name) => `${button}: ${mail}, ${name}`,
  all: {
    title: "For all emails at once",
    what: "This applies to all unconfirmed emails of all departures, including those not shown here. You can’t take back what you send now.",
    buttons: { sent: "All were sent", send: "Send all now", never: "Don’t send any" },
  },
  done: (count) => (count === 1 ? "Noted for 1 email." : `Noted for ${count} emails.`),
  left: (count) => `${count} departures still to go. Press again.`,
};
