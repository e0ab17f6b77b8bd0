import type { Summary } from "../../departure/list/summary.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { nextMailInWords, roleInWords } from "../../use-cases/list/summary-in-words.ts";
import {
  DEPARTURE_PAGE_WORDS,
  LIST_PAGE_WORDS,
  LIST_WORDS,
  PICTURE_WORDS,
} from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { momentInWords } from "../list/moment-in-words.ts";
import { badge } from "../parts/badge.html.ts";
import { readerIn } from "../timeline/point-in-words.ts";
import type { PointStep, TimelinePoint } from "../timeline/timeline-points.ts";
import { fieldPath, PRIVATE_ADDRESS } from "./page-bar.html.ts";
import { changePath, stepPath } from "./routes.ts";

interface NowFacts {
  readonly summary: Summary;
  readonly points: readonly TimelinePoint[];
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

/** What is next, which addresses ask for attention, and what is open with others. HR's own steps have a table of their own. */
export function nowPart(departure: Departure, facts: NowFacts): Markup {
  const { language } = facts.request;
  const words = DEPARTURE_PAGE_WORDS[language].now;
  const addresses = attention(departure, facts);
  const open = openWithOthers(departure, facts);
  return html`<div class="now-part"><h3>${words.next}</h3>
<p>${nextMail(facts)}</p>
${
  addresses.length > 0
    ? html`<h3>${words.addresses}</h3>
${listed(addresses)}
`
    : ""
}<h3>${words.open}</h3>
${open.length > 0 ? listed(open) : html`<p>${words.nothingOpen}</p>`}</div>`;
}

function listed(lines: readonly Markup[]): Markup {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function nextMail({ summary, request, ports: { plan } }: NowFacts): Markup {
  const { language, now } = request;
  const { next } = summary;
  const words = LIST_PAGE_WORDS[language];
  if (!next) return html`${words.noMail}`;
  const to = next.name ? isolated(next.name) : roleInWords(next.to, LIST_WORDS[language]);
  return html`<strong>${nextMailInWords(next, summary, { plan, language })}</strong>, ${words.to(to)}<small>${momentInWords(
    next.at,
    now,
    { language, words },
  )}</small>`;
}

/** Addresses that fail or are missing; for officers each with the way to mend it. */
function attention(departure: Departure, { summary, request }: NowFacts): Markup[] {
  const { language, person } = request;
  const [list, roles] = [LIST_PAGE_WORDS[language], LIST_WORDS[language]];
  const { mend, fillIn } = DEPARTURE_PAGE_WORDS[language].now;
  const link = (path: string, words: string) =>
    person.role === "officer" && !departure.erased ? html` <a href="${path}">${words}</a>` : "";
  const { undeliverable, unwanted = [], isPrivateAddressMissing } = summary;
  return [
    ...undeliverable.map(
      (to) =>
        html`${badge("wrong", list.noReach(roleInWords(to, roles)))}${link(changePath(departure.id, "correct"), mend)}`,
    ),
    ...unwanted.map((to) => badge("late", list.unwanted(roleInWords(to, roles)))),
    ...(isPrivateAddressMissing
      ? [
          html`${badge("late", list.noPrivateAddress)}${link(fieldPath(departure, PRIVATE_ADDRESS), fillIn)}`,
        ]
      : []),
  ];
}

function openWithOthers(departure: Departure, { points, request }: NowFacts): Markup[] {
  return points
    .filter(({ to }) => to.role !== "hr")
    .flatMap((point) => point.steps.map((step) => openLine(step, point, { departure, request })))
    .filter(({ markup }) => markup !== "");
}

function openLine(
  { id, title, openSince, isLate }: PointStep,
  { to }: TimelinePoint,
  { departure, request }: { readonly departure: Departure; readonly request: SignedInRequest },
): Markup {
  const { language } = request;
  const words = PICTURE_WORDS[language];
  if (!openSince) return html``;
  const since = DEPARTURE_PAGE_WORDS[language].now.since(
    to.name ? isolated(to.name) : readerIn(words, to.role),
    dayInWords(openSince, language, "dayAndMonth"),
  );
  return html`<a href="${stepPath(departure.id, id)}">${title}</a>${isLate ? html` ${badge("late", words.looks.late)}` : ""}<small>${since}</small>`;
}
