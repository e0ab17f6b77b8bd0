import type { ImportRow } from "../../departure/model/imports.ts";
import { audit } from "../../telemetry/audit.ts";
import { refusedFile } from "../../use-cases/import-file/write-file.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import { csvAnswer } from "../csv-answer.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { withImport } from "./open-import.ts";
import { allRows } from "./page-of-rows.ts";
import { standingOf } from "./standing.ts";

/** The rows that were or will be refused, each with the reason, to correct and upload again. */
export async function giveRefused(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const withLink = (row: ImportRow): ImportRow =>
    row.departureId
      ? { ...row, problems: [...row.problems, `${ports.url}${departurePath(row.departureId)}`] }
      : row;
  return withImport(request, ports, async (head) => {
    const { state } = standingOf(head, request.now);
    const isRead = state === "asking" || state === "read";
    const rows = await allRows(head, isRead ? "problems" : "refused", ports.imports);
    audit("refused-rows-exported", {
      who: head.who,
      count: rows.length,
      route: request.event.routeKey,
    });
    const { refusedName } = IMPORT_WORDS[request.language];
    return csvAnswer(refusedName, refusedFile(rows.map(withLink), head));
  });
}
