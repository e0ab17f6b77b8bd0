import type { Departure } from "../../departure/model/departure.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import {
  DEPARTURE_WORDS,
  PICTURE_WORDS,
  PREVIEW_WORDS,
  STEP_PAGE_WORDS,
} from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { mailPath } from "../mail/routes.ts";
import { badge } from "../parts/badge.html.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { knownPeople } from "../parts/known-people.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { peopleInCharge } from "../people-in-charge.ts";
import { plainPage } from "../plain-page.ts";
import { whatItIs } from "../timeline/point-in-words.ts";
import { type TimelinePoint, timelinePoints } from "../timeline/timeline-points.ts";
import { timelineTable } from "../timeline/timeline-table.html.ts";
import { editionField } from "./change-page.html.ts";
import { aboutWhom } from "./facts.html.ts";
import { moreActions, type TypedAction } from "./more-actions.html.ts";
import { problemSummary } from "./problem-summary.html.ts";
import { departurePath, letterPath, stepPath } from "./routes.ts";
import { sheetLink } from "./show-sheet.ts";
import { possibleActions, TICKS } from "./step-actions.ts";
import { backFields } from "./step-fields.html.ts";
import { type StepText, stepText } from "./step-text.ts";
import { stepTitle } from "./step-title.ts";

export interface StepFacts extends TypedAction {
  readonly departure: Departure;
  readonly status?: number;
  /** Why it was refused. */
  readonly said?: string;
}

/** The step named in the path: its ticks, its text or its mails, and the other actions folded. */
export async function stepAnswer(
  request: SignedInRequest,
  ports: DeskPorts,
  facts: StepFacts,
): Promise<DeskPage> {
  const { departure, status = 200, said, problems = [] } = facts;
  const { language, now } = request;
  const { plan } = ports;
  const step = request.event.pathParameters?.step ?? "";
  const title = stepTitle(step, departure, { plan, language });
  if (title === undefined) return plainPage(request, { status: 404, says: "notFound" });
  const text = await stepText(departure, { step, language, now }, ports);
  const points = timelinePoints(departure, { ...ports, now, language }).filter(({ steps }) =>
    steps.some(({ id }) => id === step),
  );
  const around = { request, departure, step };
  const more = moreActions(facts, { ...around, ports });
  const main = html`<p><a href="${departurePath(departure.id)}">${STEP_PAGE_WORDS[language].back}</a></p>
${heading(title)}
${said ? notice("wrong", said, language) : ""}${problemSummary(problems, { language, isOwn: true, form: more })}
${aboutWhom(departure, language)}
${standing(points, around)}
${ticks(around, ports)}
${text ? taskSection(text, around) : ""}
${await sheetLink(around, ports)}
${mailsOf(points, around)}
${more}
${await colleaguesFor(around, ports)}`;
  return { status, title, place: "/desk/departures", main };
}

interface Around {
  readonly request: SignedInRequest;
  readonly departure: Departure;
  readonly step: string;
}

/** What a browser offers while a step is handed over; nothing is read where it can't be. */
async function colleaguesFor({ request, departure, step }: Around, ports: DeskPorts) {
  if (request.person.role !== "officer") return html``;
  const possible = possibleActions(departure, step, contextOf(request, ports));
  if (!possible.includes("hand-over")) return html``;
  return knownPeople((await peopleInCharge(request, ports)).people);
}

/** Where HR's own step stands, and who has a step that was handed over. */
function standing(
  points: readonly TimelinePoint[],
  { request: { language }, departure, step }: Around,
): Markup {
  const words = STEP_PAGE_WORDS[language];
  const own = points.find(({ to, mailing }) => to.role === "hr" && !mailing);
  const record = departure.steps.find(({ id }) => id === step);
  const { colleague, skipped } = record ?? {};
  return html`${
    own
      ? html`<p>${badge("plain", PICTURE_WORDS[language].states[own.state])} ${dayInWords(own.at.toPlainDate(), language)}</p>`
      : ""
  }${colleague ? html`<p>${words.isWith(isolated(colleague.name), colleague.address)}</p>` : ""}${
    skipped ? html`<p>${words.skipped(DEPARTURE_WORDS[language].skipReasons[skipped])}</p>` : ""
  }`;
}

function ticks({ request, departure, step }: Around, ports: DeskPorts): Markup {
  if (request.person.role !== "officer") return html``;
  const { steps } = DEPARTURE_WORDS[request.language];
  const possible = possibleActions(departure, step, contextOf(request, ports));
  const buttons = TICKS.filter((tick) => possible.includes(tick)).map((tick) =>
    button(steps[tick].button, {
      name: "do",
      value: tick,
      ...(tick === "done" ? {} : { look: "quiet" }),
    }),
  );
  if (buttons.length === 0) return html``;
  const fields = html`${editionField(departure)}${backFields(request)}${buttons}`;
  return postForm(request, stepPath(departure.id, step), fields, { className: "buttons" });
}

/** What HR does, with sample texts to copy. */
function taskSection(
  { action, help, letter }: StepText,
  { request, departure, step }: Around,
): Markup {
  const words = STEP_PAGE_WORDS[request.language];
  return html`<section class="task" data-copy="${words.copy}" data-copied="${words.copied}"><h2>${words.task}</h2>
<p class="now">${action}</p>
${help}
${letter ? html`<p class="buttons">${buttonLink(letterPath(departure.id, step), words.letter.link, "quiet")}</p>` : ""}</section>`;
}

/** The mails that carry the step, each with a link to it. */
function mailsOf(points: readonly TimelinePoint[], { request, departure }: Around): Markup {
  const { language } = request;
  const mailed = points.filter(({ mailing }) => mailing);
  if (mailed.length === 0) return html``;
  const { read, readOf } = PREVIEW_WORDS[language];
  const link = (point: TimelinePoint) =>
    departure.erased || point.state === "skipped"
      ? html``
      : html`<a class="read" href="${mailPath(departurePath(departure.id), point.id)}" aria-label="${readOf(whatItIs(point, PICTURE_WORDS[language]))}">${read}</a>`;
  return timelineTable({ points: mailed, language, actions: link });
}
