import type { Departure } from "../../departure/model/departure.ts";
import type { RunningDeparture } from "../../departure/model/refusal.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { FieldProblem } from "../../http/problem.ts";
import { DEPARTURE_WORDS, PREVIEW_WORDS } from "../../words/words.ts";
import { askedFields } from "../address-questions.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { besideFields } from "../new-departure/preview-notes.html.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { knownPeople } from "../parts/known-people.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { peopleInCharge } from "../people-in-charge.ts";
import { EDITION_FIELD } from "./asked-here.ts";
import { changeFields } from "./change-fields.html.ts";
import { namesColleagues } from "./change-questions.ts";
import { type ChangeName, hasPreview, isGrave } from "./changes.ts";
import { leftSection } from "./effects.html.ts";
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
export async function changeAnswer(
  request: SignedInRequest,
  ports: DeskPorts,
  facts: ChangeFacts,
): Promise<DeskPage> {
  const { change, departure, typed, status = 200, said, problems = [], samePerson = [] } = facts;
  const { language, now } = request;
  const { plan } = ports;
  const words = DEPARTURE_WORDS[language];
  const { title, what, button: press } = words.doing[change];
  const known = namesColleagues(change) ? (await peopleInCharge(request, ports)).people : [];
  const fields = changeFields(change, { typed, problems, plan, language, departure, now });
  const main = html`${heading(title, { intro: what })}
${said ? notice("wrong", said, language) : ""}${problemSummary(problems, { language, isOwn: !SHARED.includes(change), form: fields })}
${aboutWhom(departure, language)}${change === "withdraw" ? leftSection(departure, request, ports) : ""}${samePerson.map(({ departureId: id }) => html`<p><a href="${departurePath(id)}">${PREVIEW_WORDS[language].duplicateLink}</a></p>`)}
${postForm(
  request,
  changePath(departure.id, change),
  html`${editionField(departure)}${askedFields(request.form, problems)}${fields}${besideFields(
    samePerson.map(({ departureId: id, dates }) => ({ id, dates })),
    language,
  )}
<p class="buttons">${pressed(change, hasPreview(change) ? words.preview.show : press)}
<a href="${departurePath(departure.id)}">${words.back}</a></p>`,
  { className: "departure-form", noValidate: true },
)}
${knownPeople(known)}`;
  return { status, title, place: "/desk/departures", main };
}

/** Only the button that acts warns of what can't be undone. */
function pressed(change: ChangeName, words: string): Markup {
  return button(words, isGrave(change) && !hasPreview(change) ? { look: "wrong" } : {});
}

/** Share their fields with a new departure. */
const SHARED: readonly ChangeName[] = ["dates", "take-back", "correct"];

/** The edition that the form was made from. */
export function editionField({ edition }: Pick<Departure, "edition">): Markup {
  return html`<input type="hidden" name="${EDITION_FIELD}" value="${edition}">`;
}
