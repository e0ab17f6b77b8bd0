import { seeOther } from "../../http/html-answer.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { keepDraft } from "./draft.ts";
import { isDraftId } from "./open-draft.ts";
import { DRAFT_FIELD, typedIn } from "./read-draft.ts";
import { draftPath } from "./routes.ts";

/**
 * Saves what was typed, valid or not, and redirects to its page: nothing is lost by a reload, the back button
 * or another language.
 */
export async function keepForm(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return seeOther(draftPath(await keepTyped(request, ports)), "desk");
}

/** Saves the form and returns the draft's id. */
export async function keepTyped(request: SignedInRequest, ports: DeskPorts): Promise<string> {
  const given = request.form.get(DRAFT_FIELD) ?? "";
  const id = isDraftId(given) ? given : ports.hashing.random();
  await keepDraft(id, typedIn(request.form), request, ports);
  return id;
}
