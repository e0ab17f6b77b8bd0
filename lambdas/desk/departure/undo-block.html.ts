import { Temporal } from "temporal-polyfill";
import { wentOut } from "../../departure/mailings/step-mailings.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Mailing } from "../../departure/model/mailing.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { mayRecordAgain } from "../new-departure/record-again.ts";
import { againPath } from "../new-departure/routes.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { undoWindow } from "../parts/undo-window.html.ts";
import { CONFIRMED_FIELD } from "./asked-here.ts";
import { editionField } from "./change-page.html.ts";
import { changePath } from "./routes.ts";

/** The undo window: when it ends and how to undo. Of a withdrawn departure: the ways back. */
export function undoBlock(departure: Departure, request: SignedInRequest): Markup {
  const { withdrawn, erased } = departure;
  if (erased) return html``;
  if (withdrawn) return afterWithdrawal(departure, request);
  const { language, now } = request;
  const isKnown = departure.mailings.some((each) => wentOut(each) || isSentNow(each, departure));
  const takeBack = wayBack(departure, request, isKnown);
  return undoWindow(departure, { now, language, isKnown, takeBack });
}

/** A withdrawal can be taken back; after a mistake the same data can be recorded once more. */
function afterWithdrawal(departure: Departure, request: SignedInRequest): Markup {
  if (request.person.role !== "officer") return html``;
  const { undo, doing } = DEPARTURE_WORDS[request.language];
  const back = buttonLink(changePath(departure.id, "take-back"), doing["take-back"].title, "quiet");
  const again = mayRecordAgain(departure)
    ? postForm(request, againPath(departure.id), button(undo.recordAgain))
    : html``;
  return html`<section class="notice note ways-back"><h2>${undo.afterWithdrawal}</h2>
<p>${mayRecordAgain(departure) ? undo.afterMistake : undo.afterOther}</p>
<div class="buttons">${again}${back}</div></section>`;
}

/** Only a mailing that HR sends at once leaves within the window. */
function isSentNow({ at, state }: Mailing, { undoUntil }: Departure): boolean {
  return state.name === "pending" && Temporal.Instant.compare(at.toInstant(), undoUntil) < 0;
}

/** Before any mail is sent, one press withdraws the departure. After that, HR is pointed to a change of dates. */
function wayBack(departure: Departure, request: SignedInRequest, isKnown: boolean): Markup {
  if (request.person.role !== "officer") return html``;
  const { undo } = DEPARTURE_WORDS[request.language];
  const path = changePath(departure.id, "withdraw");
  if (isKnown) {
    const again = changePath(departure.id, "dates");
    return html`<p>${undo.again}</p>
<p class="buttons">${buttonLink(again, DEPARTURE_WORDS[request.language].doing.dates.title, "quiet")}</p>`;
  }
  return html`<p>${undo.what}</p>
${postForm(request, path, html`${editionField(departure)}<input type="hidden" name="reason" value="mistake"><input type="hidden" name="${CONFIRMED_FIELD}" value="yes">${button(undo.button)}`)}`;
}
