import type { Departure } from "../../departure/model/departure.ts";
import { BESIDE_FIELD } from "../../http/beside-in.ts";
import { seeOther } from "../../http/html-answer.ts";
import { Problem } from "../../http/problem.ts";
import { erasePerson } from "../../use-cases/person/erase-person.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import { keepLocks } from "../../use-cases/record/keep-locks.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import { departurePath } from "../departure-path.ts";
import type { DeskPorts } from "../desk-ports.ts";
import { plainPage } from "../plain-page.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import {
  askedBy,
  CONFIRMED_FIELD,
  departureOf,
  departureToChange,
  expectSeen,
  typedIn,
} from "./asked-here.ts";
import { changeAnswer } from "./change-page.html.ts";
import { type RuledChange, ruleOfChange } from "./change-rule.ts";
import { type ChangeName, changeNamed, hasPreview } from "./changes.ts";
import { previewAnswer } from "./preview-change.html.ts";
import { refusedIn } from "./refused.ts";

/** Makes a change by the rule of the API, after its preview where it has one; what cannot be, stands beside the form. */
export async function postChange(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  const change = changeNamed(visit.event.pathParameters?.change);
  if (!change) return plainPage(visit, { status: 404, says: "notFound" });
  try {
    return change === "erase"
      ? await erased(await departureOf(visit, ports), visit, ports)
      : await changed(change, { visit, ports });
  } catch (error) {
    const refused = refusedIn(error, visit);
    const departure = await departureOf(visit, ports);
    return changeAnswer(visit, ports, { change, departure, typed: typedIn(visit), ...refused });
  }
}

async function changed(
  change: RuledChange,
  { visit, ports }: { readonly visit: Visit; readonly ports: DeskPorts },
): Promise<DeskAnswer> {
  const present = await departureToChange(visit, ports);
  const typed = typedIn(visit);
  const rule = ruleOfChange(change, typed, askedBy(visit, ports));
  if (hasPreview(change) && visit.form.get(CONFIRMED_FIELD) !== "yes") {
    const after = rule(present);
    const facts = { change, departure: present, typed };
    return after === present
      ? changeAnswer(visit, ports, {
          ...facts,
          said: DEPARTURE_WORDS[visit.language].nothingChanged,
        })
      : previewAnswer(visit, ports, { ...facts, after });
  }
  const around = keepLocks({ ...ports, now: visit.now }, ports, visit.form.getAll(BESIDE_FIELD));
  await changeDeparture({ id: present.id, rule, expect: expectSeen(visit), around }, ports);
  return doneWith(present, change);
}

async function erased(
  { id, ...present }: Departure,
  visit: Visit,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  if (visit.form.get(CONFIRMED_FIELD) !== "yes" && !present.erased) throw unconfirmed(visit);
  const everything = visit.form.get("everything") ? { everything: true } : {};
  const told = { body: { json: everything }, asked: askedBy(visit, ports) };
  await erasePerson({ id, expect: expectSeen(visit) }, told, ports);
  return doneWith({ id }, "erase");
}

function unconfirmed({ language }: Visit): Problem {
  const message = DEPARTURE_WORDS[language].confirmMissing;
  const errors = [{ field: CONFIRMED_FIELD, code: "missing", message }];
  return new Problem("invalid-fields", { count: "1" }, { errors });
}

function doneWith({ id }: Pick<Departure, "id">, change: ChangeName): DeskAnswer {
  return seeOther(`${departurePath(id)}?done=${change}`, "desk");
}
