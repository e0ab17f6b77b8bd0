import type { Departure } from "../../departure/model/departure.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DEPARTURE_WORDS, TODAY_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { editionField } from "./change-page.html.ts";
import { stepPath } from "./routes.ts";
import { possibleActions, type StepAction } from "./step-actions.ts";
import { hiddenFields } from "./step-fields.html.ts";

interface StepDone {
  readonly departure: Departure;
  readonly did: StepAction;
  readonly stepId: string;
  /** Where its button leads back to. */
  readonly back: Readonly<Record<string, string>>;
}

interface Around {
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

/** What was just done to which step, and for officers a button that takes a tick back. */
export function stepDone(done: StepDone, around: Around): Markup {
  const { departure, did, stepId } = done;
  const { language } = around.request;
  const { steps, erasedName } = DEPARTURE_WORDS[language];
  const title = titleOf(stepId, departure, { plan: around.ports.plan, language });
  const name = isolated(nameToShow(departure.people.employee)) || erasedName;
  const said = TODAY_WORDS[language].step(steps[did].done, title, name);
  return html`<div class="just-done">${notice("good", said, language)}${undoOf(done, around)}</div>`;
}

function undoOf(
  { departure, did, stepId, back }: StepDone,
  { request, ports }: Around,
): Markup | "" {
  const isMarked = did === "done" || did === "not-needed";
  if (!isMarked || request.person.role !== "officer") return "";
  const possible = possibleActions(departure, stepId, contextOf(request, ports));
  if (!possible.includes("still-open")) return "";
  const words = DEPARTURE_WORDS[request.language].steps["still-open"].button;
  const press = button(words, { name: "do", value: "still-open", look: "quiet" });
  const fields = html`${editionField(departure)}${hiddenFields(back)}${press}`;
  return postForm(request, stepPath(departure.id, stepId), fields);
}
