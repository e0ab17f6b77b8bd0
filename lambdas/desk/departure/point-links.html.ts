import type { Departure } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DEPARTURE_PAGE_WORDS, PICTURE_WORDS, PREVIEW_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { mailPath } from "../mail/routes.ts";
import { whatItIs } from "../timeline/point-in-words.ts";
import type { PointStep, TimelinePoint } from "../timeline/timeline-points.ts";
import { departurePath, stepPath } from "./routes.ts";
import { possibleActions } from "./step-actions.ts";

/** Link from a timeline mail to its text. HR's own steps and skipped mailings have none. */
export function mailLink(
  point: TimelinePoint,
  { id, erased }: Departure,
  { language }: SignedInRequest,
): Markup {
  if (erased || !point.mailing || point.state === "skipped") return html``;
  const { read, readOf } = PREVIEW_WORDS[language];
  const title = whatItIs(point, PICTURE_WORDS[language]);
  return html`<a class="read" href="${mailPath(departurePath(id), point.id)}" aria-label="${readOf(title)}">${read}</a>`;
}

/** Link to a step's page that says what can be done there. Nothing for readers, nor where nothing can be done. */
export function stepLink(
  { id, title }: PointStep,
  departure: Departure,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Markup {
  const { person, language } = request;
  if (person.role !== "officer" || departure.withdrawn || departure.erased) return html``;
  const { ofStep, or } = DEPARTURE_PAGE_WORDS[language];
  const possible = possibleActions(departure, id, contextOf(request, ports));
  const said = possible.flatMap((action) => ofStep[action] || []);
  if (said.length === 0) return html``;
  const [last = "", ...others] = said.toReversed();
  const text = others.length > 0 ? `${others.toReversed().join(", ")} ${or} ${last}` : last;
  const words = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return html`<a class="read" href="${stepPath(departure.id, id)}" aria-label="${words}: ${title}">${words}</a>`;
}
