import { html, type Markup } from "../../http/markup.ts";
import { button } from "../parts/button.html.ts";
import { pagination } from "../parts/pagination.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import type { ListPageFacts } from "./list-table.html.ts";
import type { Asked } from "./read-asked.ts";
import { LIST_ROUTES } from "./routes.ts";
import { hiddenSearch } from "./search-form.html.ts";

export interface ListPages {
  readonly asked: Asked;
  readonly next?: string;
  readonly isFound: boolean;
}

/** Links to the next and first page. For a search both are posted: the cursor contains letters of a name. */
export function listPages({ asked, next, isFound }: ListPages, told: ListPageFacts): Markup {
  const { given, after, isWrongPage } = asked;
  const isFurther = after !== undefined || isWrongPage;
  if (isFound) return foundPages({ asked, isFurther, ...(next ? { next } : {}) }, told);
  const { words } = told;
  const state = given.state && asked.question ? { state: given.state } : {};
  return pagination({
    label: words.pages,
    ...(isFurther ? { previous: { href: pathOf(state), words: words.toStart } } : {}),
    ...(next ? { next: { href: pathOf({ ...state, cursor: next }), words: words.next } } : {}),
  });
}

function pathOf(query: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams(query).toString();
  return asked ? `${LIST_ROUTES.list.path}?${asked}` : LIST_ROUTES.list.path;
}

function foundPages(
  { asked, isFurther, next }: { asked: Asked; isFurther: boolean; next?: string },
  { request, words }: ListPageFacts,
): Markup {
  if (!isFurther && !next) return html``;
  const turn = (label: string, cursor?: string) =>
    postForm(
      request,
      LIST_ROUTES.search.path,
      html`${hiddenSearch(asked.given, cursor)}${button(label, { look: "quiet" })}`,
    );
  return html`<nav class="pages" aria-label="${words.pages}">${
    isFurther ? turn(words.toStart) : html`<span></span>`
  }${next ? turn(words.next, next) : ""}</nav>`;
}
