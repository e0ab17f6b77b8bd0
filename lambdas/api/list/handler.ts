import { summarize } from "../../departure/list/summary.ts";
import type { Listing } from "../../departure/model/listing.ts";
import { type ApiEvent, apiHandler, type Caller, type Route } from "../../http/api-handler.ts";
import { type AskedPorts, contextOf } from "../../http/asked.ts";
import { readOptionalBody } from "../../http/body.ts";
import type { RouteKeyOf } from "../../http/routes.ts";
import { listFields, searchFields } from "../../use-cases/list/list-fields.ts";
import { cursorOf } from "../../use-cases/list/list-question.ts";
import { readList } from "../../use-cases/list/read-list.ts";
import { describeSummary } from "./describe-summary.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";

export interface HrListPorts extends AskedPorts {
  readonly listing: Listing;
}

/** Lists departures for HR's systems, read-only. Names and addresses are asked for in a body: neither reaches a URL. */
export function hrListHandler(ports: HrListPorts) {
  const routes: Readonly<Record<RouteKeyOf<"api/list">, Route>> = {
    "GET /departures": async (event, caller) => {
      const body = { form: new URLSearchParams(event.rawQueryString) };
      const { asked, answer } = await answerTo(event, caller, () =>
        readQuestion(listFields, body, caller),
      );
      const { next } = answer.body;
      return next ? { ...answer, headers: { link: linkTo(next, asked) } } : answer;
    },

    "POST /departures/search": async (event, caller) => {
      const read = () => readQuestion(searchFields, readOptionalBody(event), caller);
      return (await answerTo(event, caller, read)).answer;
    },
  };
  return apiHandler(routes, ports.plan.settings);

  async function answerTo(event: ApiEvent, { language }: Caller, read: () => ReadQuestion) {
    const context = contextOf(event, ports);
    const asked = read();
    const { now, plan } = context;
    const { departures, next } = await readList({ ...asked, now }, ports.listing);
    const body = {
      departures: departures.map((each) =>
        describeSummary(summarize(each, context), { plan, language }),
      ),
      next: next === undefined ? null : cursorOf(asked.question, next),
    };
    return { asked, answer: { status: 200, body } };
  }
}

/** https://www.rfc-editor.org/rfc/rfc8288 */
function linkTo(cursor: string, { question: { state }, limit }: ReadQuestion): string {
  const query = new URLSearchParams({ ...(state ? { state } : {}), limit: String(limit), cursor });
  return `</departures?${query}>; rel="next"`;
}
