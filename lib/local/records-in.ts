import { join } from "node:path";
import { openRecords, type Records } from "./records.ts";

/** Opens records by name, in a folder or in memory, and closes all of them at once. */
export interface OpenRecords {
  <T>(name: string): Records<T>;
  close(): void;
}

export function recordsIn(folder: string | undefined): OpenRecords {
  const opened: { close(): void }[] = [];
  function open<T>(name: string): Records<T> {
    const records = openRecords<T>(folder && join(folder, `${name}.jsonl`));
    opened.push(records);
    return records;
  }
  return Object.assign(open, {
    close() {
      for (const records of opened) records.close();
    },
  });
}
