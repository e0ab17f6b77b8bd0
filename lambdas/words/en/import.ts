import { forEachOwnField } from "../../departure/fields.ts";
import type { ImportFileWords, ImportWords } from "../nl/import.ts";
import { ownFields } from "./fields.ts";

const DAY = "A day: 2027-02-28 or 28-2-2027.";
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
  row: {
    views: "Which rows",
    shown: {
      problems: (count) => `Not right (${count})`,
      all: (count) => `All rows (${count})`,
      refused: (count) => `Not recorded (${count})`,
      departures: (count) => `Departures (${count})`,
    },
    leaver: "Who leaves",
    manager: "Manager",
    lastDay: "Last day at work",
    problems: "What is wrong",
    state: "State",
    line: (line) => `line ${line}`,
    nobody: "No name",
    good: "Good",
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
    summary: ({ rows, good, bad }) =>
      `${rowsEn(rows)}: ${good} good and ${bad} not right. Nothing is recorded yet.`,
    record: (good) => `Record ${departuresEn(good)}`,
    what: ({ good, bad, minutes }) =>
      `We record ${departuresEn(good)} and plan the mails. After ${minutes} minutes the first mails may leave. Steps whose day is past reach everybody together in one mail. Whoever is recorded already is not recorded twice.${
        bad === 0
          ? ""
          : bad === 1
            ? " The row that is not right is left out. You can download it, mend it and hand it in again."
            : ` The ${bad} rows that are not right are left out. You can download them, mend them and hand them in again.`
      }`,
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
      `${taken} of ${rowsEn(rows)} done: ${recorded} recorded, ${known} were there already, ${refused} not recorded.`,
    leave: "You need not wait: it goes on when you close this page.",
    refresh: "Refresh",
    slow: "Has it come to a stop?",
    goOn: "Go on",
    goOnWhat:
      "It takes longer than usual. With this button we start again on what is not finished. Nothing is recorded twice.",
  },
  finished: {
    title: "Done",
    summary: ({ recorded, known, refused }) =>
      `${departuresEn(recorded)} recorded, ${known} were there already, ${refused} not recorded.`,
    refusedTitle: "To be mended",
    refused:
      "What was not recorded stands below with the reason. Download it, mend it and hand in the file again: the last column may stay.",
    tidy: "Tidy up",
    another: "Another file",
    drop: "Throw away",
    dropWhat:
      "We throw away what we still have of this file. The departures that were recorded stay.",
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
