import { DEPARTURE_STATUSES } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { ListPageWords } from "../../words/nl/list.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { choiceField, errorSummary, type Suggestion, textField } from "../parts/field.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import type { Asked, GivenSearch } from "./read-asked.ts";
import { LIST_ROUTES } from "./routes.ts";

export interface SearchForm {
  readonly asked: Asked;
  /** Managers on the page, as suggestions. */
  readonly suggestions: readonly Suggestion[];
}

/** Posted, to keep names out of URLs. */
export function searchForm(
  { asked, suggestions }: SearchForm,
  { request, words }: { readonly request: SignedInRequest; readonly words: ListPageWords },
): Markup {
  const { given, problems } = asked;
  const { search, statesShown } = words;
  const fields = html`${textField({
    name: "name",
    label: search.name,
    hint: search.nameHint,
    type: "search",
    value: given.name,
    problems,
  })}<details class="more"${isMoreAsked(asked) ? html` open` : ""}><summary>${search.more}</summary>
<div>${textField({
    name: "manager",
    label: search.manager,
    hint: search.managerHint,
    value: given.manager,
    suggestions,
    problems,
  })}${choiceField({
    name: "state",
    label: search.state,
    value: given.state,
    choices: [
      { value: "", label: search.anyState },
      ...DEPARTURE_STATUSES.map((value) => ({ value, label: statesShown[value] })),
    ],
    problems,
  })}</div></details>${button(search.button)}`;
  return html`${errorSummary(search.wrong, problems, fields)}
<section class="filter"><h2>${search.title}</h2>
${postForm(request, LIST_ROUTES.search.path, fields)}</section>`;
}

/** Opened if a field in it is filled in or invalid. */
function isMoreAsked({ given, problems }: Asked): boolean {
  return given.manager !== "" || given.state !== "" || problems.length > 0;
}

/** The search as hidden fields, for a form with only a button. */
export function hiddenSearch(given: GivenSearch, cursor?: string): Markup {
  const fields = { ...given, cursor: cursor ?? "" };
  return html`${Object.entries(fields)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
