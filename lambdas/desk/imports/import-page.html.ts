import type { Temporal } from "temporal-polyfill";
import type { ImportHead } from "../../departure/model/imports.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import {
  finishedParts,
  readParts,
  runningParts,
  takenBackParts,
  takingBackParts,
} from "./import-parts.html.ts";
import { type RowsShown, rowsSection } from "./rows-section.html.ts";
import type { Standing } from "./standing.ts";

export interface ImportShown {
  readonly head: ImportHead;
  readonly standing: Standing & { readonly state: ShownState };
  /** None while the worker is running. */
  readonly rows?: Omit<RowsShown, "id" | "standing">;
}

/** What surrounds the rows before confirmation, while the worker runs, after it, and when it is taken back. */
const PARTS = {
  read: readParts,
  running: runningParts,
  finished: finishedParts,
  takingBack: takingBackParts,
  takenBack: takenBackParts,
};

/** The columns are asked about on a page of their own. */
export type ShownState = keyof typeof PARTS;

export function importPage(
  { head, standing, rows }: ImportShown,
  request: SignedInRequest,
  ports: Pick<DeskPorts, "plan">,
): Markup {
  const words = IMPORT_WORDS[request.language];
  const { id } = head;
  const parts = PARTS[standing.state]({ head, standing }, request, ports);
  return html`${heading(words[standing.state].title)}
${request.query.again && standing.state !== "takenBack" ? notice("note", words.again, request.language) : ""}${parts.first}
${rows ? rowsSection({ ...rows, id, standing }, request) : ""}
${parts.last}
<p><small>${words.kept(inWords(head.since, request, ports), inWords(head.until, request, ports))}</small></p>`;
}

function inWords(
  at: Temporal.Instant,
  { language }: SignedInRequest,
  { plan }: Pick<DeskPorts, "plan">,
) {
  const local = at.toZonedDateTimeISO(plan.settings.timeZone);
  return `${dayInWords(local.toPlainDate(), language)}, ${timeInWords(local.toPlainTime(), language)}`;
}
