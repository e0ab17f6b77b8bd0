import { effectsOf } from "../../departure/changes/effects.ts";
import { canWithdrawAs } from "../../departure/changes/withdraw.ts";
import { mailsThatLeft } from "../../departure/mailings/mails-that-left.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DEPARTURE_WORDS, EFFECT_WORDS } from "../../words/words.ts";
import { askedFields } from "../address-questions.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { type ChangeFacts, editionField } from "./change-page.html.ts";
import { type ChangeName, hasFields, isGrave } from "./changes.ts";
import { backButton, confirmFields } from "./confirm-preview.html.ts";
import { effectSections, leftSection, mailsTelling, replacedInWords } from "./effects.html.ts";
import { aboutWhom } from "./facts.html.ts";
import { movedSteps } from "./moved-steps.html.ts";
import { changePath, departurePath } from "./routes.ts";
import { timelineOf } from "./timeline-of.html.ts";

type Previewed = ChangeFacts & { readonly after: Departure };

/** What a change does, found by running its rule, and the button to confirm it. Nothing is saved yet. */
export async function previewAnswer(
  request: SignedInRequest,
  ports: DeskPorts,
  facts: Previewed,
): Promise<DeskPage> {
  const { change, departure, after, typed } = facts;
  const { language } = request;
  const words = DEPARTURE_WORDS[language];
  const { preview, doing } = words;
  const effects = effectsOf(departure, after, contextOf(request, ports));
  const mails = await mailsTelling(effects, ports);
  const isPlanned = PLANNED.includes(change);
  const title = isPlanned ? preview.title : doing[change].title;
  const showsUntold = TELLS_WHO_HEARS_NOTHING.includes(change);
  const left = countLeft(departure, request, ports);
  const isUntoldMistake = change === "withdraw" && typed.get("reason") === "mistake" && left > 0;
  const main = html`${heading(title, { intro: introOf(change, request, ports) })}
${aboutWhom(after, language)}
${replacedInWords(effects.replaced, request, ports)}
${change === "withdraw" ? leftSection(departure, request, ports) : ""}
${effectSections({ after, effects, mails, showsUntold }, request, ports)}
${isUntoldMistake ? notice("warn", EFFECT_WORDS[language].mistake(left), language) : ""}
${confirmForm(facts, request)}
${isUntoldMistake ? otherReason(facts, request) : ""}
${movedSteps({ before: departure, after, isFolded: !isPlanned }, request, ports)}
${
  isPlanned
    ? html`${confirmForm(facts, request)}
<section><h2>${words.timeline}</h2>
${timelineOf(after, request, ports)}</section>`
    : ""
}`;
  return { title, place: "/desk/departures", main };
}

/** They move mails, so the whole timeline is shown. */
const PLANNED: readonly ChangeName[] = ["dates", "take-back"];

const TELLS_WHO_HEARS_NOTHING: readonly ChangeName[] = [...PLANNED, "replace", "withdraw"];

function introOf(
  change: ChangeName,
  { language }: SignedInRequest,
  { plan }: Pick<DeskPorts, "plan">,
): string {
  const { preview, doing } = DEPARTURE_WORDS[language];
  if (PLANNED.includes(change)) return preview.what(plan.settings.undoWindowMinutes);
  return hasFields(change) ? preview.notYet : doing[change].what;
}

function confirmForm({ change, departure, typed }: Previewed, request: SignedInRequest): Markup {
  const { doing, preview, back } = DEPARTURE_WORDS[request.language];
  return postForm(
    request,
    changePath(departure.id, change),
    html`${editionField(departure)}${confirmFields(typed)}${askedFields(request.form, [])}
<p class="buttons">${button(doing[change].button, isGrave(change) ? { look: "wrong" } : {})}
${
  hasFields(change)
    ? backButton(preview.change)
    : html`<a href="${departurePath(departure.id)}">${back}</a>`
}</p>`,
  );
}

function countLeft(
  departure: Departure,
  { now }: SignedInRequest,
  { plan: { settings } }: Pick<DeskPorts, "plan">,
): number {
  return mailsThatLeft(departure, { settings, now }).reduce((sum, { count }) => sum + count, 0);
}

/** After a mistake those who had mail hear nothing. Otherwise they are told that the leaver stays, or came back. */
function otherReason({ departure, change }: Previewed, request: SignedInRequest): Markup {
  const { language, now } = request;
  const instead = canWithdrawAs("stays", departure, now) ? "stays" : "came-back";
  return postForm(
    request,
    changePath(departure.id, change),
    html`${editionField(departure)}<input type="hidden" name="reason" value="${instead}">${button(EFFECT_WORDS[language].mistakeInstead[instead], { look: "quiet" })}`,
  );
}
