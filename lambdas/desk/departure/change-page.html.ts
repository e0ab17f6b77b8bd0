import type { Departure } from "../../departure/model/departure.ts";
import type { RunningDeparture } from "../../departure/model/refusal.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { FieldProblem } from "../../http/problem.ts";
import { DEPARTURE_WORDS, PREVIEW_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { besideFields } from "../new-departure/preview-notes.html.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { EDITION_FIELD } from "./asked-here.ts";
import { changeFields } from "./change-fields.html.ts";
import { type ChangeName, hasPreview } from "./changes.ts";
import { aboutWhom } from "./facts.html.ts";
import { problemSummary } from "./problem-summary.html.ts";
import { changePath, departurePath } from "./routes.ts";

export interface ChangeFacts {
  readonly change: ChangeName;
  readonly departure: Departure;
  readonly typed: URLSearchParams;
  readonly status?: number;
  /** Why it was refused. */
  readonly said?: string;
  readonly problems?: readonly FieldProblem[];
  /** The person's running departures, if they are the reason. */
  readonly samePerson?: readonly RunningDeparture[];
}

/** The effect in one sentence and the form; above it the reason if the change was refused. */
export function changeAnswer(
  request: SignedInRequest,
  { plan }: DeskPorts,
  facts: ChangeFacts,
): DeskPage {
  const { change, departure, typed, status = 200, said, problems = [], samePerson = [] } = facts;
  const { language } = request;
  const words = DEPARTURE_WORDS[language];
  const { title, what, button: press } = words.doing[change];
  const fields = changeFields(change, { typed, problems, plan, language });
  const isGrave = change === "erase" || change === "object";
  const main = html`${heading(title, { intro: what })}
${said ? notice("wrong", said, language) : ""}${problemSummary(problems, { language, isOwn: !SHARED.includes(change), form: fields })}
${aboutWhom(departure, language)}${samePerson.map(({ departureId: id }) => html`<p><a href="${departurePath(id)}">${PREVIEW_WORDS[language].duplicateLink}</a></p>`)}
${postForm(
  request,
  changePath(departure.id, change),
  html`${editionField(departure)}${fields}${besideFields(
    samePerson.map(({ departureId: id, dates }) => ({ id, dates })),
    language,
  )}
<p class="buttons">${button(hasPreview(change) ? words.preview.title : press, isGrave ? { look: "wrong" } : {})}
<a href="${departurePath(departure.id)}">${words.back}</a></p>`,
  { className: "departure-form", noValidate: true },
)}`;
  return { status, title, place: "/desk", main };
}

/** Share their fields with a new departure. */
const SHARED: readonly ChangeName[] = ["dates", "take-back", "correct"];

/** The edition that the form was made from. */
export function editionField({ edition }: Pick<Departure, "edition">): Markup {
  return html`<input type="hidden" name="${EDITION_FIELD}" value="${edition}">`;
}
