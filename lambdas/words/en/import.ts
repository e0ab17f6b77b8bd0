import { forEachOwnField } from "../../departure/fields.ts";
import type { ImportFileWords, ImportWords, RowCounts } from "../nl/import.ts";
import { ownFields } from "./fields.ts";

const DAY = "A date: 28-2-2027, 2027-02-28 or 28 February 2027.";
const ADDRESS = "One email address.";
const OWN_LANGUAGE = "Empty: your organisation’s language.";

export const importPages: ImportWords = {
  start: {
    title: "Import departures",
    intro:
      "Are several people leaving? Put them in one file. You’ll see what we’ve read first. Nothing is recorded until you confirm.",
    upload: "Choose a file",
    label: "CSV file",
    hint: (rows, megabytes) =>
      `Up to ${rows} rows and ${megabytes} MB. In Excel: Save as, then CSV.`,
    tooLarge: (megabytes) => `This file is too large. Allowed: ${megabytes} MB. Please split it.`,
    button: "Read the file",
    nothingYet: "Nothing is recorded yet, and no emails are sent yet.",
    forReader:
      "Your account lets you see everything but change nothing. Ask a colleague in HR to import the file.",
    template: "No file yet?",
    templateText: "Start with an empty file that has all the columns. Delete any you don’t need.",
    templateButton: "Download an empty file",
    templateName: "totziens-departures",
    kept: (days) =>
      `We keep your file for ${days} days, for you alone. Anything you’ve recorded stays. Lost the page? Upload the same file again. Nothing is recorded twice.`,
    problems: "We can’t use this file. Nothing was saved.",
    thrownAway: "The file has been deleted.",
  },
  file: {
    none: "Choose a file first.",
    empty: "The file is empty. Put the column names on the first line.",
    notText: "We can’t read the first line. Save the file as CSV. We can’t read an Excel workbook.",
    noHeader: "The first line looks like a departure. Put a line with the column names above it.",
    noRows: "The file has columns but no rows. Put each departure on its own row.",
    tooManyRows: (given, allowed) =>
      `The file has ${given} lines. Allowed: ${allowed} rows. Please split it.`,
    missing: (names) => `These required columns are missing: ${names.join(", ")}.`,
    unknown: (names, count) =>
      `We don’t know these columns: ${names.join(", ")}${count > names.length ? ` and ${count - names.length} more` : ""}. Give them a name from the list below, or delete them.`,
    repeated: (names) =>
      `These columns appear more than once: ${names.join(", ")}. Keep one of them.`,
    noName: "(a column without a name)",
  },
  columns: {
    title: "Columns",
    intro: (otherLanguages) =>
      `Order and capitals don’t matter. The names can be ${otherLanguages} too. A date with slashes, such as 5/2/2027, is only read if it can’t be two different days.`,
    headings: ["Column", "Required", "Allowed", "Example"],
    needed: "yes",
    notNeeded: "no",
    oneOf: (choices) => `One of: ${choices}.`,
    someOf: (steps) => `One or more of: ${steps}.`,
    allowed: {
      "employee.name": "First name and last name.",
      "employee.calledName":
        "Empty: the first name, if the name shows it; otherwise the whole name.",
      "employee.workAddress": `${ADDRESS} Empty if the employee doesn’t have one.`,
      "employee.privateAddress": `${ADDRESS} Empty: we’ll ask for it.`,
      "employee.language": OWN_LANGUAGE,
      "employee.personnelNumber": "Shows us whether somebody has already been entered.",
      announced: `${DAY} Empty: the day you upload the file.`,
      lastDay: DAY,
      endOfEmployment: `${DAY} Empty: same as the last day at work.`,
      kind: "Empty: Resigned.",
      extraSteps: "Separated by semicolons. Only for a kind of departure with few steps.",
      "manager.name": "First name and last name.",
      "manager.calledName":
        "Empty: the first name, if the name shows it; otherwise the whole name.",
      "manager.address": ADDRESS,
      "manager.language": OWN_LANGUAGE,
      "hrContact.name": "Empty: HR’s usual mailbox.",
      "hrContact.calledName":
        "Empty: the first name, if the name shows it; otherwise the whole name.",
      "hrContact.address": `${ADDRESS} Empty: HR’s usual mailbox.`,
      "hrContact.language": OWN_LANGUAGE,
      ...forEachOwnField((_, name) => ownFields[name].allowed ?? "May be empty."),
    },
    examples: {
      "employee.name": "Sanne Bakker",
      "employee.calledName": "Sanne",
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
      "manager.calledName": "Fatima",
      "manager.address": "f.elidrissi@example.org",
      "manager.language": "English",
      "hrContact.name": "Ruben Visser",
      "hrContact.calledName": "Ruben",
      "hrContact.address": "r.visser@example.org",
      "hrContact.language": "English",
      ...forEachOwnField((_, name) => ownFields[name].example),
    },
  },
  asking: {
    title: "Which column is which?",
    intro: (count) =>
      count === 1
        ? "Your file has a column we don’t know. Choose what it is, or leave it out."
        : `Your file has ${count} columns we don’t know. Choose what they are, or leave them out.`,
    remembered:
      "We’ll remember your choice for the next file, including your colleagues’. You can choose again then.",
    known: (names) => `We know these columns: ${names.join(", ")}.`,
    column: (name) => `Column ‘${name}’`,
    nameless: (number) => `Column ${number}, without a name`,
    sample: (cells) => `For example: ${cells.join("; ")}.`,
    empty: "This column is empty.",
    leaveOut: "Leave out",
    needed: (name) => `${name} (required)`,
    button: "Read the file",
    problems: "We can’t read the file yet",
    missing: (names) => `Choose which column has this: ${names.join(", ")}.`,
    taken: (field) =>
      `‘${field}’ has already been chosen for another column. Choose something else, or leave one of them out.`,
    notListed: "Choose something from the list.",
    ofYours: "Columns with their own names",
    is: (column, field) => `‘${column}’ is ${field}`,
    isLeftOut: (column) => `‘${column}’ is left out`,
    again: "Choose again",
  },
  row: {
    views: "Which rows",
    shown: {
      problems: (count) => `With errors (${count})`,
      running: (count) => `Already running (${count})`,
      known: (count) => `Already recorded or duplicate (${count})`,
      new: (count) => `New (${count})`,
      all: (count) => `All rows (${count})`,
      refused: (count) => `Not recorded (${count})`,
      departures: (count) => `Departures (${count})`,
      left: (count) => `Kept (${count})`,
      withdrawn: (count) => `Withdrawn (${count})`,
    },
    leaver: "Employee",
    manager: "Manager",
    lastDay: "Last day at work",
    problems: "Errors",
    state: "Status",
    line: (line) => `line ${line}`,
    nobody: "No name",
    good: "New",
    met: {
      known: "Already recorded",
      running: "Already running, with different dates",
      twice: "Duplicate in this file",
    },
    back: {
      withdrawn: "Withdrawn",
      mailed: "Kept: an email has already been sent",
      changed: "Kept: somebody has changed it",
      "withdrawn-before": "Was already withdrawn",
      erased: "Was already erased",
    },
    recorded: "Recorded",
    known: "Was already recorded",
    toRunning: "View the running departure",
    beside: "Record anyway, as a second departure",
    besideOf: (line) => `Record line ${line} anyway, as a second departure`,
    pages: "Pages of rows",
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: "Previous page",
    next: "Next page",
  },
  read: {
    title: "This is what we’ve read",
    decide: "Is this right?",
    summary: ({ rows, fresh, met, bad }) =>
      `${rowsEn(rows)}: ${listEn([
        fresh > 0 && `${fresh} new`,
        met.known > 0 && `${met.known} already recorded`,
        met.twice > 0 &&
          `${met.twice} ${met.twice === 1 ? "duplicate" : "duplicates"} in this file`,
        met.running > 0 && `${met.running} already running with different dates`,
        bad > 0 && `${bad} with errors`,
      ])}. Nothing has been recorded yet.`,
    record: (fresh) => `Record ${departuresEn(fresh)}`,
    what: ({ fresh, minutes, ...others }) =>
      `We’ll record ${departuresEn(fresh)} and plan the emails. The first emails may be sent after ${minutes} minutes. Steps whose day has passed come together in one email per person.${othersEn(others)}`,
    nobodyNew: {
      title: "Process the rows",
      what: "There are no new departures. Is a departure already running with different dates? You can then choose row by row that this is a second departure.",
      button: "Process the rows",
    },
    nothingNew: {
      title: "Nothing to record",
      text: "Everybody in this file has already been recorded.",
    },
    nothingGood: {
      title: "Nothing to record",
      text: "Every row has an error. Download the rows with an explanation, fix them and upload the file again.",
    },
    drop: "Delete file",
    dropWhat: "We’ll delete this file. Nothing is recorded.",
  },
  running: {
    title: "Recording departures",
    progress: "Progress",
    soFar: ({ taken, rows, recorded, known, refused }) =>
      `${taken} of ${rowsEn(rows)} done: ${listEn([`${recorded} recorded`, known > 0 && `${known} already recorded or duplicate`, refused > 0 && `${refused} not recorded`])}.`,
    leave: "You can close this page: it carries on.",
    refresh: "Refresh",
    slow: "Not moving?",
    goOn: "Try again",
    goOnWhat:
      "It’s taking longer than usual. This button carries on with whatever isn’t finished. Nothing is recorded twice.",
  },
  finished: {
    title: "Done",
    summary: ({ recorded, there, twice, refused }) =>
      `${listEn([
        `${departuresEn(recorded)} recorded`,
        there > 0 && `${there} ${there === 1 ? "was" : "were"} already recorded`,
        twice > 0 && `${twice} ${twice === 1 ? "duplicate" : "duplicates"} in this file`,
        refused > 0 && `${refused} not recorded`,
      ])}.`,
    refusedTitle: "To be fixed",
    refused:
      "These rows weren’t recorded. Download them with an explanation, fix them and upload the file again. You can leave the last column in.",
    tidy: "Delete file",
    another: "Import another file",
    takeBack: {
      title: "Wrong file?",
      what: (recorded, until) =>
        `Until ${until} you can undo this import. We’ll withdraw ${recorded === 1 ? "the departure" : `the ${recorded} departures`} as a mistake, and nobody gets an email about it. Departures that have already been emailed about or changed are kept.`,
      button: "Undo the import",
    },
    drop: "Delete file",
    dropWhat: "We’ll delete this file. Recorded departures are kept.",
  },
  takingBack: {
    title: "Undoing the import",
    progress: "Progress",
    soFar: ({ recorded, back }) =>
      `${back.withdrawn + back.left} of ${departuresEn(recorded)} done: ${back.withdrawn} withdrawn, ${back.left} kept.`,
    leave: "You can close this page: it carries on.",
    refresh: "Refresh",
    slow: "Not moving?",
    goOn: "Try again",
    goOnWhat: "It’s taking longer than usual. This button carries on with whatever isn’t finished.",
  },
  takenBack: {
    title: "Import undone",
    summary: ({ withdrawn, left }) =>
      `${departuresEn(withdrawn)} withdrawn. Nobody gets an email about it.${left === 0 ? "" : left === 1 ? " One departure wasn’t withdrawn; see below for why." : ` ${left} departures weren’t withdrawn; see below for why.`}`,
    before: ({ withdrawn }) =>
      `You’ve uploaded this file before. The import was then undone: ${departuresEn(withdrawn)} withdrawn.`,
    dropWhat:
      "We’ll delete this file. The departures don’t change: anything withdrawn stays withdrawn.",
    again: "Do you want to use the same file after all? Delete it first, then upload it again.",
  },
  kept: (since, until) => `Uploaded on ${since}. We’ll keep it until ${until}, for you alone.`,
  again: "You’ve uploaded this file before. This is how things stand. Nothing happens twice.",
  refusedName: "totziens-not-recorded",
  download: "Download the rows with errors",
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
    present > 0 && " We’ll skip anybody who’s already recorded.",
    met.running > 0 &&
      " Is a departure already running with different dates? You can then choose row by row that this is a second departure.",
    bad === 1 &&
      " We’ll skip the row with errors. You can download it, fix it and upload it again.",
    bad > 1 &&
      ` We’ll skip the ${bad} rows with errors. You can download them, fix them and upload them again.`,
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
  notText: "We can’t read this row. Is there a quotation mark too many? Or type the row again.",
  tooLong: (given, allowed) => `This row is too long: ${given} bytes. Allowed: ${allowed} bytes.`,
  cellCount: (given, columns) =>
    `This row has ${given} ${given === 1 ? "cell" : "cells"}, and the file has ${columns} columns. Is there a separator too many or too few?`,
  more: (count) => (count === 1 ? "And one more thing." : `And ${count} more things.`),
  days: {
    unreadable: (given) =>
      `We can’t read ‘${given}’. Write a date like this: 31-8-2027, 2027-08-31 or 31 August 2027.`,
    "no-such-day": (given) => `‘${given}’ doesn’t exist. Choose a real date.`,
    "two-days": (given) =>
      `‘${given}’ could be two different days. Write year, month and day like this: 2027-02-28, or day, month and year like this: 28-2-2027.`,
    "with-time": (given) => `‘${given}’ includes a time. Leave the time out: 28-2-2027.`,
  },
  running: (lastDay, endOfEmployment) =>
    `This person already has a running departure: last day at work ${lastDay}, end of employment ${endOfEmployment}. Do you want to change something? Then change that departure.`,
  inColumn: (column, message) => `${column}: ${message}`,
};
