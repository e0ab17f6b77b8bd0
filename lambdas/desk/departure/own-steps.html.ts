import type { Departure } from "../../departure/model/departure.ts";
import { momentOf } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { DEPARTURE_WORDS, PICTURE_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { type BadgeTone, badge } from "../parts/badge.html.ts";
import { button } from "../parts/button.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { table } from "../parts/table.html.ts";
import { type PointState, type PointStep, timelinePoints } from "../timeline/timeline-points.ts";
import { editionField } from "./change-page.html.ts";
import { stepPath } from "./routes.ts";
import { possibleActions, TICKS } from "./step-actions.ts";

/** HR's own steps, each with a form to close it. */
export function ownSteps(departure: Departure, request: SignedInRequest, ports: DeskPorts): Markup {
  const { language, now } = request;
  const words = DEPARTURE_WORDS[language];
  const { step, when, state, do: tick } = words.ownColumns;
  const own = timelinePoints(departure, {
    plan: ports.plan,
    calendar: ports.calendar,
    now,
    language,
  })
    .filter(({ to, mailing }) => to.role === "hr" && !mailing)
    .flatMap(({ steps }) => steps);
  const ticks = own.map((each) => tickForm(each, departure, { request, ports }));
  const canTick = ticks.some(({ markup }) => markup !== "");
  const rows = own.map((each, index) => [
    html`${each.title}${readLink(each, departure, request)}`,
    dayOf(each, departure, language),
    badge(TONES[each.state] ?? "plain", PICTURE_WORDS[language].states[each.state]),
    ...(canTick ? [ticks[index] ?? ""] : []),
  ]);
  return html`<section class="own-steps"><h2>${words.ownSteps}</h2>
${
  rows.length > 0
    ? html`${canTick ? html`<p>${words.ownStepsWhat}</p>` : ""}
${table({ caption: words.ownSteps, columns: [step, when, state, ...(canTick ? [tick] : [])], rows })}`
    : html`<p>${words.noOwnSteps}</p>`
}</section>`;
}

const TONES: Partial<Record<PointState, BadgeTone>> = {
  open: "late",
  "not-ticked": "plain",
  done: "good",
  "not-needed": "good",
};

/** Link to the page with the step's whole text; none where it is not asked. */
function readLink(
  { id, title, state }: PointStep,
  departure: Departure,
  { language }: SignedInRequest,
) {
  if (departure.erased || state === "skipped") return html``;
  const { ownStepRead } = DEPARTURE_WORDS[language];
  const path = stepPath(departure.id, id);
  return html`<a class="read" href="${path}" aria-label="${ownStepRead}: ${title}">${ownStepRead}</a>`;
}

function dayOf(
  { id }: PointStep,
  { steps }: Departure,
  language: SignedInRequest["language"],
): string {
  const step = steps.find((each) => each.id === id);
  return step ? dayInWords(momentOf(step).toPlainDate(), language, "shortDay") : "";
}

/** Nothing for readers, nor where closing would change nothing. */
function tickForm(
  { id, title }: PointStep,
  departure: Departure,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Markup {
  if (request.person.role !== "officer") return html``;
  const words = DEPARTURE_WORDS[request.language];
  const possible = possibleActions(departure, id, contextOf(request, ports));
  const ticks = TICKS.filter((tick) => possible.includes(tick));
  if (ticks.length === 0) return html``;
  const buttons = ticks.map((tick) =>
    button(words.steps[tick].button, {
      name: "do",
      value: tick,
      label: `${words.steps[tick].button}: ${title}`,
      ...(tick === "done" ? {} : { look: "quiet" }),
    }),
  );
  return postForm(request, stepPath(departure.id, id), html`${editionField(departure)}${buttons}`, {
    className: "buttons",
  });
}
