import { exportedAnswers } from "../../departure/answers/exported-answers.ts";
import { idOf } from "../../http/asked.ts";
import { securityHeaders } from "../../http/security-headers.ts";
import { exportPerson } from "../../use-cases/person/export-person.ts";
import { readNamedAnswers } from "../../use-cases/person/read-named-answers.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { askedBy } from "./asked-here.ts";

/** All data kept about the leaver, in the same file as the API's. An answer reader's has named answers, too. */
export async function exportDeparture(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const { event, person } = request;
  const { routeKey: route } = event;
  const asked = askedBy(request, ports);
  const { status, headers, body } = await exportPerson(
    {
      id: idOf(event),
      route,
      ...asked,
      async beside({ id }) {
        const { departure, read } = await readNamedAnswers({ id, person, route, ...asked }, ports);
        const answers = read.flatMap(({ answers }) => answers ?? []);
        return { departure, more: answers.length > 0 ? { answers: exportedAnswers(answers) } : {} };
      },
    },
    ports,
  );
  return {
    statusCode: status,
    headers: {
      ...securityHeaders("desk"),
      ...headers,
      "content-type": "application/json; charset=utf-8",
    },
    body: JSON.stringify(body, null, 2),
  };
}
