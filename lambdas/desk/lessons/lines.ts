import { monthsToRead, wordsToRead } from "../../departure/lessons/gather-lines.ts";
import { audit } from "../../telemetry/audit.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { refusedToOthers } from "./for-answer-readers.ts";
import { closedLines, openedLines } from "./lines-page.html.ts";

/** Says what there is to know before reading. Shows no line: a GET leaves no note of who read. */
export async function showLines(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return refusedToOthers(request, ports) ?? closedLines(request);
}

/** Shows all gathered lines together, once it is noted who reads them. */
export async function openLines(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const refused = refusedToOthers(request, ports);
  if (refused) return refused;
  const { event, person, now } = request;
  audit("open-lines-read", { who: person.subject, route: event.routeKey });
  const pool = await ports.linePool.of(monthsToRead(now));
  return openedLines(request, { lines: wordsToRead(pool, now), plan: ports.plan });
}
