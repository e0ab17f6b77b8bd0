import type { ReplaceWords } from "../nl/replace.ts";

export const replace: ReplaceWords = {
  title: "Replace somebody everywhere",
  intro:
    "Is a manager or an HR contact leaving, or away for a while? Choose here who takes over, in every departure that is still running.",
  pick: "Who is replaced?",
  pickColumns: { who: "Name", running: "Still running", act: "Replace" },
  runs: (count) => (count === 1 ? "1 departure" : `${count} departures`),
  replace: "Replace",
  replaceWhom: (name) => `Replace ${name}`,
  everywhereWhat:
    "Is this person leaving, or away for a while? Choose who takes over in all departures that are still running.",
  everywhereWhom: (name) => `Replace everywhere: ${name}`,
  notAll:
    "More departures are running than we look at here. Is somebody missing? Type the address.",
  typeInstead: "Or type an address",
  role: "In which role?",
  address: "E-mail address",
  addressHint: "The address at which this person gets the mails now.",
  look: "Show what is running",
  running: (count, role) =>
    count === 1
      ? `1 departure is still running (${role})`
      : `${count} departures are still running (${role})`,
  whom: { before: "You replace ", after: "." },
  none: (role) =>
    `With this address we find no departure that is still running (${role}). Are the address and the role right?`,
  lastDayOf: (leaver, day) => `${leaver}, last day at work ${day}`,
  successor: "Who takes over?",
  name: "Name of the successor",
  successorAddress: "E-mail address of the successor",
  language: "Language of the mails",
  from: "From",
  fromHint: "Empty means: today.",
  until: "Up to and including",
  untilHint: "Empty means: for good.",
  what: (role) =>
    role === "manager"
      ? "All days of this person go to the successor, who gets one mail for each departure about where things stand. Whoever stands in for this person goes on doing so."
      : "All days of this person go to the successor, who reads in the morning mail where things stand. Whoever stands in for this person goes on doing so.",
  confirm: "Replace in all of these",
  previewTitle: "What will happen",
  by: (name, address) => ` with ${name} (${address}).`,
  mailsIn: (mails, departures) => {
    const where = departures === 1 ? "1 departure" : `${departures} departures`;
    if (mails === 0) return `This changes ${where}. Nobody gets a mail about it.`;
    return `This changes ${where}, so ${mails === 1 ? "1 mail leaves" : `${mails} mails leave`}. Below you can read who gets what.`;
  },
  moreToo: "There are more departures than shown here; they are included.",
  toDeparture: "To this departure",
  resultTitle: "This is what happened",
  result: (count) =>
    count === 0
      ? "No departure was running any more in which this person could be replaced."
      : count === 1
        ? "We looked at 1 departure."
        : `We looked at ${count} departures.`,
  columns: { departure: "Departure", outcome: "Outcome" },
  replaced: "replaced",
  again: "Replace somebody else",
  problems: (count) =>
    count === 1 ? "One thing is not right yet" : `${count} things are not right yet`,
};
