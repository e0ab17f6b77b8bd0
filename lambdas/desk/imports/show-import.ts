import type { ImportHead } from "../../departure/model/imports.ts";
import { seeOther } from "../../http/html-answer.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { type ImportShown, importPage, type ShownState } from "./import-page.html.ts";
import { withImport } from "./open-import.ts";
import { pageOfRows } from "./page-of-rows.ts";
import { columnsPath, type Shown } from "./routes.ts";
import { leaversOf } from "./shown-row.ts";
import { type Standing, standingOf } from "./standing.ts";

/** An import: the rows read, the worker's progress, or the result. */
export async function showImport(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return withImport(request, ports, async (head) => {
    const standing = standingOf(head, request.now);
    const { state } = standing;
    if (state === "asking") return seeOther(columnsPath(head.id), "desk");
    const views = VIEWS[state](standing);
    const rows = views ? await rowsOf(head, views, { request, ports }) : undefined;
    const shown = { head, standing: { ...standing, state }, ...(rows ? { rows } : {}) };
    return {
      title: IMPORT_WORDS[request.language][state].title,
      place: "/desk/import",
      main: importPage(shown, request, ports),
    };
  });
}

async function rowsOf(
  head: ImportHead,
  views: Views,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Promise<NonNullable<ImportShown["rows"]>> {
  const { query, language } = request;
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

type Views = readonly [Shown, ...Shown[]];

/** The available views; the one that needs attention is first. None while the worker is running. */
const VIEWS: Readonly<Record<ShownState, (standing: Standing) => Views | undefined>> = {
  read: ({ bad, met, fresh, rows }) => {
    const present = met.known + met.twice;
    return [
      ...(bad > 0 ? (["problems"] as const) : []),
      ...(met.running > 0 ? (["running"] as const) : []),
      ...(present > 0 ? (["known"] as const) : []),
      ...(fresh > 0 && fresh < rows ? (["new"] as const) : []),
      "all",
    ] as unknown as Views;
  },
  running: () => undefined,
  finished: ({ refused, recorded, known }) =>
    [
      ...(refused > 0 ? (["refused"] as const) : []),
      ...(recorded > 0 || known === 0 ? (["departures"] as const) : []),
      ...(known > 0 ? (["known"] as const) : []),
    ] as unknown as Views,
  takingBack: () => undefined,
  takenBack: ({ back, known, refused }) =>
    [
      ...(back.left > 0 ? (["left"] as const) : []),
      "withdrawn",
      ...(known > 0 ? (["known"] as const) : []),
      ...(refused > 0 ? (["refused"] as const) : []),
    ] as unknown as Views,
};
