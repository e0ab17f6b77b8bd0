import { idOf } from "../../http/asked.ts";
import { securityHeaders } from "../../http/security-headers.ts";
import { exportPerson } from "../../use-cases/person/export-person.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { askedBy } from "./asked-here.ts";

/** All data kept about the leaver, in the same file as the API's. */
export async function exportDeparture(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const { event } = request;
  const { status, headers, body } = await exportPerson(
    { id: idOf(event), route: event.routeKey, ...askedBy(request, ports) },
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
