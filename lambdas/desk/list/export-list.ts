import { summarize } from "../../departure/list/summary.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { audit } from "../../telemetry/audit.ts";
import { listCsv } from "../../use-cases/list/list-csv.ts";
import { type ListQuestion, PAGE_LIMITS } from "../../use-cases/list/list-question.ts";
import { readList } from "../../use-cases/list/read-list.ts";
import { LIST_PAGE_WORDS } from "../../words/words.ts";
import { csvAnswer } from "../csv-answer.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { saidPage } from "../plain-page.ts";
import { readAsked } from "./read-asked.ts";
import { showList } from "./show-list.ts";

/** Well within the time and size limits of a response. */
const MOST_IN_A_FILE = 5000;

/** All results of a search, across pages, as a spreadsheet file. */
export async function exportList(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { now, language } = request;
  const { plan, calendar } = ports;
  const { question } = await readAsked(request, ports);
  if (!question) return showList(request, ports);
  const departures = await allOf(question, request, ports);
  if (departures.length > MOST_IN_A_FILE) {
    const most = MOST_IN_A_FILE.toLocaleString(language);
    return saidPage(request, { status: 422, said: LIST_PAGE_WORDS[language].tooMany(most) });
  }
  const { person, event } = request;
  audit("list-exported", {
    who: person.subject,
    count: departures.length,
    route: event.routeKey,
  });
  const summaries = departures.map((each) => summarize(each, { plan, calendar, now }));
  const today = now.toZonedDateTimeISO(plan.settings.timeZone).toPlainDate();
  return csvAnswer(`totziens-${today}`, listCsv(summaries, { plan, language }));
}

async function allOf(question: ListQuestion, { now }: SignedInRequest, { listing }: DeskPorts) {
  const departures: Departure[] = [];
  let after: string | undefined;
  do {
    const asked = { question, now, limit: PAGE_LIMITS.most, ...(after ? { after } : {}) };
    const page = await readList(asked, listing);
    departures.push(...page.departures);
    after = page.next;
  } while (after && departures.length <= MOST_IN_A_FILE);
  return departures;
}
