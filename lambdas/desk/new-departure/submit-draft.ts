import type { Submission } from "../../departure/changes/submit.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { BESIDE_FIELD } from "../../http/beside-in.ts";
import { seeOther } from "../../http/html-answer.ts";
import { html } from "../../http/markup.ts";
import { departureIdOf, recordDeparture } from "../../use-cases/record/record-departure.ts";
import { PREVIEW_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { buttonLink } from "../parts/button.html.ts";
import { saidPage } from "../plain-page.ts";
import { dropDraft } from "./draft.ts";
import { type OpenDraft, type Previewed, withDraft } from "./open-draft.ts";
import { draftPath, NEW_DEPARTURE_ROUTES } from "./routes.ts";
import { preview } from "./show-draft.ts";

/**
 * Records the draft. Its id is the idempotency key: pressing twice, or going back and pressing again, leads to the same
 * departure.
 */
export async function submitDraft(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return withDraft(request, ports, async (draft) => {
    const { id, previewed } = draft;
    if (!previewed) return seeOther(draftPath(id), "desk");
    try {
      return await record({ ...draft, previewed }, request, ports);
    } catch (error) {
      if (error instanceof Refusal) return refused(error, { id, previewed }, { request, ports });
      throw error;
    }
  });
}

async function record(
  { id: draft, previewed }: OpenDraft & { readonly previewed: Previewed },
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const context = contextOf(request, ports);
  const submission = { ...previewed.submission, ...besideIn(request) };
  const { departure } = await recordDeparture(submission, { key: draft, context }, ports);
  await dropDraft(draft, request, ports);
  return seeOther(departurePath(departure.id), "desk");
}

/** The departures ticked in the preview. */
function besideIn({ form }: SignedInRequest): Pick<Submission, "runsBeside"> {
  const runsBeside = form.getAll(BESIDE_FIELD);
  return runsBeside.length > 0 ? { runsBeside } : {};
}

/** The preview again, with the running departures; or a page with the refusal. */
async function refused(
  { code }: Refusal,
  { id: draft, previewed }: { readonly id: string; readonly previewed: Previewed },
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Promise<DeskAnswer> {
  const words = PREVIEW_WORDS[request.language];
  if (code === "already-recorded") return preview({ id: draft, previewed }, request, ports, 409);
  if (code === "being-recorded") {
    const said = { title: words.formingTitle, text: words.forming };
    const then = buttonLink(draftPath(draft), words.title);
    return saidPage(request, { status: 409, said, then });
  }
  const id = await departureIdOf({ key: draft, who: request.person.subject }, ports);
  const said = { title: words.usedTitle, text: words.used };
  const then = html`${buttonLink(departurePath(id), words.toDeparture)}
${buttonLink(NEW_DEPARTURE_ROUTES.form.path, words.beginAnew, "quiet")}`;
  return saidPage(request, { status: 422, said, then });
}
