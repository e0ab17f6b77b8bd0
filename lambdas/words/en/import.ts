import { forEachOwnField } from "../../departure/fields.ts";
import type { ImportFileWords, ImportWords, RowCounts } from "../nl/import.ts";
import { ownFields } from "./fields.ts";

const DAY = "A day: 28-2-2027, 2027-02-28 or 28 February 2027.";
const ADDRESS = "One e-mail address.";
const OWN_LANGUAGE = "Empty means: the language of your organisation.";

export const importPages: ImportWords = {
  start: {
    title: "Import departures",
    intro:
      "Are several people leaving? Put them in one file. First you see what we have read. We record it only when you say that it is right.",
    upload: "Choose your file",
    label: "CSV file",
    hint: (rows, megabytes) =>
      `At most ${rows} rows and ${megabytes} MB. In Excel you choose: Save as, and then CSV.`,
    tooLarge: (megabytes) => `This file is too large. It can be ${megabytes} MB. Split it.`,
    button: "Read the file",
    nothingYet: "Nothing is recorded yet, and no mail leaves yet.",
    forReader:
      "With your account you can see everything, but change nothing. That is why you cannot hand in a file here. Ask a colleague at HR.",
    template: "No file yet?",
    templateText:
      "Begin with an empty file that has all the columns. Those that you do not need you may take out.",
    templateButton: "Download an empty file",
    templateName: "totziens-departures",
    kept: (days) =>
      `What we read we keep for ${days} days, for you alone. Then it is gone; what you recorded stays. Have you lost the page? Hand in the same file again, and you are back. Nothing is recorded twice.`,
    problems: "We cannot use this file. Nothing was saved.",
    thrownAway: "We have thrown away what we had read.",
  },
  file: {
    none: "You have not chosen a file yet.",
    empty: "The file is empty. Put the names of the columns on the first line.",
    notText:
      "The first line cannot be read. Save the file as CSV and hand that in; we cannot read an Excel workbook.",
    noHeader:
      "The first line looks like a departure. Put a line with the names of the columns above it.",
    noRows: "The file has columns, but no rows. Put each departure on a row.",
    tooManyRows: (given, allowed) =>
      `The file has ${given} lines. Allowed: ${allowed} rows. Split it into more files.`,
    missing: (names) => `These columns are needed, and are missing: ${names.join(", ")}.`,
    unknown: (names, count) =>
      `We do not know these columns: ${names.join(", ")}${count > names.length ? ` and ${count - names.length} more` : ""}. Give them a name from the list below, or take them out.`,
    repeated: (names) =>
      `These columns are there more than once: ${names.join(", ")}. Leave one of them.`,
    noName: "(a column without a name)",
  },
  columns: {
    title: "The columns",
    intro: (otherLanguages) =>
      `The order is up to you, capitals do not matter, and the names may be ${otherLanguages} too. A day with slashes, such as 5/2/2027, is read only if it can be but one.`,
    headings: ["Column", "Needed", "What may stand there", "Example"],
    needed: "yes",
    notNeeded: "no",
    oneOf: (choices) => `One of: ${choices}.`,
    someOf: (steps) => `One or more of: ${steps}.`,
    allowed: {
      "employee.name": "First name and last name.",
      "employee.workAddress": `${ADDRESS} Empty if your colleague has none.`,
      "employee.privateAddress": `${ADDRESS} Empty means: we ask for it.`,
      "employee.language": OWN_LANGUAGE,
      "employee.personnelNumber": "By this we see whether somebody has been entered already.",
      announced: `${DAY} Empty means: the day on which you hand in the file.`,
      lastDay: DAY,
      endOfEmployment: `${DAY} Empty means: the last day at work.`,
      kind: "Empty means: Resigned.",
      extraSteps: "With semicolons between them, and only for a kind of departure with few steps.",
      "manager.name": "First name and last name.",
      "manager.address": ADDRESS,
      "manager.language": OWN_LANGUAGE,
      "hrContact.name": "Empty means: HR’s usual mailbox.",
      "hrContact.address": `${ADDRESS} Empty means: HR’s usual mailbox.`,
      "hrContact.language": OWN_LANGUAGE,
      ...forEachOwnField((_, name) => ownFields[name].allowed ?? "May be empty."),
    },
    examples: {
      "employee.name": "Sanne Bakker",
      "employee.workAddress": "s.bakker@example.org",
      "employee.privateAddress": "sanne@home.example",
      "employee.language": "English",
      "employee.personnelNumber": "10482",
      announced: "14-1-2027",
      lastDay: "19-2-2027",
      endOfEmployment: "28-2-2027",
      kind: "Resigned",
      extraSteps: "",
      "manager.name": "Fatima El Idrissi",
      "manager.address": "f.elidrissi@example.org",
      "manager.language": "English",
      "hrContact.name": "Ruben Visser",
      "hrContact.address": "r.visser@example.org",
      "hrContact.language": "English",
      ...forEachOwnField((_, name) => ownFields[name].example),
    },
  },
  asking: {
    title: "Which column is which?",
    intro: (count) =>
      count === 1
        ? "Your file has a column that we don’t know. Say what it is, or leave it out."
        : `Your file has ${count} columns that we don’t know. Say what they are, or leave them out.`,
    remembered:
      "We remember this for the next file, yours and your colleagues’. If you choose otherwise then, that counts.",
    known: (names) => `We know these columns: ${names.join(", ")}.`,
    column: (name) => `Column ‘${name}’`,
    nameless: (number) => `Column ${number}, without a name`,
    sample: (cells) => `It has, for example: ${cells.join("; ")}.`,
    empty: "There is nothing in it.",
    leaveOut: "Leave out",
    needed: (name) => `${name} (needed)`,
    button: "Read the file",
    problems: "We can’t read the file yet",
    missing: (names) => `Say which column has this: ${names.join(", ")}.`,
    taken: (field) =>
      `‘${field}’ is another column too. Choose something else here, or leave one of them out.`,
    notListed: "Choose something from the list.",
    ofYours: "Columns with names of their own",
    is: (column, field) => `‘${column}’ is ${field}`,
    isLeftOut: (column) => `‘${column}’ is left out`,
    again: "Choose again",
  },
  row: {
    views: "Which rows",
    shown: {
      problems: (count) => `Not right (${count})`,
      running: (count) => `Running already (${count})`,
      known: (count) => `There already or twice (${count})`,
      new: (count) => `New (${count})`,
      all: (count) => `All rows (${count})`,
      refused: (count) => `Not recorded (${count})`,
      departures: (count) => `Departures (${count})`,
      left: (count) => `Stays (${count})`,
      withdrawn: (count) => `Withdrawn (${count})`,
    },
    leaver: "Who leaves",
    manager: "Manager",
    lastDay: "Last day at work",
    problems: "What is wrong",
    state: "State",
    line: (line) => `line ${line}`,
    nobody: "No name",
    good: "New",
    met: {
      known: "There already",
      running: "Running already, with other days",
      twice: "Twice in this file",
    },
    back: {
      withdrawn: "Withdrawn",
      mailed: "Stays: a mail has left already",
      changed: "Stays: somebody has changed it",
      "withdrawn-before": "Was withdrawn already",
      erased: "Was erased already",
    },
    recorded: "Recorded",
    known: "Was there already",
    toRunning: "Look at the departure that is running",
    beside: "Record it all the same, beside what is running",
    besideOf: (line) => `Record line ${line} all the same, beside what is running`,
    pages: "Pages of rows",
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: "Previous page",
    next: "Next page",
  },
  read: {
    title: "This is what we have read",
    decide: "Is this right?",
    summary: ({ rows, fresh, met, bad }) =>
      `${rowsEn(rows)}: ${listEn([
        fresh > 0 && `${fresh} new`,
        met.known > 0 && `${met.known} there already`,
        met.twice > 0 && `${met.twice} twice in this file`,
        met.running > 0 && `${met.running} running already with other days`,
        bad > 0 && `${bad} not right`,
      ])}. Nothing is recorded yet.`,
    record: (fresh) => `Record ${departuresEn(fresh)}`,
    what: ({ fresh, minutes, ...others }) =>
      `We record ${departuresEn(fresh)} and plan the mails. After ${minutes} minutes the first mails may leave. Steps whose day is past reach everybody together in one mail.${othersEn(others)}`,
    nobodyNew: {
      title: "Go through the rows",
      what: "Nobody is new. Of people whose departure is running with other days, you can then say row by row that this is a second departure.",
      button: "Go through the rows",
    },
    nothingNew: {
      title: "There is nothing to record",
      text: "Everybody in this file is there already.",
    },
    nothingGood: {
      title: "There is nothing to record",
      text: "No row is right. Download them with the reason, mend them and hand in the file again.",
    },
    drop: "Throw away",
    dropWhat: "We throw away what we have read of this file. Nothing is recorded.",
  },
  running: {
    title: "We are recording the departures",
    progress: "How far we are",
    soFar: ({ taken, rows, recorded, known, refused }) =>
      `${taken} of ${rowsEn(rows)} done: ${listEn([`${recorded} recorded`, known > 0 && `${known} there already or twice`, refused > 0 && `${refused} not recorded`])}.`,
    leave: "You need not wait: it goes on when you close this page.",
    refresh: "Refresh",
    slow: "Has it come to a stop?",
    goOn: "Go on",
    goOnWhat:
      "It takes longer than usual. With this button we start again on what is not finished. Nothing is recorded twice.",
  },
  finished: {
    title: "Done",
    summary: ({ recorded, there, twice, refused }) =>
      `${listEn([
        `${departuresEn(recorded)} recorded`,
        there > 0 && `${there} ${there === 1 ? "was" : "were"} there already`,
        twice > 0 && `${twice} twice in this file`,
        refused > 0 && `${refused} not recorded`,
      ])}.`,
    refusedTitle: "To be mended",
    refused:
      "What was not recorded stands below with the reason. Download it, mend it and hand in the file again: the last column may stay.",
    tidy: "Tidy up",
    another: "Another file",
    takeBack: {
      title: "Was this the wrong file?",
      what: (recorded, until) =>
        `Until ${until} you can take this import back. We then withdraw ${recorded === 1 ? "the departure" : `the ${recorded} departures`} as a mistake, and nobody gets a mail about it. What was mailed about, or changed by somebody, stays. You see afterwards what happened.`,
      button: "Take the import back",
    },
    drop: "Throw away",
    dropWhat:
      "We throw away what we still have of this file. The departures that were recorded stay.",
  },
  takingBack: {
    title: "We are taking the import back",
    progress: "How far we are",
    soFar: ({ recorded, back }) =>
      `${back.withdrawn + back.left} of ${departuresEn(recorded)} done: ${back.withdrawn} withdrawn, ${back.left} ${back.left === 1 ? "stays" : "stay"}.`,
    leave: "You need not wait: it goes on when you close this page.",
    refresh: "Refresh",
    slow: "Has it come to a stop?",
    goOn: "Go on",
    goOnWhat:
      "It takes longer than usual. With this button we start again on what is not finished.",
  },
  takenBack: {
    title: "The import has been taken back",
    summary: ({ withdrawn, left }) =>
      `${departuresEn(withdrawn)} withdrawn. Nobody gets a mail about it.${left === 0 ? "" : left === 1 ? " One departure was not withdrawn by us; below you see why." : ` ${left} departures were not withdrawn by us; below you see why.`}`,
    before: ({ withdrawn }) =>
      `You have handed in this file before, and then took it back: ${departuresEn(withdrawn)} withdrawn.`,
    dropWhat:
      "We throw away what we still have of this file. The departures themselves don't change: what was withdrawn stays withdrawn.",
    again:
      "Do you want to use the same file after all? First throw away what we have of it, then hand it in again.",
  },
  kept: (since, until) => `Handed in on ${since}. We keep this until ${until}, for you alone.`,
  again: "You have handed in this file before. This is how it stands; nothing happens twice.",
  refusedName: "totziens-not-recorded",
  download: "Download what is not right, with the reason",
};

function departuresEn(count: number): string {
  return count === 1 ? "1 departure" : `${count} departures`;
}

function rowsEn(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}

/** What happens with the rows that are no new departure. */
function othersEn({ met, bad }: Pick<RowCounts, "met" | "bad">): string {
  const present = met.known + met.twice;
  return [
    present > 0 && " Whoever is there already is not recorded again.",
    met.running > 0 &&
      " Of people whose departure is running with other days, you can then say row by row that this is a second departure.",
    bad === 1 &&
      " The row that is not right is left out. You can download it, mend it and hand it in again.",
    bad > 1 &&
      ` The ${bad} rows that are not right are left out. You can download them, mend them and hand them in again.`,
  ]
    .filter(Boolean)
    .join("");
}

function listEn(parts: readonly (string | false)[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(
    parts.filter((each) => each !== false),
  );
}

export const importFile: ImportFileWords = {
  problemColumn: "What is wrong",
  notText:
    "This row cannot be read as text. Look for a quotation mark too many, or type the row again.",
  tooLong: (given, allowed) => `This row is too long: ${given} bytes. Allowed: ${allowed} bytes.`,
  cellCount: (given, columns) =>
    `This row has ${given} ${given === 1 ? "cell" : "cells"}, and the file has ${columns} columns. Look for a separator too many or too few.`,
  more: (count) => (count === 1 ? "And one more thing." : `And ${count} more things.`),
  days: {
    unreadable: (given) =>
      `We can’t read ‘${given}’. Write a day like this: 31-8-2027, 2027-08-31 or 31 August 2027.`,
    "no-such-day": (given) => `‘${given}’ doesn’t exist. Choose a day that does.`,
    "two-days": (given) =>
      `‘${given}’ can be two days. Write year, month and day like this: 2027-02-28, or day, month and year like this: 28-2-2027.`,
    "with-time": (given) =>
      `‘${given}’ has a time, and only a day belongs here. Leave the time out: 28-2-2027.`,
  },
  running: (lastDay, endOfEmployment) =>
    `A departure of this person is running: last day at work ${lastDay}, end of employment ${endOfEmployment}. Do you want to change it? Then change that departure.`,
  inColumn: (column, message) => `${column}: ${message}`,
};
