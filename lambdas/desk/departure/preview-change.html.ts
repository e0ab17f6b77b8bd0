import { type Departure, momentOf } from "../../departure/model/departure.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { table } from "../parts/table.html.ts";
import { CONFIRMED_FIELD } from "./asked-here.ts";
import { type ChangeFacts, editionField } from "./change-page.html.ts";
import { aboutWhom } from "./facts.html.ts";
import { changePath } from "./routes.ts";
import { timelineOf } from "./timeline-of.html.ts";

/** What a change would move, and the button to confirm it. Nothing is saved yet. */
export function previewAnswer(
  request: SignedInRequest,
  ports: DeskPorts,
  facts: ChangeFacts & { readonly after: Departure },
): DeskPage {
  const { change, departure, typed, after } = facts;
  const { language } = request;
  const words = DEPARTURE_WORDS[language];
  const { preview, doing } = words;
  const path = changePath(departure.id, change);
  const main = html`${heading(preview.title, { intro: preview.what(ports.plan.settings.undoWindowMinutes) })}
${aboutWhom(after, language)}
<section><h2>${preview.moved}</h2>
${moves(departure, after, { request, ports })}</section>
${postForm(
  request,
  path,
  html`${editionField(departure)}<input type="hidden" name="${CONFIRMED_FIELD}" value="yes">${hidden(typed)}
<p class="buttons">${button(doing[change].button)} <a href="${path}">${preview.change}</a></p>`,
)}
<section><h2>${words.timeline}</h2>
${timelineOf(after, request, ports)}</section>`;
  return { title: preview.title, place: "/desk", main };
}

function hidden(typed: URLSearchParams): Markup[] {
  return [...typed].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
}

/** The steps that move, that are added and that are dropped. */
function moves(
  before: Departure,
  after: Departure,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Markup {
  const { language } = request;
  const { preview } = DEPARTURE_WORDS[language];
  const [was, becomes] = [daysOf(before), daysOf(after)];
  const ids = [...new Set([...was.keys(), ...becomes.keys()])];
  const rows = ids
    .filter((id) => was.get(id)?.toString() !== becomes.get(id)?.toString())
    .map((id) => {
      const [old, next] = [was.get(id), becomes.get(id)];
      return [
        titleOf(id, after, { plan: ports.plan, language }),
        old ? dayInWords(old, language, "shortDay") : preview.new,
        next ? dayInWords(next, language, "shortDay") : preview.gone,
      ];
    });
  if (rows.length === 0) return html`<p>${preview.nothingMoves}</p>`;
  const { step, before: from, after: to } = preview.movedColumns;
  return table({ caption: preview.moved, columns: [step, from, to], rows });
}

/** Steps that are not skipped. */
function daysOf({ steps }: Departure) {
  return new Map(
    steps
      .filter(({ skipped }) => !skipped)
      .map((step) => [step.id, momentOf(step).toPlainDate()] as const),
  );
}
