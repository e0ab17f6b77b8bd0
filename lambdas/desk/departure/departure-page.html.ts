import { type Summary, summarize } from "../../departure/list/summary.ts";
import type { Departure, DepartureStatus } from "../../departure/model/departure.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { TODAY_PATH } from "../../mails/desk-paths.ts";
import { missingInWords } from "../../mails/missing-in-words.ts";
import { statusInWords, waitingInWords } from "../../use-cases/list/summary-in-words.ts";
import {
  DEPARTURE_PAGE_WORDS,
  DEPARTURE_WORDS,
  LIST_PAGE_WORDS,
  LIST_WORDS,
  TODAY_WORDS,
} from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { type BadgeTone, badge } from "../parts/badge.html.ts";
import { notice } from "../parts/notice.html.ts";
import { timelinePoints } from "../timeline/timeline-points.ts";
import { changeList } from "./change-list.html.ts";
import { changeNamed } from "./changes.ts";
import { departureFacts, instantInWords } from "./facts.html.ts";
import { departureHistory } from "./history.html.ts";
import { nowPart } from "./now.html.ts";
import { ownSteps } from "./own-steps.html.ts";
import { actionBar, jumpLinks } from "./page-bar.html.ts";
import { mailLink, stepLink } from "./point-links.html.ts";
import { STEP_ACTIONS } from "./step-actions.ts";
import { stepDone } from "./step-done.html.ts";
import { timelineOf } from "./timeline-of.html.ts";
import { undoBlock } from "./undo-block.html.ts";

const TONES: Readonly<Record<DepartureStatus, BadgeTone>> = {
  running: "waiting",
  completed: "good",
  withdrawn: "plain",
  erased: "plain",
};

interface Around {
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

/** Everything of one departure on one page. */
export function departurePage(
  departure: Departure,
  request: SignedInRequest,
  ports: DeskPorts,
): Markup {
  const { language } = request;
  const words = DEPARTURE_WORDS[language];
  const { plan, calendar } = ports;
  const summary = summarize(departure, { plan, calendar, now: request.now });
  const { isPrivateAddressMissing } = summary;
  const name = isolated(nameToShow(departure.people.employee)) || words.erasedName;
  const points = timelinePoints(departure, { plan, calendar, now: request.now, language });
  const around = { request, ports };
  return html`<div class="heading"><div><h1>${words.title(name)}</h1>
<p class="lead">${badge(TONES[summary.status], statusInWords(summary, LIST_WORDS[language]))}${standing(summary, request)}</p></div></div>
${actionBar(departure, { ...around, isPrivateAddressMissing })}
${jumpLinks(request)}
${doneNotice(departure, around)}${ends(departure, request)}${missingSettings(summary, request, ports)}
${undoBlock(departure, request)}
<section class="overview" id="overview"><h2 class="unseen">${DEPARTURE_PAGE_WORDS[language].overview}</h2>
${departureFacts(departure, request, ports)}
${nowPart(departure, { ...around, summary, points })}</section>
${ownSteps(departure, points, around)}
<section class="timeline-section" id="timeline"><h2>${words.timeline}</h2>
${timelineOf(departure, request, ports, {
  actions: (point) => mailLink(point, departure, request),
  stepActions: (step) => stepLink(step, departure, around),
})}</section>
${changeList(departure, request, ports)}
${departureHistory(departure, request, ports)}`;
}

/** As in the list: open and late steps, and what the departure waits for. */
function standing(summary: Summary, { language }: SignedInRequest): Markup {
  if (summary.status !== "running" && summary.openSteps === 0) return html``;
  const words = LIST_PAGE_WORDS[language];
  const waits = waitingInWords(summary, LIST_WORDS[language]);
  const late = summary.lateSteps > 0 ? html` ${badge("late", words.late(summary.lateSteps))}` : "";
  const isQuiet = summary.openSteps === 0 && hasAddressTrouble(summary);
  const open = isQuiet ? "" : html` <span class="standing">${words.open(summary.openSteps)}</span>`;
  return html`${open}${late}${waits ? html` ${badge("late", waits)}` : ""}`;
}

/** "Nothing open" would contradict an address that is missing or fails. */
function hasAddressTrouble({ isPrivateAddressMissing, undeliverable }: Summary): boolean {
  return isPrivateAddressMissing || undeliverable.length > 0;
}

/** Confirms the change that led here. */
function doneNotice(departure: Departure, around: Around): Markup {
  const { query, language } = around.request;
  const { doing, steps } = DEPARTURE_WORDS[language];
  const change = changeNamed(query.done);
  if (change) return notice("good", doing[change].done, language);
  const did = STEP_ACTIONS.find((each) => each === query.done);
  if (!did) return html``;
  const stepId = departure.steps.find(({ id }) => id === query.step)?.id;
  const said = stepId
    ? stepDone({ departure, did, stepId, back: {} }, around)
    : notice("good", steps[did].done, language);
  return html`${said}<p><a href="${TODAY_PATH}">${TODAY_WORDS[language].backTo}</a></p>`;
}

/** What HR can do about a mail that waits for settings. */
function missingSettings(
  { waitsForSettings }: Summary,
  { language }: SignedInRequest,
  { plan }: DeskPorts,
): Markup {
  const missing = waitsForSettings ? missingInWords(plan.settings, language) : "";
  return missing
    ? notice("warn", DEPARTURE_WORDS[language].missingSettings(missing), language)
    : html``;
}

/** Why some mails no longer come. */
function ends(departure: Departure, { language }: SignedInRequest): Markup {
  const { withdrawn, optedOut, erased } = departure;
  const words = DEPARTURE_WORDS[language];
  const at = (instant: NonNullable<typeof erased>) => instantInWords(instant, departure, language);
  const said = [
    ...(erased ? [words.erased(at(erased))] : []),
    ...(withdrawn && !erased
      ? [words.withdrawn(words.withdrawalReasons[withdrawn.reason], at(withdrawn.at))]
      : []),
    ...(optedOut ? [words.objected(at(optedOut))] : []),
  ];
  return html`${said.map((text) => notice("note", text, language))}`;
}
