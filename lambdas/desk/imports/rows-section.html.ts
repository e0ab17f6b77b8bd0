import type { ImportRow } from "../../departure/model/imports.ts";
import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup, type Part } from "../../http/markup.ts";
import type { ImportWords } from "../../words/nl/import.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import { departurePath } from "../departure/routes.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { type BadgeTone, badge } from "../parts/badge.html.ts";
import { button } from "../parts/button.html.ts";
import { pagination } from "../parts/pagination.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { table } from "../parts/table.html.ts";
import { importPath, type Shown } from "./routes.ts";
import type { ShownRow } from "./shown-row.ts";
import type { Standing } from "./standing.ts";

export interface RowsShown {
  readonly id: string;
  readonly standing: Standing;
  readonly show: Shown;
  readonly views: readonly Shown[];
  readonly page: number;
  readonly pages: number;
  readonly shown: readonly ShownRow[];
}

/** One page of an import's rows, with pagination. */
export function rowsSection(asked: RowsShown, request: SignedInRequest): Markup {
  const { language } = request;
  const words = IMPORT_WORDS[language].row;
  return html`${views(asked, words, language)}
<section class="list">${rowsTable(asked, words, request)}</section>
${pages(asked, words)}`;
}

function views(asked: RowsShown, words: ImportWords["row"], language: Language): Markup {
  const links = asked.views.map((each) => {
    const current = each === asked.show ? html` aria-current="page"` : "";
    const count = countOf(asked.standing, each).toLocaleString(language);
    return html`<li><a href="${importPath(asked.id, { show: each })}"${current}>${words.shown[each](count)}</a></li>`;
  });
  return html`<nav class="switches" aria-label="${words.views}"><ul class="switch">${links}</ul></nav>`;
}

function countOf(standing: Standing, show: Shown): number {
  const { bad, rows, refused, recorded, known, met, fresh, back } = standing;
  const present = standing.taken > 0 ? known : met.known + met.twice;
  const read = { problems: bad, running: met.running, known: present, new: fresh };
  return { ...read, all: rows, refused, departures: recorded, ...back }[show];
}

function rowsTable(
  { id, shown, show }: RowsShown,
  words: ImportWords["row"],
  request: SignedInRequest,
): Markup {
  const isWrong = show === "problems" || show === "refused";
  return table({
    caption: words.shown[show](String(shown.length)),
    columns: [words.leaver, words.manager, words.lastDay, isWrong ? words.problems : words.state],
    rows: shown.map((each) => [
      who(each, words),
      isolated(each.manager),
      each.lastDay,
      html`${state(each, words)}${besideForm(each, id, { words, request })}`,
    ]),
  });
}

function who({ row, leaver }: ShownRow, words: ImportWords["row"]): Markup {
  const name = isolated(leaver) || words.nobody;
  const link =
    row.departureId && row.outcome !== "refused" && row.met !== "running"
      ? html`<a href="${departurePath(row.departureId)}">${name}</a>`
      : html`${name}`;
  return html`${link}<small>${words.line(row.line)}</small>`;
}

function state({ row }: ShownRow, words: ImportWords["row"]): Part {
  const [first, ...others] = row.problems;
  const [tone, status] = statusOf(row, words);
  if (row.outcome !== "refused" && (row.outcome || first === undefined)) return badge(tone, status);
  return others.length === 0
    ? first
    : html`<ul>${row.problems.map((problem) => html`<li>${problem}</li>`)}</ul>`;
}

/** What is known of a row without problems, the latest first. */
function statusOf(
  { back, outcome, met }: ImportRow,
  words: ImportWords["row"],
): [BadgeTone, string] {
  if (back) return [back === "withdrawn" ? "good" : "waiting", words.back[back]];
  if (met) return [met === "running" ? "waiting" : "plain", words.met[met]];
  if (outcome === "known") return ["plain", words.known];
  if (outcome === "recorded") return ["good", words.recorded];
  return ["good", words.good];
}

/** The running departure, and the button to record the row beside it. */
function besideForm(
  { row }: ShownRow,
  importId: string,
  { words, request }: { readonly words: ImportWords["row"]; readonly request: SignedInRequest },
): Markup {
  const isRunning = row.met === "running" && row.outcome === undefined;
  if (!row.departureId || (row.outcome !== "refused" && !isRunning)) return html``;
  const toRunning = html`<p><a href="${departurePath(row.departureId)}">${words.toRunning}</a></p>`;
  if (isRunning) return toRunning;
  const fields = html`<input type="hidden" name="${LINE_FIELD}" value="${row.line}">`;
  const press = button(words.beside, {
    look: "quiet",
    name: DO_FIELD,
    value: "beside",
    label: words.besideOf(row.line),
  });
  return html`${toRunning}
${postForm(request, importPath(importId), html`${fields}${press}`)}`;
}

/** The row to record beside a running departure. */
export const LINE_FIELD = "line";

/** The field of the pressed button. */
export const DO_FIELD = "do";

function pages({ id, show, page, pages: last }: RowsShown, words: ImportWords["row"]): Markup {
  const to = (number: number) => importPath(id, { show, page: number });
  const turn = pagination({
    label: words.pages,
    ...(page > 1 ? { previous: { href: to(page - 1), words: words.previous } } : {}),
    ...(page < last ? { next: { href: to(page + 1), words: words.next } } : {}),
  });
  return last > 1 ? html`<p>${words.page(page, last)}</p>${turn}` : html``;
}
