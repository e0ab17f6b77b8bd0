import type { Departure } from "../../departure/model/departure.ts";
import { momentOf } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
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
import { lookOfStep } from "../timeline/point-look.ts";
import type { PointState, PointStep, TimelinePoint } from "../timeline/timeline-points.ts";
import { editionField } from "./change-page.html.ts";
import { stepPath } from "./routes.ts";
import { possibleActions, TICKS } from "./step-actions.ts";

/** HR's own steps, each with a form to close it. */
export function ownSteps(
  departure: Departure,
  points: readonly TimelinePoint[],
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Markup {
  const { language } = request;
  const words = DEPARTURE_WORDS[language];
  const { step, when, state, do: tick } = words.ownColumns;
  const own = points
    .filter(({ to, mailing }) => to.role === "hr" && !mailing)
    .flatMap(({ steps }) => steps);
  const ticks = own.map((each) => tickForm(each, departure, { request, ports }));
  const canTick = ticks.some(({ markup }) => markup !== "");
  const rows = own.map((each, index) => [
    html`${each.title}${readLink(each, departure, request)}`,
    dayOf(each, departure, language),
    stateOf(each, language),
    ...(canTick ? [ticks[index] ?? ""] : []),
  ]);
  return html`<section class="own-steps" id="own-steps"><h2>${words.ownSteps}</h2>
${
  rows.length > 0
    ? html`${canTick ? html`<p>${words.ownStepsWhat}</p>` : ""}
${table({ caption: words.ownSteps, columns: [step, when, state, ...(canTick ? [tick] : [])], rows })}`
    : html`<p>${words.noOwnSteps}</p>`
}</section>`;
}

function stateOf(step: PointStep, language: Language): Markup {
  const { states, looks } = PICTURE_WORDS[language];
  if (lookOfStep(step) === "late") return badge("late", looks.late);
  return badge(TONES[step.state] ?? "plain", states[step.state]);
}

const TONES: Partial<Record<PointState, BadgeTone>> = {
  open: "waiting",
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
  return html`<a class="read" href="${stepPath(departure.id, id)}" aria-label="${ownStepRead}: ${title}">${ownStepRead}</a>`;
}

function dayOf({ id }: PointStep, { steps }: Departure, language: Language): string {
  const step = steps.find((each) => each.id === id);
  return step ? dayInWords(momentOf(step).toPlainDate(), language, "shortDay") : "";
}

/** Nothing for readers, nor where closing would change nothing. */
function tickForm(
  { id, title, openSince }: PointStep,
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
      ...(tick === "done" && openSince ? {} : { look: "quiet" }),
    }),
  );
  return postForm(request, stepPath(departure.id, id), html`${editionField(departure)}${buttons}`, {
    className: "buttons",
  });
}
