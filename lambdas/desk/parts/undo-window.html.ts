import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { timeInWords } from "../../mails/day-in-words.ts";
import { UNDO_WINDOW_WORDS } from "../../words/words.ts";
import { toneSign } from "./notice.html.ts";

interface UndoFacts {
  readonly now: Temporal.Instant;
  readonly language: Language;
  /** Mail was sent or is being sent: undoing now notifies its recipients. */
  readonly isKnown: boolean;
  /** The form that undoes it. */
  readonly takeBack: Markup;
}

/** The undo window of a departure: when it ends, counting down if there is a script, and the form to undo. */
export function undoWindow(
  { undoUntil, timeZone }: Pick<Departure, "undoUntil" | "timeZone">,
  { now, language, isKnown, takeBack }: UndoFacts,
): Markup {
  const left = Math.ceil((undoUntil.epochMilliseconds - now.epochMilliseconds) / 1000);
  if (left <= 0) return html``;
  const words = UNDO_WINDOW_WORDS[language];
  const until = timeInWords(undoUntil.toZonedDateTimeISO(timeZone).toPlainTime(), language);
  return html`<section class="notice note undo-window">${toneSign("note")}<h2>${isKnown ? words.quietTitle : words.title}</h2>
<p>${isKnown ? words.quietUntil(until) : words.until(until)} ${words.left} <strong role="timer" data-seconds-left="${left}">${words.minutes(Math.max(1, Math.round(left / 60)))}</strong>.</p>
${takeBack}</section>`;
}
