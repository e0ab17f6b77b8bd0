import type { Language } from "../../departure/model/plan.ts";
import type { DateProblem } from "./read-date.ts";

/** What is said of a row that no field can say. */
export interface RowWords {
  readonly notText: string;
  readonly tooLong: (given: number, allowed: number) => string;
  readonly cellCount: (given: number, columns: number) => string;
  readonly more: (count: number) => string;
  /** What is no one day. */
  readonly days: Readonly<Record<DateProblem, (given: string) => string>>;
  /** The same person has a departure that runs, with other dates. */
  readonly running: (lastDay: string, endOfEmployment: string) => string;
  /** The column, and what is wrong with what stands there. */
  readonly inColumn: (column: string, message: string) => string;
}

export const ROW_WORDS: Readonly<Record<Language, RowWords>> = {
  nl: {
    notText:
      "Deze rij is niet als tekst te lezen. Kijk of er een aanhalingsteken te veel in staat, of typ de rij opnieuw.",
    tooLong: (given, allowed) =>
      `Deze rij is te lang: ${given} bytes. Toegestaan: ${allowed} bytes.`,
    cellCount: (given, columns) =>
      `Deze rij heeft ${given} ${given === 1 ? "cel" : "cellen"}, en het bestand ${columns} kolommen. Kijk of er een scheidingsteken te veel of te weinig staat.`,
    more: (count) => (count === 1 ? "En nog iets." : `En nog ${count} dingen.`),
    days: {
      "two-days": (given) =>
        `‘${given}’ kan twee dagen zijn. Schrijf jaar, maand en dag zo: 2027-02-28, of dag, maand en jaar zo: 28-2-2027.`,
      "with-time": (given) =>
        `Bij ‘${given}’ staat een tijd, en hier hoort alleen een dag. Laat de tijd weg: 28-2-2027.`,
    },
    running: (lastDay, endOfEmployment) =>
      `Van deze persoon loopt al een vertrek: laatste werkdag ${lastDay}, einde dienstverband ${endOfEmployment}. Wil je dat veranderen? Doe het dan bij dat vertrek.`,
    inColumn: (column, message) => `${column}: ${message}`,
  },
  en: {
    notText:
      "This row cannot be read as text. Look for a quotation mark too many, or type the row again.",
    tooLong: (given, allowed) => `This row is too long: ${given} bytes. Allowed: ${allowed} bytes.`,
    cellCount: (given, columns) =>
      `This row has ${given} ${given === 1 ? "cell" : "cells"}, and the file has ${columns} columns. Look for a separator too many or too few.`,
    more: (count) => (count === 1 ? "And one more thing." : `And ${count} more things.`),
    days: {
      "two-days": (given) =>
        `‘${given}’ can be two days. Write year, month and day like this: 2027-02-28, or day, month and year like this: 28-2-2027.`,
      "with-time": (given) =>
        `‘${given}’ has a time, and only a day belongs here. Leave the time out: 28-2-2027.`,
    },
    running: (lastDay, endOfEmployment) =>
      `A departure of this person is running: last day at work ${lastDay}, end of employment ${endOfEmployment}. Do you want to change it? Then change that departure.`,
    inColumn: (column, message) => `${column}: ${message}`,
  },
};
