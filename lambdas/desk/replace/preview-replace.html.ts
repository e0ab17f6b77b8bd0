import { effectsOf } from "../../departure/changes/effects.ts";
import type { Departure, Role } from "../../departure/model/departure.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { ForeseenReassignment } from "../../use-cases/person/reassign-everywhere.ts";
import { DEPARTURE_WORDS, REPLACE_WORDS } from "../../words/words.ts";
import { askedFields } from "../address-questions.ts";
import { contextOf } from "../context-of.ts";
import { backButton, confirmFields } from "../departure/confirm-preview.html.ts";
import {
  mailsTelling,
  otherEffects,
  replacedInWords,
  type ShownEffects,
  toldList,
} from "../departure/effects.html.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { REPLACE_ROUTES } from "./routes.ts";
import { whoItIs } from "./who-it-is.html.ts";

interface Foreseen {
  readonly typed: URLSearchParams;
  readonly who: { readonly role: Role; readonly address: string };
  readonly departures: readonly ForeseenReassignment[];
  /** There are more departures than were read. */
  readonly isMore: boolean;
}

/** What replacing somebody everywhere does in each departure, and the button to confirm it. Nothing is saved yet. */
export async function previewReplaceAnswer(
  request: SignedInRequest,
  ports: DeskPorts,
  { typed, who, departures, isMore }: Foreseen,
): Promise<DeskPage> {
  const { language } = request;
  const words = REPLACE_WORDS[language];
  const { notYet, change } = DEPARTURE_WORDS[language].preview;
  const all = await Promise.all(departures.map((each) => shownOf(each, request, ports)));
  const told = all.flatMap(({ shown }) => shown?.effects.told ?? []);
  const running = { count: departures.length, departures: departures.map(({ before }) => before) };
  const next = isolated(typed.get("by.name") ?? "");
  const main = html`${heading(words.previewTitle, { intro: notYet })}
<p>${words.whom.before}${whoItIs(who, running)}${words.by(next, typed.get("by.address") ?? "")}</p>
<p>${words.mailsIn(told.length, departures.length)}${isMore ? ` ${words.moreToo}` : ""}</p>
${postForm(
  request,
  REPLACE_ROUTES.replacePost.path,
  html`${confirmFields(typed)}${askedFields(request.form, [])}
<p class="buttons">${button(words.confirm)} ${backButton(change)}</p>`,
)}
${all.map((each) => departureBlock(each, all.length <= UNFOLDED, { request, ports }))}`;
  return { title: words.previewTitle, place: "/desk/replace", main };
}

/** With more departures, each is folded. */
const UNFOLDED = 3;

interface Shown extends ForeseenReassignment {
  /** Absent where nothing changes, or where it is refused. */
  readonly shown?: ShownEffects;
}

async function shownOf(
  foreseen: ForeseenReassignment,
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<Shown> {
  const { before, after } = foreseen;
  if (!after || after === before) return foreseen;
  const effects = effectsOf(before, after, contextOf(request, ports));
  const mails = await mailsTelling(effects, ports);
  return { ...foreseen, shown: { after, effects, mails, showsUntold: false } };
}

function departureBlock(
  { before, shown, problem }: Shown,
  isOpen: boolean,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Markup {
  const { language } = request;
  const words = REPLACE_WORDS[language];
  const title = titleOf(before, language);
  const content = shown
    ? html`${replacedInWords(shown.effects.replaced, request, ports)}
${toldList(shown, request, ports)}
<ul>${otherEffects(shown, request, ports).map((each) => html`<li>${each}</li>`)}</ul>`
    : html`<p>${problem?.detail ?? DEPARTURE_WORDS[language].nothingChanged}</p>`;
  const link = html`<p><a href="${departurePath(before.id)}">${words.toDeparture}</a></p>`;
  return isOpen
    ? html`<section class="effects"><h2>${title}</h2>
${content}${link}</section>`
    : html`<details class="effects"><summary>${title}</summary>
${content}${link}</details>`;
}

function titleOf({ people, dates }: Departure, language: SignedInRequest["language"]): string {
  const { lastDayOf } = REPLACE_WORDS[language];
  return lastDayOf(isolated(nameToShow(people.employee)), dayInWords(dates.lastDay, language));
}
