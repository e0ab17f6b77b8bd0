import { exportPerson } from "../../hr-changes/export-person.ts";
import { idOf } from "../../web/asked.ts";
import { securityHeaders } from "../../web/security-headers.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, Visit } from "../visit.ts";

/** Everything that is kept of whoever leaves, as the file that the API gives. */
export async function exportDeparture(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  const { event, now, language } = visit;
  const told = { plan: ports.plan, calendar: ports.calendar, now, language };
  const { status, headers, body } = await exportPerson(idOf(event), told, ports);
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
