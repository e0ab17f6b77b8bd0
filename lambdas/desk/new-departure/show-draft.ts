import { othersOfPerson } from "../../use-cases/record/same-person.ts";
import { successorsNeeded } from "../../use-cases/record/successors-needed.ts";
import { PREVIEW_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { timelinePoints } from "../timeline/timeline-points.ts";
import { type OpenDraft, type Previewed, withDraft } from "./open-draft.ts";
import { previewPage } from "./preview-page.html.ts";
import { formAnswer } from "./show-form.ts";

/** The preview of the draft, or the form again if it has problems. */
export async function showDraft(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return withDraft(request, ports, async (draft) =>
    draft.previewed
      ? preview({ ...draft, previewed: draft.previewed }, request, ports)
      : form(draft, request, ports),
  );
}

/** The form with everything that was typed. */
export async function changeDraft(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return withDraft(request, ports, (draft) => form(draft, request, ports));
}

function form(
  { id, typed, problems }: OpenDraft,
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  return formAnswer(request, ports, { draft: id, values: typed, problems });
}

/** The preview of a draft, with an error status if it was refused. */
export async function preview(
  { id, previewed }: { readonly id: string; readonly previewed: Previewed },
  request: SignedInRequest,
  ports: DeskPorts,
  status = 200,
): Promise<DeskAnswer> {
  const { submission, departure } = previewed;
  const { language, now } = request;
  const { plan, calendar } = ports;
  const { successorNeeded = [] } = await successorsNeeded(submission, { now }, ports);
  return {
    status,
    title: PREVIEW_WORDS[language].title,
    place: "/desk/departures/new",
    main: previewPage(request, {
      draft: id,
      departure,
      points: timelinePoints(departure, { plan, calendar, language, now }),
      calendar,
      plan,
      successorNeeded,
      others: await othersOfPerson(departure, { plan, calendar, now }, ports),
    }),
  };
}
