import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { timeInWords } from "../../mails/day-in-words.ts";
import { UNDO_WINDOW_WORDS } from "../../words/words.ts";

interface UndoFacts {
  readonly now: Temporal.Instant;
  readonly language: Language;
  /** Somebody was mailed already, or is being mailed: what is taken back now is told to them. */
  readonly isKnown: boolean;
  /** What takes it back: a form with its button. */
  readonly takeBack: Markup;
}

/** As long as nothing of a departure leaves: until when, counting down where there is a script, and what takes it back. */
export function undoWindow(
  { undoUntil, timeZone }: Pick<Departure, "undoUntil" | "timeZone">,
  { now, language, isKnown, takeBack }: UndoFacts,
): Markup {
  const left = Math.ceil((undoUntil.epochMilliseconds - now.epochMilliseconds) / 1000);
  if (left <= 0) return html``;
  const words = UNDO_WINDOW_WORDS[language];
  const until = timeInWords(undoUntil.toZonedDateTimeISO(timeZone).toPlainTime(), language);
  return html`<section class="notice note undo-window"><h2>${isKnown ? words.quietTitle : words.title}</h2>
<p>${isKnown ? words.quietUntil(until) : words.until(until)} ${words.left} <strong role="timer" data-seconds-left="${left}">${words.minutes(Math.max(1, Math.round(left / 60)))}</strong>.</p>
${takeBack}</section>`;
}
