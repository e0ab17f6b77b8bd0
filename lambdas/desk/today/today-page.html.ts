import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { TODAY_WORDS, UNCONFIRMED_WORDS } from "../../words/words.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { NEW_DEPARTURE_ROUTES } from "../new-departure/routes.ts";
import { buttonLink } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { UNCONFIRMED_ROUTES } from "../unconfirmed/routes.ts";
import { doneNotice } from "./done-notice.html.ts";
import { lineOf } from "./line.html.ts";
import { todayPath } from "./routes.ts";
import type { TodayShown } from "./today-shown.ts";

export function todayPage(shown: TodayShown, request: SignedInRequest, ports: DeskPorts): Markup {
  const { language, person } = request;
  const words = TODAY_WORDS[language];
  const isOfficer = person.role === "officer";
  const newButton = buttonLink(NEW_DEPARTURE_ROUTES.form.path, words.newDeparture);
  const { groups, done } = shown;
  return html`${heading(words.title, {
    intro: introOf(shown, request),
    ...(isOfficer ? { actions: newButton } : {}),
  })}
${done ? doneNotice(done, shown, { request, ports }) : ""}${whose(shown, request)}
${shown.hasUnconfirmed ? unconfirmed(request) : ""}
${shown.hasMore ? notice("note", words.hasMore, language) : ""}
${groups.map(
  ({ group, heading: title, hint, lines }) =>
    html`<section class="asks" id="${group}"><h2>${title}</h2>
${hint ? html`<p>${hint}</p>` : ""}<ul>${lines.map((line) => lineOf(line, shown, { request, ports }))}</ul></section>
`,
)}${groups.length === 0 ? empty(shown, request) : ""}`;
}

function unconfirmed({ language }: SignedInRequest): Markup {
  const { waits, look } = UNCONFIRMED_WORDS[language];
  const link = html`${waits} <a href="${UNCONFIRMED_ROUTES.unconfirmed.path}">${look}</a>`;
  return notice("warn", link, language);
}

function introOf({ groups, today }: TodayShown, { language }: SignedInRequest): string {
  const words = TODAY_WORDS[language];
  const day = dayInWords(today, language);
  const named = day.charAt(0).toUpperCase() + day.slice(1);
  const count = groups.flatMap(({ lines }) => lines).flatMap(({ people }) => people).length;
  return count > 0 ? words.intro(named, count) : words.introQuiet(named);
}

/** Nothing where the issuer gives no address to know one's own by. */
function whose({ isMine }: TodayShown, { language, person }: SignedInRequest): Markup {
  if (!person.address) return html``;
  const words = TODAY_WORDS[language];
  const link = (path: string, name: string, isCurrent: boolean) =>
    html`<li><a href="${path}"${isCurrent ? html` aria-current="page"` : ""}>${name}</a></li>`;
  return html`<nav class="switches" aria-label="${words.whose}"><ul class="switch">${link(todayPath(), words.everybody, !isMine)}${link(todayPath({ mine: "yes" }), words.mine, isMine)}</ul></nav>`;
}

function empty(shown: TodayShown, request: SignedInRequest): Markup {
  const words = TODAY_WORDS[request.language];
  const { title, text } = shown.isMine ? words.emptyMine : words.empty;
  const isReader = request.person.role !== "officer" && !shown.isMine;
  return html`<section class="empty"><h2>${title}</h2>
<p>${isReader ? words.emptyForReader : text}</p></section>
<section class="coming"><h2>${words.coming}</h2>
${coming(shown, request)}</section>`;
}

/** By day. */
function coming({ coming: groups }: TodayShown, { language }: SignedInRequest): Markup {
  const lines = groups
    .flatMap((group) => group.lines)
    .flatMap(({ says, people }) => people.map((person) => ({ says, ...person })))
    .toSorted((one, other) => (one.since.toString() < other.since.toString() ? -1 : 1));
  if (lines.length === 0) return html`<p>${TODAY_WORDS[language].comingNone}</p>`;
  return html`<ul>${lines.map(
    ({ says, name, since, departureId }) =>
      html`<li><strong>${dayInWords(since, language, "dayOfThisYear")}</strong> ${says}: <a href="${departurePath(departureId)}">${isolated(name)}</a></li>
`,
  )}</ul>`;
}
