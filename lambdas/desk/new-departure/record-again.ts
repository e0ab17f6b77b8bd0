import type { Departure } from "../../departure/model/departure.ts";
import { seeOther } from "../../http/html-answer.ts";
import { departureToChange } from "../departure/asked-here.ts";
import { valuesFor } from "../departure/change-values.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { keepDraft } from "./draft.ts";
import { draftFormPath } from "./routes.ts";

/** True after a withdrawal by mistake: what was recorded wrongly is often recorded again. */
export function mayRecordAgain({ withdrawn, erased }: Departure): boolean {
  return !erased && withdrawn?.reason === "mistake";
}

/** Fills in the form of a new departure with the data of a withdrawn one, in a draft. */
export async function recordAgain(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const departure = await departureToChange(request, ports);
  if (!mayRecordAgain(departure)) return seeOther(departurePath(departure.id), "desk");
  const facts = { plan: ports.plan, now: request.now };
  const values = new URLSearchParams([
    ...valuesFor("correct", departure, facts),
    ...valuesFor("dates", departure, facts),
  ]);
  const id = ports.hashing.random();
  await keepDraft(id, values, request, ports);
  return seeOther(draftFormPath(id), "desk");
}
