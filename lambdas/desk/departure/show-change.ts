import { seeOther } from "../../http/html-answer.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { plainPage } from "../plain-page.ts";
import { askedBy, departureOf } from "./asked-here.ts";
import { changeAnswer } from "./change-page.html.ts";
import { ruleOfChange } from "./change-rule.ts";
import { valuesFor } from "./change-values.ts";
import { changeNamed, hasFields, hasPreview, offeredChanges } from "./changes.ts";
import { previewAnswer } from "./preview-change.html.ts";
import { departurePath } from "./routes.ts";

/** A change's effect and its form, or its preview where there is nothing to fill in. If it is no longer possible, the departure's page. */
export async function showChange(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const change = changeNamed(request.event.pathParameters?.change);
  if (!change) return plainPage(request, { status: 404, says: "notFound" });
  const departure = await departureOf(request, ports);
  if (!offeredChanges(departure, contextOf(request, ports)).includes(change))
    return seeOther(departurePath(departure.id), "desk");
  const typed = valuesFor(change, departure, { plan: ports.plan, now: request.now });
  if (!hasPreview(change) || hasFields(change))
    return changeAnswer(request, ports, { change, departure, typed });
  const after = ruleOfChange(change, typed, askedBy(request, ports))(departure);
  return previewAnswer(request, ports, { change, departure, typed, after });
}
