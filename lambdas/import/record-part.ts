import {
  doneOf,
  type ImportHead,
  type ImportMessage,
  type ImportRow,
} from "../departure/model/imports.ts";
import { someAtOnce } from "../departure/model/some-at-once.ts";
import { ENTRY_IS_DEAD_AFTER_SECONDS } from "../departure/people/same-person.ts";
import { count } from "../telemetry/log.ts";
import type { ImportPorts } from "../use-cases/imports/import-ports.ts";
import { recordRow } from "../use-cases/imports/record-row.ts";

/** Each makes some twenty calls; more at a time would only be slowed down. */
const ROWS_AT_ONCE = 5;

/**
 * Records the rows of a part that was started, and writes down what became of each. A fault in one keeps no other from being
 * recorded; then the part comes again, and what was recorded is not recorded twice.
 */
export async function recordPart(message: ImportMessage, ports: ImportPorts): Promise<void> {
  const { importId, part: number } = message;
  const head = await ports.imports.find(importId, ports.clock());
  if (!head?.started || head.done[number]) return;
  const part = await ports.imports.part(importId, number);
  if (!part) return;
  const rows = await recordRows(part.rows, head, ports);
  if (!rows) return ports.importQueue.put(message, ENTRY_IS_DEAD_AFTER_SECONDS);
  await ports.imports.finish(importId, number, { rows });
  const { recorded, refused } = doneOf({ rows });
  count("DeparturesImported", recorded);
  count("RowsRefused", refused);
}

/** Nothing when somebody else is recording one of these people at this moment, also after a second look. */
async function recordRows(
  rows: readonly ImportRow[],
  head: ImportHead,
  ports: ImportPorts,
): Promise<ImportRow[] | undefined> {
  const first = await someAtOnce(rows, ROWS_AT_ONCE, (row) => recordRow(row, head, ports));
  // Twice in one file is the usual reason: by now the other one is recorded.
  const second: ImportRow[] = [];
  for (const [index, row] of rows.entries()) {
    const now = first[index] ?? (await recordRow(row, head, ports));
    if (!now) return undefined;
    second.push(now);
  }
  return second;
}
