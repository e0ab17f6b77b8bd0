import { summarize } from "../../departure/list/summary.ts";
import {
  askedBy,
  cursorOf,
  type ListQuestion,
  PAGE_LIMITS,
} from "../../use-cases/list/list-question.ts";
import { readList } from "../../use-cases/list/read-list.ts";
import { LIST_PAGE_WORDS } from "../../words/words.ts";
import { keepCookie } from "../cookies.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { listPage } from "./list-page.html.ts";
import type { ListPageFacts } from "./list-table.html.ts";
import { type Asked, readAsked } from "./read-asked.ts";
import { LIST_ROUTES } from "./routes.ts";
import { hiddenSearch } from "./search-form.html.ts";

/** The list, or its search results. */
export async function showList(asker: SignedInRequest, ports: DeskPorts): Promise<DeskPage> {
  const { plan, calendar } = ports;
  const chosen = plan.settings.languages.find((each) => each === asker.form.get("language"));
  const request = chosen ? { ...asker, language: chosen } : asker;
  const { now, language } = request;
  const words = LIST_PAGE_WORDS[language];
  const asked = await readAsked(request, ports);
  const { question, isWrongPage } = asked;
  const page = question && !isWrongPage ? await pageOf(question, asked, request, ports) : undefined;
  const departures = page?.departures ?? [];
  const shown = {
    asked,
    lines: departures.map((each) => summarize(each, { plan, calendar, now })),
    managers: departures.map(({ people }) => people.manager),
    ...(question && page?.next ? { next: cursorOf(question, page.next) } : {}),
    isPlaced: page !== undefined,
  };
  return {
    status: page ? 200 : 422,
    title: words.title,
    place: "/desk/departures",
    main: listPage(shown, { request, plan, words, ...stateOf(question) }),
    ...questionAgain(asked, request),
    ...(chosen ? { language: chosen, cookies: [keepCookie("language", chosen)] } : {}),
  };
}

/** Of every departure shown: a search by name or manager finds several. */
function stateOf(question: ListQuestion | undefined): Pick<ListPageFacts, "state"> {
  if (!question) return {};
  const state = question.state ?? (askedBy(question) === "state" ? "running" : undefined);
  return state ? { state } : {};
}

/** A posted search is not in the URL, and would be lost when the language is switched. */
function questionAgain(
  { given }: Asked,
  { event, form }: SignedInRequest,
): Pick<DeskPage, "question"> {
  if (event.requestContext.http.method !== "POST") return {};
  const fields = hiddenSearch(given, form.get("cursor") ?? undefined);
  return { question: { path: LIST_ROUTES.search.path, fields } };
}

function pageOf(
  question: ListQuestion,
  { after }: Asked,
  { now }: SignedInRequest,
  ports: DeskPorts,
) {
  const limit = PAGE_LIMITS.usual;
  return readList({ question, now, limit, ...(after ? { after } : {}) }, ports.listing);
}
