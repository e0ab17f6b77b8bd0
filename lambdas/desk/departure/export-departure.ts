import { exportedAnswers } from "../../departure/answers/exported-answers.ts";

import { idOf, todayIn } from "../../http/asked.ts";
import { html } from "../../http/markup.ts";
import { securityHeaders } from "../../http/security-headers.ts";
import { exportPerson } from "../../use-cases/person/export-person.ts";
import { readNamedAnswers } from "../../use-cases/person/read-named-answers.ts";
import { PERSON_DATA_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { askedBy } from "./asked-here.ts";
import { languageFor, type PersonData, personDataPage } from "./person-data-page.html.ts";
import { AS_FIELD, exportPath } from "./routes.ts";

/**
 * All data kept about the leaver, as a page to hand over or as the file that the API gives. An answer reader's has named
 * answers, too. Either way the history says who took it out.
 */
export async function exportDeparture(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const { event, person } = request;
  const { routeKey: route } = event;
  const id = idOf(event);
  const asked = askedBy(request, ports);
  const all: PersonData[] = [];
  const { status, body } = await exportPerson(
    {
      id,
      route,
      ...asked,
      async beside({ id }) {
        const { departure, read } = await readNamedAnswers({ id, person, route, ...asked }, ports);
        all.push({ departure, read });
        const answers = read.flatMap(({ answers }) => answers ?? []);
        return { departure, more: answers.length > 0 ? { answers: exportedAnswers(answers) } : {} };
      },
    },
    ports,
  );
  const named = all.find(({ departure }) => departure.id === id)?.departure;
  if (named && request.form.get(AS_FIELD) === "page")
    return pageFor({ asked: named, all }, request, ports);
  const name = named?.people.employee.name ?? "";
  return {
    statusCode: status,
    headers: {
      ...securityHeaders("desk"),
      "content-type": "application/json; charset=utf-8",
      "content-disposition": fileNamed(name, request, ports),
    },
    body: JSON.stringify(body, null, 2),
  };
}

/** In the leaver's language, as is the frame around it; it can be switched, which posts the question once more. */
function pageFor(
  data: Parameters<typeof personDataPage>[0],
  request: SignedInRequest,
  ports: DeskPorts,
): DeskAnswer {
  const language = languageFor(data.asked, request, ports);
  const fields = html`<input type="hidden" name="${AS_FIELD}" value="page">`;
  return {
    ...personDataPage(data, { ...request, language }, ports),
    language,
    question: { path: exportPath(data.asked.id), fields },
  };
}

/** A name that HR finds again among its files. It stands in a header, and never in a URL. */
function fileNamed(name: string, { language, now }: SignedInRequest, { plan }: DeskPorts): string {
  const { file } = PERSON_DATA_WORDS[language];
  const today = todayIn({ now, plan });
  const whole = [file, ...name.split(/[^\p{L}\p{N}\p{M}]+/u), `${today}`].filter(Boolean).join("-");
  return `attachment; filename="${file}-${today}.json"; filename*=UTF-8''${encodeURIComponent(whole)}.json`;
}
