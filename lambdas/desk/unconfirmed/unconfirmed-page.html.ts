import type { Departure } from "../../departure/model/departure.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import {
  type UnconfirmedWord,
  unconfirmedMails,
  UNCONFIRMED_WORDS as WORDS,
} from "../../departure/restore/settle-unconfirmed.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { SettledAll } from "../../use-cases/record/settle-all-unconfirmed.ts";
import { PICTURE_WORDS, UNCONFIRMED_WORDS } from "../../words/words.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { table } from "../parts/table.html.ts";
import { momentInWords, readerIn, whatItIs } from "../timeline/point-in-words.ts";
import { type TimelinePoint, timelinePoints } from "../timeline/timeline-points.ts";
import { UNCONFIRMED_ROUTES } from "./routes.ts";

export const UNCONFIRMED_FIELDS = {
  word: "do",
  departure: "departure",
  mail: "mail",
  all: "all",
} as const;

export interface UnconfirmedShown {
  readonly shown: readonly Departure[];
  /** Departures that are not on this page. */
  readonly more: number;
  readonly settled?: SettledAll | undefined;
}

export function unconfirmedPage(
  { shown, more, settled }: UnconfirmedShown,
  request: SignedInRequest,
  ports: DeskPorts,
): Markup {
  const { language, person } = request;
  const words = UNCONFIRMED_WORDS[language];
  const isOfficer = person.role === "officer";
  const isAsked = shown.length + more > 0;
  const intro = isAsked ? words.intro : words.none;
  return html`${heading(words.title, { intro })}
${settled ? told(settled, request) : ""}
${shown.map((departure) => ofDeparture(departure, request, ports))}
${more > 0 ? notice("note", words.more(more), language) : ""}
${isOfficer && isAsked ? forAll(request) : ""}`;
}

function told({ settled, left }: SettledAll, { language }: SignedInRequest): Markup {
  const words = UNCONFIRMED_WORDS[language];
  return html`${notice("good", words.done(settled), language)}${left > 0 ? notice("note", words.left(left), language) : ""}`;
}

function ofDeparture(departure: Departure, request: SignedInRequest, ports: DeskPorts): Markup {
  const { language } = request;
  const words = UNCONFIRMED_WORDS[language];
  const { mail, to, at, act } = words.columns;
  const name = isolated(nameToShow(departure.people.employee));
  const isOfficer = request.person.role === "officer";
  const rows = pointsOf(departure, request, ports).map((point) => [
    whatItIs(point, PICTURE_WORDS[language]),
    readerIn(PICTURE_WORDS[language], point.to.role),
    momentInWords(point, PICTURE_WORDS[language], language),
    ...(isOfficer ? [buttons(departure, point, request)] : []),
  ]);
  const columns = [mail, to, at, ...(isOfficer ? [act] : [])];
  return html`<section><h2><a href="${departurePath(departure.id)}">${name}</a></h2>
${table({ caption: name, columns, rows })}</section>
`;
}

function pointsOf(departure: Departure, request: SignedInRequest, ports: DeskPorts) {
  const ids = unconfirmedMails(departure).map(({ id }) => id);
  return timelinePoints(departure, {
    ...ports,
    language: request.language,
    now: request.now,
  }).filter(({ mailing }) => mailing && ids.includes(mailing.id));
}

function buttons(departure: Departure, point: TimelinePoint, request: SignedInRequest): Markup {
  const { language } = request;
  const words = UNCONFIRMED_WORDS[language];
  const name = nameToShow(departure.people.employee);
  const labelled = (word: UnconfirmedWord) =>
    words.about(words.buttons[word], whatItIs(point, PICTURE_WORDS[language]), name);
  return postForm(
    request,
    UNCONFIRMED_ROUTES.unconfirmedPost.path,
    html`<input type="hidden" name="${UNCONFIRMED_FIELDS.departure}" value="${departure.id}"><input type="hidden" name="${UNCONFIRMED_FIELDS.mail}" value="${point.mailing?.id ?? ""}">${wordButtons(words.buttons, labelled)}`,
    { className: "buttons" },
  );
}

function forAll(request: SignedInRequest): Markup {
  const { title, what, buttons: all } = UNCONFIRMED_WORDS[request.language].all;
  return html`<section class="confirm"><h2>${title}</h2>
<p>${what}</p>
${postForm(request, UNCONFIRMED_ROUTES.unconfirmedPost.path, html`<input type="hidden" name="${UNCONFIRMED_FIELDS.all}" value="yes">${wordButtons(all)}`, { className: "buttons" })}</section>`;
}

function wordButtons(
  names: Readonly<Record<UnconfirmedWord, string>>,
  label?: (word: UnconfirmedWord) => string,
): Markup {
  return html`${WORDS.map((word) =>
    button(names[word], {
      look: "quiet",
      name: UNCONFIRMED_FIELDS.word,
      value: word,
      ...(label && { label: label(word) }),
    }),
  )}`;
}
