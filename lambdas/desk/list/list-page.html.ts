import type { Summary } from "../../departure/list/summary.ts";
import { DEPARTURE_STATUSES } from "../../departure/model/departure.ts";
import type { Person } from "../../departure/model/person.ts";
import { html, type Markup } from "../../http/markup.ts";
import { NEW_DEPARTURE_ROUTES } from "../new-departure/routes.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import type { Said } from "../plain-page.ts";
import { listPages } from "./list-pages.html.ts";
import { type ListPageFacts, listTable } from "./list-table.html.ts";
import { suggestedManager } from "./manager-meant.ts";
import type { Asked } from "./read-asked.ts";
import { LIST_ROUTES } from "./routes.ts";
import { hiddenSearch, searchForm } from "./search-form.html.ts";

export interface ListShown {
  readonly asked: Asked;
  readonly lines: readonly Summary[];
  readonly managers: readonly Person[];
  /** The cursor of the next page. */
  readonly next?: string;
  /** The page exists, even if empty. */
  readonly isPlaced: boolean;
}

export function listPage(shown: ListShown, told: ListPageFacts): Markup {
  const { words } = told;
  const isFound = isSearch(shown.asked);
  const actions = html`${newButton(told)}${shown.lines.length > 0 ? exportForm(shown, told) : ""}`;
  return html`${heading(isFound ? words.found : words.title, {
    intro: isFound ? words.foundIntro : words.intro,
    actions,
  })}
${states(shown.asked, told)}
${searchForm({ asked: shown.asked, suggestions: suggestionsOf(shown) }, told)}
${isFound ? html`<p><a href="${LIST_ROUTES.list.path}">${words.search.all}</a></p>` : ""}
${content(shown, told)}
${listPages({ ...shown, isFound }, told)}`;
}

/** Readers see no button. */
function newButton({ request, words }: ListPageFacts, look: "quiet" | "" = "") {
  if (request.person.role !== "officer") return "";
  return buttonLink(NEW_DEPARTURE_ROUTES.form.path, words.newDeparture, look);
}

function exportForm({ asked }: ListShown, { request, words }: ListPageFacts): Markup {
  const press = button(words.exportList, { look: "quiet" });
  return postForm(request, LIST_ROUTES.export.path, html`${hiddenSearch(asked.given)}${press}`);
}

function states({ given, question }: Asked, { words }: ListPageFacts): Markup {
  const isFound = isSearch({ given });
  const shown = question?.state ?? "running";
  return html`<nav class="switches" aria-label="${words.states}"><ul class="switch">${DEPARTURE_STATUSES.map(
    (state) => {
      const current = !isFound && state === shown ? html` aria-current="page"` : "";
      return html`<li><a href="${statePath(state)}"${current}>${words.statesShown[state]}</a></li>`;
    },
  )}</ul></nav>`;
}

function statePath(state: string): string {
  const { path } = LIST_ROUTES.list;
  return state === "running" ? path : `${path}?${new URLSearchParams({ state })}`;
}

function suggestionsOf({ managers }: ListShown) {
  const named = managers.filter(({ address }) => address);
  const byText = new Map(named.map((each) => [suggestedManager(each), each.name]));
  return [...byText].map(([value, label]) => ({ value, label }));
}

function content(shown: ListShown, told: ListPageFacts): Markup {
  const { asked, lines, isPlaced } = shown;
  if (asked.isWrongPage) return empty(told.words.wrongPage);
  if (!isPlaced) return html``;
  if (lines.length === 0) return empty(whyEmpty(shown, told), newButtonWhereEmpty(shown, told));
  return html`<section class="list">${listTable(lines, told)}</section>`;
}

function empty({ title, text }: Said, then: Markup | string = ""): Markup {
  return html`<section class="empty"><h2>${title}</h2>
<p>${text}</p>
${then ? html`<p class="buttons">${then}</p>` : ""}</section>`;
}

function whyEmpty({ asked, next }: ListShown, { request, words }: ListPageFacts): Said {
  if (next) return words.emptyPage;
  if (isSearch(asked)) return words.emptyFound;
  if (asked.question?.state && asked.question.state !== "running") return words.emptyState;
  if (request.person.role === "officer") return words.emptyRunning;
  return { ...words.emptyRunning, text: words.emptyForReader };
}

function newButtonWhereEmpty({ asked, next }: ListShown, told: ListPageFacts): Markup | string {
  return isSearch(asked) || next ? "" : newButton(told);
}

/** A search by name or manager, not by state. */
function isSearch({ given }: Pick<Asked, "given">): boolean {
  return given.name.trim() !== "" || given.manager.trim() !== "";
}
