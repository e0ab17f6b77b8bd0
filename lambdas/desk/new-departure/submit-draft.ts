import { Refusal } from "../../core/refusal.ts";
import { departureIdOf, recordDeparture } from "../../hr-api/record-departure.ts";
import { seeOther } from "../../web/html-answer.ts";
import { html } from "../../web/markup.ts";
import { ROUTES } from "../../web/routes.ts";
import { circumstancesOf } from "../circumstances-of.ts";
import { departurePath } from "../departure-path.ts";
import type { DeskPorts } from "../desk-ports.ts";
import { buttonLink } from "../parts/button.html.ts";
import { saidPage } from "../plain-page.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { dropDraft } from "./draft.ts";
import { type OpenDraft, type Previewed, withDraft } from "./open-draft.ts";
import { draftPath } from "./paths.ts";
import { PREVIEW_WORDS } from "./words.ts";

/**
 * Records the draft. The draft is the key: pressing twice, or going back and pressing again, leads to the same departure
 * and never makes a second.
 */
export async function submitDraft(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  return withDraft(visit, ports, async (draft) => {
    const { id, previewed } = draft;
    if (!previewed) return seeOther(draftPath(id), "desk");
    try {
      return await record({ ...draft, previewed }, visit, ports);
    } catch (error) {
      const refused = await pageFor(error, id, visit, ports);
      if (refused) return refused;
      throw error;
    }
  });
}

async function record(
  { id: draft, previewed }: OpenDraft & { readonly previewed: Previewed },
  visit: Visit,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const circumstances = circumstancesOf(visit, ports);
  const { id } = await recordDeparture(previewed.submission, { key: draft, circumstances }, ports);
  await dropDraft(draft, visit, ports);
  return seeOther(departurePath(id), "desk");
}

/** The refusals that lead to a departure which is there already. */
async function pageFor(
  error: unknown,
  draft: string,
  visit: Visit,
  ports: DeskPorts,
): Promise<DeskAnswer | undefined> {
  if (!(error instanceof Refusal)) return undefined;
  const words = PREVIEW_WORDS[visit.language];
  const { departureId } = error.details;
  if (error.code === "already-recorded" && departureId) {
    const said = { title: words.recordedTitle, text: words.recorded };
    const then = buttonLink(departurePath(departureId), words.duplicateLink);
    return saidPage(visit, { status: 409, said, then });
  }
  if (error.code !== "key-reused") return undefined;
  const id = await departureIdOf({ key: draft, who: visit.person.subject }, ports);
  const said = { title: words.usedTitle, text: words.used };
  const then = html`${buttonLink(departurePath(id), words.toDeparture)}
${buttonLink(ROUTES.deskNew.path, words.beginAnew, "quiet")}`;
  return saidPage(visit, { status: 422, said, then });
}
