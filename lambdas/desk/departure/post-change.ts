import type { Departure } from "../../departure/model/departure.ts";
import { BESIDE_FIELD } from "../../http/beside-in.ts";
import { seeOther } from "../../http/html-answer.ts";
import { Problem } from "../../http/problem.ts";
import { erasePerson } from "../../use-cases/person/erase-person.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import { keepLocks } from "../../use-cases/record/keep-locks.ts";
import type { Rule } from "../../use-cases/requests/asked.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { plainPage } from "../plain-page.ts";
import {
  askedBy,
  CONFIRMED_FIELD,
  departureOf,
  departureToChange,
  EDIT_FIELD,
  expectSeen,
  typedIn,
} from "./asked-here.ts";
import { changeAnswer } from "./change-page.html.ts";
import { changeQuestions } from "./change-questions.ts";
import { type RuledChange, ruleOfChange } from "./change-rule.ts";
import { type ChangeName, changeNamed, hasPreview } from "./changes.ts";
import { previewAnswer } from "./preview-change.html.ts";
import { refusedIn } from "./refused.ts";
import { departurePath } from "./routes.ts";

/** Applies a change by the API's rule; first shows what that does, where the rule says so. A refusal is shown beside the form. */
export async function postChange(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const change = changeNamed(request.event.pathParameters?.change);
  if (!change) return plainPage(request, { status: 404, says: "notFound" });
  try {
    return change === "erase"
      ? await erased(await departureOf(request, ports), request, ports)
      : await changed(change, { request, ports });
  } catch (error) {
    const refused = refusedIn(error, request);
    const departure = await departureOf(request, ports);
    return changeAnswer(request, ports, { change, departure, typed: typedIn(request), ...refused });
  }
}

async function changed(
  change: RuledChange,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Promise<DeskAnswer> {
  const present = await departureToChange(request, ports);
  const typed = typedIn(request);
  if (request.form.has(EDIT_FIELD))
    return changeAnswer(request, ports, { change, departure: present, typed });
  const rule = ruleOfChange(change, typed, askedBy(request, ports));
  const asked = await askedBefore({ change, departure: present, typed }, rule, { request, ports });
  if (asked) return asked;
  const around = keepLocks(
    { ...ports, now: request.now },
    ports,
    request.form.getAll(BESIDE_FIELD),
  );
  await changeDeparture({ id: present.id, rule, expect: expectSeen(request), around }, ports);
  return doneWith(present, change);
}

/** A question about an address, then the preview; a change that is refused is not asked about. */
async function askedBefore(
  facts: {
    readonly change: RuledChange;
    readonly departure: Departure;
    readonly typed: URLSearchParams;
  },
  rule: Rule,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Promise<DeskAnswer | undefined> {
  const { change, departure } = facts;
  if (request.form.get(CONFIRMED_FIELD) === "yes") return undefined;
  const after = rule(departure);
  const problems = await changeQuestions(change, departure, { request, ports });
  if (problems.length > 0) return changeAnswer(request, ports, { ...facts, status: 422, problems });
  if (!hasPreview(change)) return undefined;
  const said = DEPARTURE_WORDS[request.language].nothingChanged;
  if (after === departure) return changeAnswer(request, ports, { ...facts, said });
  expectSeen(request)(departure);
  return previewAnswer(request, ports, { ...facts, after });
}

async function erased(
  { id, ...present }: Departure,
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  if (request.form.get(CONFIRMED_FIELD) !== "yes" && !present.erased) throw unconfirmed(request);
  const everything = request.form.get("everything") ? { everything: true } : {};
  const told = { body: { json: everything }, asked: askedBy(request, ports) };
  await erasePerson({ id, expect: expectSeen(request) }, told, ports);
  return doneWith({ id }, "erase");
}

function unconfirmed({ language }: SignedInRequest): Problem {
  const message = DEPARTURE_WORDS[language].confirmMissing;
  const errors = [{ field: CONFIRMED_FIELD, code: "missing", message }];
  return new Problem("invalid-fields", { count: "1" }, { errors });
}

function doneWith({ id }: Pick<Departure, "id">, change: ChangeName): DeskAnswer {
  return seeOther(`${departurePath(id)}?done=${change}`, "desk");
}
