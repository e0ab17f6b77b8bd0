import { foreignDomain } from "../../departure/changes/delegation-limits.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { seeOther } from "../../http/html-answer.ts";
import { TODAY_PATH } from "../../mails/desk-paths.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import type { Rule } from "../../use-cases/requests/asked.ts";
import { stepRule } from "../../use-cases/requests/step-rule.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { askToSend } from "./ask-to-send.html.ts";
import {
  askedBy,
  backIn,
  CONFIRMED_FIELD,
  DOMAIN_FIELD,
  departureOf,
  departureToChange,
  expectSeen,
  typedIn,
} from "./asked-here.ts";
import { refusedIn } from "./refused.ts";
import { departurePath } from "./routes.ts";
import { isSending } from "./step-actions.ts";
import { stepAnswer } from "./step-page.html.ts";

/** Applies a step action as the API would, once what sends a mail is confirmed. A refusal is shown beside its form. */
export async function postStep(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const present = await departureToChange(request, ports);
  const { id } = present;
  const typed = typedIn(request);
  const domain = domainToAskAbout(typed, present, ports);
  if (domain && request.form.get(DOMAIN_FIELD) !== domain) {
    const message = DEPARTURE_WORDS[request.language].foreignDomain(domain);
    const problems = [{ field: "address", code: "foreign-domain", message }];
    return stepAnswer(request, ports, { departure: present, typed, status: 422, problems, domain });
  }
  try {
    const step = request.event.pathParameters?.step ?? "";
    const rule = stepRule(step, { form: typed }, askedBy(request, ports));
    const asked = await questionBefore(rule, { present, step, request, ports });
    if (asked) return asked;
    await changeDeparture({ id, rule, expect: expectSeen(request) }, ports);
    return seeOther(afterwards(request, { id, step, done: typed.get("do") ?? "" }), "desk");
  } catch (error) {
    const refused = refusedIn(error, request);
    const departure = await departureOf(request, ports);
    return stepAnswer(request, ports, { departure, typed, ...refused });
  }
}

interface Before {
  readonly present: Departure;
  readonly step: string;
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

/** What sends a mail is not done before its reader and the mail were shown. */
async function questionBefore(rule: Rule, { present, step, request, ports }: Before) {
  const action = request.form.get("do");
  if (!isSending(action) || request.form.get(CONFIRMED_FIELD) === "yes") return undefined;
  expectSeen(request)(present);
  return askToSend(request, ports, { action, step, departure: present, after: rule(present) });
}

/** The departure's page, or *today* if the form stands there, with what was done to which step so that it can be taken back. */
function afterwards(
  request: SignedInRequest,
  { id, step, done }: { readonly id: string; readonly step: string; readonly done: string },
): string {
  const { back, ...rest } = backIn(request);
  if (!back) return `${departurePath(id)}?${new URLSearchParams({ done, step })}`;
  return `${TODAY_PATH}?${new URLSearchParams({ done, departure: id, step, ...rest })}`;
}

/** An unusual domain must be confirmed once: a typo would send a name to a stranger. */
function domainToAskAbout(
  typed: URLSearchParams,
  departure: Departure,
  { plan }: Pick<DeskPorts, "plan">,
): string | undefined {
  const address = typed.get("address")?.trim();
  if (typed.get("do") !== "hand-over" || !address?.includes("@")) return undefined;
  return foreignDomain(address, departure, plan.settings);
}
