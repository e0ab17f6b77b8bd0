import type { ImportHead } from "../../departure/model/imports.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { type ImportShown, importPage } from "./import-page.html.ts";
import { withImport } from "./open-import.ts";
import { pageOfRows } from "./page-of-rows.ts";
import type { Shown } from "./routes.ts";
import { leaversOf } from "./shown-row.ts";
import { type Standing, standingOf } from "./standing.ts";

/** An import: the rows read, the worker's progress, or the result. */
export async function showImport(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return withImport(request, ports, async (head) => {
    const standing = standingOf(head, request.now);
    const words = IMPORT_WORDS[request.language];
    const rows =
      standing.state === "running" ? undefined : await rowsOf(head, standing, request, ports);
    return {
      title: words[standing.state].title,
      place: "/desk/import",
      main: importPage({ head, standing, ...(rows ? { rows } : {}) }, request, ports),
    };
  });
}

async function rowsOf(
  head: ImportHead,
  standing: Standing,
  { query, language }: SignedInRequest,
  ports: DeskPorts,
): Promise<NonNullable<ImportShown["rows"]>> {
  const views = viewsOf(standing);
  const show = views.find((each) => each === query.show) ?? views[0];
  const page = /^\d{1,4}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const found = await pageOfRows(head, { show, page }, ports.imports);
  return {
    ...found,
    show,
    views,
    shown: await leaversOf(found.rows, { ...head, language }, ports),
  };
}

/** The available views; the one that needs attention is first. */
function viewsOf({ state, bad, refused }: Standing): readonly [Shown, ...Shown[]] {
  if (state === "read") return bad > 0 ? ["problems", "all"] : ["all"];
  return refused > 0 ? ["refused", "departures"] : ["departures"];
}
