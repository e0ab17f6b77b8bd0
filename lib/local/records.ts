import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";

/** Values by key, in the order of first insertion. */
export interface Records<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  values(): T[];
  readonly size: number;
  close(): void;
}

type Line<T> = readonly [key: string, value: T] | readonly [key: string];

/**
 * Records in memory and, if a file is given, in that file: one line per change, passed to the operating
 * system before `set` returns, so that a killed process loses nothing. Loading them drops deleted ones.
 */
export function openRecords<T>(file?: string): Records<T> {
  const values = new Map<string, T>();
  if (file) replay(file, values);
  const descriptor = file ? openSync(file, "a", 0o600) : undefined;
  const write = (line: Line<T>) => {
    if (descriptor !== undefined) writeSync(descriptor, `${JSON.stringify(line)}\n`);
  };

  return {
    get: (key) => values.get(key),
    set(key, value) {
      write([key, value]);
      values.set(key, value);
    },
    delete(key) {
      if (values.delete(key)) write([key]);
    },
    values: () => [...values.values()],
    get size() {
      return values.size;
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

function replay<T>(file: string, values: Map<string, T>): void {
  if (!existsSync(file)) return;
  for (const text of readFileSync(file, "utf8").split("\n")) {
    const line = parse<T>(text);
    if (line?.length === 2) values.set(line[0], line[1]);
    else if (line) values.delete(line[0]);
  }
  const lines = [...values].map((entry) => `${JSON.stringify(entry)}\n`);
  writeFileSync(`${file}.new`, lines.join(""), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** A killed process can leave a torn last line; it was never acknowledged, so it is dropped. */
function parse<T>(text: string): Line<T> | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Line<T>;
  } catch {
    return undefined;
  }
}
