import { LISTED_FIELD_NAMES } from "../../departure/fields.ts";
import type { Summary } from "../../departure/list/summary.ts";
import type { DepartureStatus } from "../../departure/model/departure.ts";
import type { Plan } from "../../departure/model/plan.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { ownFieldInWords } from "../../use-cases/describe/own-field-in-words.ts";
import {
  nextMailInWords,
  roleInWords,
  statusInWords,
  waitingInWords,
} from "../../use-cases/list/summary-in-words.ts";
import type { ListPageWords } from "../../words/nl/list.ts";
import { LIST_WORDS } from "../../words/words.ts";
import { departurePath } from "../departure/routes.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { type BadgeTone, badge } from "../parts/badge.html.ts";
import { table } from "../parts/table.html.ts";
import { momentInWords } from "./moment-in-words.ts";

export interface ListPageFacts {
  /** Of every line; absent where a search found several. */
  readonly state?: DepartureStatus;
  readonly request: SignedInRequest;
  readonly plan: Plan;
  readonly words: ListPageWords;
}

/** A line for each departure. */
export function listTable(lines: readonly Summary[], told: ListPageFacts): Markup {
  const { words, request } = told;
  const { columns } = words;
  const rows = lines.map((line) => [
    who(line, told),
    isolated(line.manager ?? ""),
    dayInWords(line.lastDay, request.language, "shortDay"),
    nextMail(line, told),
    openInWords(line, words),
    attention(line, told),
  ]);
  return table({ caption: words.title, columns: Object.values(inOrder(columns)), rows });
}

const TONES: Readonly<Record<DepartureStatus, BadgeTone>> = {
  running: "waiting",
  completed: "good",
  withdrawn: "plain",
  erased: "plain",
};

/** The cells in column order. */
function inOrder({ leaver, manager, lastDay, next, steps, attention }: Columns): Columns {
  return { leaver, manager, lastDay, next, steps, attention };
}
type Columns = ListPageWords["columns"];

/** With what its status says beyond the list's own. */
function who(line: Summary, { request, state }: ListPageFacts): Markup {
  const { id, leaver, ...called } = line;
  const name = leaver
    ? isolated(nameToShow({ ...called, name: leaver }))
    : LIST_WORDS[request.language].erased;
  const own = LISTED_FIELD_NAMES.map((name) => ownFieldInWords(line, name, request.language))
    .filter(Boolean)
    .map((text) => html`<small>${text}</small>`);
  const isKnown = line.status === state && line.untickedSteps === 0;
  const status = isKnown
    ? ""
    : html`<small>${badge(TONES[line.status], statusInWords(line, LIST_WORDS[request.language]))}</small>`;
  return html`<a href="${departurePath(id)}">${name}</a>${own}${status}`;
}

function nextMail(line: Summary, { request, plan, words }: ListPageFacts): Markup {
  const { next } = line;
  if (!next)
    return html`<small>${waitingInWords(line, LIST_WORDS[request.language]) || words.noMail}</small>`;
  const { language, now } = request;
  const to = next.name ? isolated(next.name) : roleInWords(next.to, LIST_WORDS[language]);
  return html`${momentInWords(next.at, now, { language, words })}<small>${nextMailInWords(
    next,
    line,
    { plan, language },
  )}, ${words.to(to)}</small>`;
}

/** How many are HR's to do, how many others', and how many wait too long. */
function openInWords({ openSteps, openHrSteps, lateSteps }: Summary, words: ListPageWords): Markup {
  const late = lateSteps > 0 ? html` ${badge("late", words.late(lateSteps))}` : "";
  return html`${words.openWith(openHrSteps, openSteps - openHrSteps)}${late}`;
}

function attention(line: Summary, { request, words }: ListPageFacts): Markup {
  const roles = LIST_WORDS[request.language];
  const badges = [
    ...line.undeliverable.map((to) => badge("wrong", words.noReach(roleInWords(to, roles)))),
    ...(line.unwanted ?? []).map((to) => badge("late", words.unwanted(roleInWords(to, roles)))),
    ...(line.isOptedOut ? [badge("plain", words.wantsNoMails)] : []),
    ...(line.isPrivateAddressMissing ? [badge("late", words.noPrivateAddress)] : []),
  ];
  return html`${badges.map((each, index) => (index === 0 ? each : html` ${each}`))}`;
}
