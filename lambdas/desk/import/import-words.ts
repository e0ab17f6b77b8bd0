import type { FieldName } from "../../words/form-words.ts";
import type { Said } from "../desk-words.ts";
import type { Shown } from "./paths.ts";

/** What the pages of an import say; numbers come as people here write them. */
export interface ImportWords {
  readonly start: StartWords;
  readonly file: FileWords;
  readonly columns: ColumnsWords;
  readonly row: RowsWords;
  readonly read: ReadWords;
  readonly running: RunningWords;
  readonly finished: FinishedWords;
  /** When it was handed in, and how long it is kept. */
  readonly kept: (since: string, until: string) => string;
  readonly again: string;
  /** What the file of rows that were left out is called; without personal data. */
  readonly refusedName: string;
  readonly download: string;
}

export interface StartWords {
  readonly title: string;
  readonly intro: string;
  readonly upload: string;
  readonly label: string;
  readonly hint: (rows: string, megabytes: string) => string;
  readonly tooLarge: (megabytes: string) => string;
  readonly button: string;
  readonly nothingYet: string;
  readonly forReader: string;
  readonly template: string;
  readonly templateText: string;
  readonly templateButton: string;
  readonly templateName: string;
  readonly kept: (days: number) => string;
  readonly problems: string;
  readonly thrownAway: string;
}

/** Why nothing of a file is taken. */
export interface FileWords {
  readonly none: string;
  readonly empty: string;
  readonly notText: string;
  readonly noRows: string;
  readonly tooManyRows: (given: string, allowed: string) => string;
  readonly missing: (names: readonly string[]) => string;
  readonly unknown: (names: readonly string[], count: number) => string;
  readonly repeated: (names: readonly string[]) => string;
  readonly noName: string;
}

export interface ColumnsWords {
  readonly title: string;
  readonly intro: string;
  readonly headings: readonly [name: string, isNeeded: string, allowed: string, example: string];
  readonly needed: string;
  readonly notNeeded: string;
  /** What may stand there, and what nothing means; a list of what may be chosen comes before it. */
  readonly allowed: Readonly<Record<FieldName, string>>;
  readonly examples: Readonly<Record<FieldName, string>>;
  readonly oneOf: (choices: string) => string;
  readonly someOf: (steps: string) => string;
}

export interface RowsWords {
  readonly views: string;
  readonly shown: Readonly<Record<Shown, (count: string) => string>>;
  readonly leaver: string;
  readonly manager: string;
  readonly lastDay: string;
  readonly problems: string;
  readonly state: string;
  readonly line: (line: number) => string;
  readonly nobody: string;
  readonly good: string;
  readonly recorded: string;
  readonly known: string;
  readonly toRunning: string;
  readonly beside: string;
  readonly besideOf: (line: number) => string;
  readonly pages: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
}

export interface ReadWords {
  readonly title: string;
  readonly decide: string;
  readonly summary: (facts: { rows: number; good: number; bad: number }) => string;
  readonly record: (good: number) => string;
  readonly what: (facts: { good: number; bad: number; minutes: number }) => string;
  readonly nothingGood: Said;
  readonly drop: string;
  readonly dropWhat: string;
}

export interface RunningWords {
  readonly title: string;
  readonly progress: string;
  readonly soFar: (facts: Counts & { taken: number; rows: number }) => string;
  readonly leave: string;
  readonly refresh: string;
  readonly slow: string;
  readonly goOn: string;
  readonly goOnWhat: string;
}

export interface FinishedWords {
  readonly title: string;
  readonly summary: (facts: Counts) => string;
  readonly refusedTitle: string;
  readonly refused: string;
  readonly tidy: string;
  readonly another: string;
  readonly drop: string;
  readonly dropWhat: string;
}

interface Counts {
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
}
