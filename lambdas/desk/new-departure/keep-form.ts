import { seeOther } from "../../http/html-answer.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { keepDraft } from "./draft.ts";
import { isDraftId } from "./open-draft.ts";
import { DRAFT_FIELD, typedIn } from "./read-draft.ts";
import { draftPath } from "./routes.ts";

/**
 * Keeps what was typed, right or wrong, and goes on to the page that shows it: so nothing is lost to a reload, to the way
 * back or to another language.
 */
export async function keepForm(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return seeOther(draftPath(await keepTyped(request, ports)), "desk");
}

/** The id of the draft that what was typed is kept as. */
export async function keepTyped(request: SignedInRequest, ports: DeskPorts): Promise<string> {
  const given = request.form.get(DRAFT_FIELD) ?? "";
  const id = isDraftId(given) ? given : ports.hashing.random();
  await keepDraft(id, typedIn(request.form), request, ports);
  return id;
}
