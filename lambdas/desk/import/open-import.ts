import type { ImportHead } from "../../departure/model/imports.ts";
import type { DeskPorts } from "../desk-ports.ts";
import { plainPage } from "../plain-page.ts";
import type { DeskAnswer, Visit } from "../visit.ts";

/** Does something with the import that the path names. To anybody but whoever handed it in there is no such import. */
export async function withImport(
  visit: Visit,
  { imports }: Pick<DeskPorts, "imports">,
  go: (head: ImportHead) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const id = visit.event.pathParameters?.import ?? "";
  const head = /^[0-9a-f]{32}$/.test(id) ? await imports.find(id, visit.now) : undefined;
  if (head?.who !== visit.person.subject) {
    return plainPage(visit, { status: 404, says: "notFound" });
  }
  return go(head);
}
