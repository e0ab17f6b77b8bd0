import { foreignDomain } from "../../departure/changes/hand-over-limits.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { seeOther } from "../../http/html-answer.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import { stepRule } from "../../use-cases/requests/step-rule.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import { departurePath } from "../departure-path.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import {
  askedBy,
  DOMAIN_FIELD,
  departureOf,
  departureToChange,
  expectSeen,
  typedIn,
} from "./asked-here.ts";
import { refusedIn } from "./refused.ts";
import { stepAnswer } from "./step-page.html.ts";

/** Does with a step what the API would; what cannot be, stands beside its form. */
export async function postStep(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  const present = await departureToChange(visit, ports);
  const { id } = present;
  const typed = typedIn(visit);
  const domain = domainToAskAbout(typed, present, ports);
  if (domain && visit.form.get(DOMAIN_FIELD) !== domain) {
    const message = DEPARTURE_WORDS[visit.language].foreignDomain(domain);
    const problems = [{ field: "address", code: "foreign-domain", message }];
    return stepAnswer(visit, ports, { departure: present, typed, status: 422, problems, domain });
  }
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

/** HR is asked once about an address somewhere else than usual: a slip would send a name to a stranger. */
function domainToAskAbout(
  typed: URLSearchParams,
  departure: Departure,
  { plan }: Pick<DeskPorts, "plan">,
): string | undefined {
  const address = typed.get("address")?.trim();
  if (typed.get("do") !== "hand-over" || !address?.includes("@")) return undefined;
  return foreignDomain(address, departure, plan.settings);
}
