import { stepRule } from "../../hr-changes/step-rule.ts";
import { changeDeparture } from "../../record/change-departure.ts";
import { seeOther } from "../../web/html-answer.ts";
import { departurePath } from "../departure-path.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { askedBy, departureOf, expectSeen, typedIn } from "./asked-here.ts";
import { refusedIn } from "./refused.ts";
import { stepAnswer } from "./step-page.html.ts";

/** Does with a step what the API would; what cannot be, stands beside its form. */
export async function postStep(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  const { id } = await departureOf(visit, ports);
  const typed = typedIn(visit);
  try {
    const step = visit.event.pathParameters?.step ?? "";
    const rule = stepRule(step, { form: typed }, askedBy(visit, ports));
    await changeDeparture({ id, rule, expect: expectSeen(visit) }, ports);
    const done = new URLSearchParams({ done: typed.get("do") ?? "" });
    return seeOther(`${departurePath(id)}?${done}`, "desk");
  } catch (error) {
    const refused = refusedIn(error, visit);
    const departure = await departureOf(visit, ports);
    return stepAnswer(visit, ports, { departure, typed, ...refused });
  }
}
