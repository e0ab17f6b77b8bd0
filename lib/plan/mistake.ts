/** An error in `plan/` that must be fixed before it can be built. */
export interface Mistake {
  /** From the project's root, for example `plan/plan.yaml`. */
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the file, what was given and what is allowed. */
  readonly message: string;
}

/** The result of a check; usable only without mistakes. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly mistakes: readonly Mistake[];
}

/** One line that editors and terminals turn into a link. */
function describeMistake({ file, line, column, message }: Mistake): string {
  return `${file}:${line}:${column}  ${message}`;
}

/** File by file, from top to bottom, each mistake once. */
export function listMistakes(mistakes: readonly Mistake[]): string[] {
  const sorted = mistakes.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
  return [...new Set(sorted.map(describeMistake))];
}

/** A value from a file for a message: short, but recognisable. */
export function describeGiven(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "given nothing";
  const text = JSON.stringify(value);
  return `given ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
}
