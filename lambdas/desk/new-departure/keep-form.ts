import { seeOther } from "../../http/html-answer.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { keepDraft } from "./draft.ts";
import { isDraftId } from "./open-draft.ts";
import { draftPath } from "./paths.ts";
import { DRAFT_FIELD, typedIn } from "./read-draft.ts";

/**
 * Keeps what was typed, right or wrong, and goes on to the page that shows it: so nothing is lost to a reload, to the way
 * back or to another language.
 */
export async function keepForm(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  return seeOther(draftPath(await keepTyped(visit, ports)), "desk");
}

/** The id of the draft that what was typed is kept as. */
export async function keepTyped(visit: Visit, ports: DeskPorts): Promise<string> {
  const given = visit.form.get(DRAFT_FIELD) ?? "";
  const id = isDraftId(given) ? given : ports.hashing.random();
  await keepDraft(id, typedIn(visit.form), visit, ports);
  return id;
}
