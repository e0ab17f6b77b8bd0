import { seeOther } from "../../http/html-answer.ts";
import { departurePath } from "../departure-path.ts";
import type { DeskPorts } from "../desk-ports.ts";
import { plainPage } from "../plain-page.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { departureOf } from "./asked-here.ts";
import { changeAnswer } from "./change-page.html.ts";
import { valuesFor } from "./change-values.ts";
import { changeNamed, offeredChanges } from "./changes.ts";

/** What a change would do, and the form that makes it. Where it cannot be made any more, the departure as it is. */
export async function showChange(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  if (visit.person.role !== "officer") return plainPage(visit, { status: 403, says: "readOnly" });
  const change = changeNamed(visit.event.pathParameters?.change);
  if (!change) return plainPage(visit, { status: 404, says: "notFound" });
  const departure = await departureOf(visit, ports);
  if (!offeredChanges(departure, visit.now).includes(change))
    return seeOther(departurePath(departure.id), "desk");
  return changeAnswer(visit, ports, {
    change,
    departure,
    typed: valuesFor(change, departure, ports),
  });
}
