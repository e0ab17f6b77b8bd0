import type { Departure } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DEPARTURE_WORDS, PICTURE_WORDS, PREVIEW_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { mailPath } from "../mail/routes.ts";
import { whatItIs } from "../timeline/point-in-words.ts";
import type { TimelinePoint } from "../timeline/timeline-points.ts";
import { departurePath, stepPath } from "./routes.ts";

/** Links from a timeline mail to its text and to each of its steps. */
export function pointLinks(
  point: TimelinePoint,
  departure: Departure,
  request: SignedInRequest,
): Markup {
  if (departure.erased) return html``;
  return html`${mailLink(point, departure, request)}${stepLinks(point, departure, request)}`;
}

/** HR's own steps and skipped mailings have no mail. */
function mailLink(point: TimelinePoint, { id }: Departure, { language }: SignedInRequest): Markup {
  if (!point.mailing || point.state === "skipped") return html``;
  const { read, readOf } = PREVIEW_WORDS[language];
  const title = whatItIs(point, PICTURE_WORDS[language]);
  return html`<a class="read" href="${mailPath(departurePath(id), point.id)}" aria-label="${readOf(title)}">${read}</a>`;
}

/** Nothing for readers, nor once all is over. */
function stepLinks(
  { steps }: TimelinePoint,
  { id, withdrawn }: Departure,
  { person, language }: SignedInRequest,
): Markup {
  if (person.role !== "officer" || withdrawn) return html``;
  const words = DEPARTURE_WORDS[language];
  return html`${steps.map(
    ({ id: step, title }) =>
      html`<a class="read" href="${stepPath(id, step)}" aria-label="${words.ofStepNamed(title)}">${steps.length > 1 ? words.ofStepNamed(title) : words.ofStep}</a>`,
  )}`;
}
