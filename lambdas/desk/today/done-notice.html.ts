import { titleOf } from "../../departure/model/title-of.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DEPARTURE_WORDS, TODAY_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import { backToToday } from "../departure/asked-here.ts";
import { editionField } from "../departure/change-page.html.ts";
import { stepPath } from "../departure/routes.ts";
import { possibleActions } from "../departure/step-actions.ts";
import { hiddenFields } from "../departure/step-fields.html.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { SEEN_FIELDS } from "./fields.ts";
import type { JustDone } from "./just-done.ts";
import { seenFields } from "./line.html.ts";
import { TODAY_ROUTES } from "./routes.ts";
import type { TodayShown } from "./today-shown.ts";

interface Around {
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

/** What was just done, and a button to take it back. */
export function doneNotice(done: JustDone, shown: TodayShown, around: Around): Markup {
  const said = saidOf(done, around);
  if (!said) return html``;
  const isOfficer = around.request.person.role === "officer";
  return html`<div class="just-done">${notice("good", said, around.request.language)}${isOfficer ? undoOf(done, shown, around) : ""}</div>`;
}

function saidOf({ departure, did, stepId }: JustDone, { request, ports }: Around): string {
  const { language } = request;
  const words = TODAY_WORDS[language];
  const name = isolated(departure.people.employee.name);
  if (did === "seen") return words.markedSeen(name);
  if (did === "unseen") return words.markedUnseen(name);
  if (stepId === undefined) return "";
  const title = titleOf(stepId, departure, { plan: ports.plan, language });
  return words.step(DEPARTURE_WORDS[language].steps[did].done, title, name);
}

function undoOf(done: JustDone, shown: TodayShown, { request, ports }: Around): Markup | "" {
  const { departure, did, stepId, item } = done;
  const { language } = request;
  if (did === "seen" && item !== undefined) {
    const press = button(TODAY_WORDS[language].notSeen, { ...UNSEEN, look: "quiet" });
    const fields = html`${seenFields({ departureId: departure.id, item }, shown)}${press}`;
    return postForm(request, TODAY_ROUTES.seen.path, fields);
  }
  const context = contextOf(request, ports);
  const isMarked = did === "done" || did === "not-needed";
  if (!isMarked || !stepId) return "";
  if (!possibleActions(departure, stepId, context).includes("still-open")) return "";
  const words = DEPARTURE_WORDS[language].steps["still-open"].button;
  const press = button(words, { name: "do", value: "still-open", look: "quiet" });
  const fields = html`${editionField(departure)}${hiddenFields(backToToday(shown.isMine))}${press}`;
  return postForm(request, stepPath(departure.id, stepId), fields);
}

const UNSEEN = { name: SEEN_FIELDS.do, value: "unseen" } as const;
