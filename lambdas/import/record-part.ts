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

/** Each makes some twenty calls; more at a time would be throttled. */
const ROWS_AT_ONCE = 5;

/**
 * Records the rows of a started part, and saves their outcomes. A fault in one row does not stop the others; the part is
 * then retried, and recorded rows are not recorded twice.
 */
export async function recordPart(message: ImportMessage, ports: ImportPorts): Promise<void> {
  const { importId, part: number } = message;
  const head = await ports.imports.find(importId, ports.clock());
  if (!head?.started || head.done[number]) return;
  const part = await ports.imports.part(importId, number);
  if (!part) return;
  const rows = await recordRows(part.rows, head, ports);
  if (!rows) return ports.importQueue.put(message, ENTRY_IS_DEAD_AFTER_SECONDS);
  await ports.imports.finish(importId, number, { rows, at: ports.clock() });
  const { recorded, refused } = doneOf({ rows });
  count("DeparturesImported", recorded);
  count("RowsRefused", refused);
}

/** Undefined when one of these people is being recorded elsewhere, also on the second attempt. */
async function recordRows(
  rows: readonly ImportRow[],
  head: ImportHead,
  ports: ImportPorts,
): Promise<ImportRow[] | undefined> {
  const first = await someAtOnce(rows, ROWS_AT_ONCE, (row) => recordRow(row, head, ports));
  // Usually a person is twice in a file: by now the other row is recorded.
  const second: ImportRow[] = [];
  for (const [index, row] of rows.entries()) {
    const now = first[index] ?? (await recordRow(row, head, ports));
    if (!now) return undefined;
    second.push(now);
  }
  return second;
}
