import type { ImportHead } from "../../departure/model/imports.ts";
import { confirmed, recordRow } from "../../use-cases/imports/record-row.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { LINE_FIELD } from "./rows-section.html.ts";
import { standingOf } from "./standing.ts";

/**
 * Records a row that was refused because its person has running departures. Only those shown with the row are accepted:
 * a newer one refuses it again. Pressing twice is safe.
 */
export async function recordBeside(
  head: ImportHead,
  { form, now }: SignedInRequest,
  ports: DeskPorts,
): Promise<void> {
  if (standingOf(head, now).state !== "finished") return;
  const line = Number(form.get(LINE_FIELD));
  const found = await rowAt(line, head, ports);
  if (!found?.row.beside) return;
  const became = await recordRow(confirmed(found.row), head, ports);
  if (became) await ports.imports.amend(head.id, found.part, became);
}

async function rowAt(line: number, { id, done }: ImportHead, { imports }: DeskPorts) {
  const parts = Object.keys(done).filter((part) => done[Number(part)]?.refused);
  for (const part of parts.map(Number)) {
    const rows = (await imports.part(id, part))?.rows ?? [];
    const row = rows.find((each) => each.line === line && each.outcome === "refused");
    if (row) return { row, part };
  }
  return undefined;
}
