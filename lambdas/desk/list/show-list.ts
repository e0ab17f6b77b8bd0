import { summarize } from "../../core/summary.ts";
import { cursorOf, type ListQuestion, PAGE_LIMITS } from "../../listing/list-question.ts";
import { readList } from "../../listing/read-list.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, Visit } from "../visit.ts";
import { listPage } from "./list-page.html.ts";
import { type Asked, readAsked } from "./read-asked.ts";
import { LIST_PAGE_WORDS } from "./words.ts";

/** The list, or what was searched for in it. */
export async function showList(visit: Visit, ports: DeskPorts): Promise<DeskPage> {
  const { plan, calendar } = ports;
  const { now, language } = visit;
  const words = LIST_PAGE_WORDS[language];
  const asked = readAsked(visit);
  const { question, isWrongPage } = asked;
  const page = question && !isWrongPage ? await pageOf(question, asked, visit, ports) : undefined;
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
    place: "/desk",
    main: listPage(shown, { visit, plan, words }),
  };
}

function pageOf(question: ListQuestion, { after }: Asked, { now }: Visit, ports: DeskPorts) {
  const limit = PAGE_LIMITS.usual;
  return readList({ question, now, limit, ...(after ? { after } : {}) }, ports.listing);
}
