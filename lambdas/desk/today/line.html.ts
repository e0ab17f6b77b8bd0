import { keysToSee } from "../../departure/changes/mark-seen.ts";
import { digestItemKey } from "../../departure/digest/digest-items.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { DigestLineInWords, DigestPerson } from "../../mails/digest-lines.ts";
import { DEPARTURE_WORDS, TODAY_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import { backToToday, MINE_FIELD } from "../departure/asked-here.ts";
import { editionField } from "../departure/change-page.html.ts";
import { departurePath, stepPath } from "../departure/routes.ts";
import { possibleActions } from "../departure/step-actions.ts";
import { hiddenFields } from "../departure/step-fields.html.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { beginOf } from "./begin-of.ts";
import { SEEN_FIELDS } from "./fields.ts";
import { TODAY_ROUTES } from "./routes.ts";
import type { TodayShown } from "./today-shown.ts";

interface Around {
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

/** One task or fact, and everybody whom it is about, each with its buttons. */
export function lineOf(line: DigestLineInWords, shown: TodayShown, around: Around): Markup {
  return html`<li><h3>${line.says}</h3>
<ul>${line.people.map((person) => personOf(person, line, { shown, ...around }))}</ul></li>
`;
}

interface InLine extends Around {
  readonly shown: TodayShown;
}

function personOf(person: DigestPerson, line: DigestLineInWords, about: InLine): Markup {
  const { departureId, name, when, detail } = person;
  const departure = about.shown.departures.get(departureId);
  return html`<li class="ask"><div><a href="${departurePath(departureId)}">${isolated(name)}</a> <small>${when}</small>
${detail ? html`<p>${detail}</p>` : ""}</div>
${departure && about.request.person.role === "officer" ? buttons(person, line, { ...about, departure }) : ""}</li>
`;
}

interface InDeparture extends InLine {
  readonly departure: Departure;
}

/** Tick, go to where it is done, or say that it was seen. */
function buttons(person: DigestPerson, { says }: DigestLineInWords, about: InDeparture): Markup {
  const { request, ports, departure } = about;
  const { item, name } = person;
  const words = TODAY_WORDS[request.language];
  const context = contextOf(request, ports);
  const begin = beginOf({ item, departure, context, person: request.person });
  const label = (button: string) => words.about(button, says, isolated(name));
  const isToSee = keysToSee(departure, context).includes(digestItemKey(item));
  return html`<div class="buttons">${tick(person, label, about)}${
    begin
      ? html`<a class="button quiet" href="${begin.href}" aria-label="${label(words.begin[begin.to])}">${words.begin[begin.to]}</a>`
      : ""
  }${isToSee ? seenForm(item, { ...about, label: label(words.seen) }) : ""}</div>`;
}

/** HR's own steps are ticked here. */
function tick({ item }: DigestPerson, label: (button: string) => string, about: InDeparture) {
  const { request, ports, departure, shown } = about;
  const { what, stepId } = item;
  const isOwn = what === "step-due" || what === "step-open";
  if (!isOwn || stepId === undefined) return "";
  if (!possibleActions(departure, stepId, contextOf(request, ports)).includes("done")) return "";
  const words = DEPARTURE_WORDS[request.language].steps.done.button;
  const press = button(words, { name: "do", value: "done", label: label(words) });
  const fields = html`${editionField(departure)}${hiddenFields(backToToday(shown.isMine))}${press}`;
  return postForm(request, stepPath(departure.id, stepId), fields);
}

function seenForm(
  item: DigestPerson["item"],
  { request, departure, shown, label }: InDeparture & { readonly label: string },
): Markup {
  const words = TODAY_WORDS[request.language].seen;
  const press = button(words, { name: SEEN_FIELDS.do, value: "seen", label, look: "quiet" });
  const key = digestItemKey(item);
  return postForm(
    request,
    TODAY_ROUTES.seen.path,
    html`${seenFields({ departureId: departure.id, item: key }, shown)}${press}`,
  );
}

/** What was seen, of which departure. */
export function seenFields(
  { departureId, item }: { readonly departureId: string; readonly item: string },
  shown: Pick<TodayShown, "isMine">,
): Markup {
  return hiddenFields({
    [SEEN_FIELDS.departure]: departureId,
    [SEEN_FIELDS.item]: item,
    ...(shown.isMine ? { [MINE_FIELD]: "yes" } : {}),
  });
}
