import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { timeInWords } from "../../mails/day-in-words.ts";

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
  const words = WORDS[language];
  const until = timeInWords(undoUntil.toZonedDateTimeISO(timeZone).toPlainTime(), language);
  return html`<section class="notice note undo-window"><h2>${isKnown ? words.quietTitle : words.title}</h2>
<p>${isKnown ? words.quietUntil(until) : words.until(until)} ${words.left} <strong role="timer" data-seconds-left="${left}">${words.minutes(Math.max(1, Math.round(left / 60)))}</strong>.</p>
${takeBack}</section>`;
}

const WORDS = {
  nl: {
    title: "Er gaat nog niets weg",
    until: (time: string) => `Tot ${time} kun je dit terugdraaien zonder dat iemand iets merkt.`,
    quietTitle: "Er gaat vanzelf nog niets weg",
    quietUntil: (time: string) => `Tot ${time} gaat er van dit vertrek vanzelf geen mail weg.`,
    left: "Je hebt nog",
    minutes: (count: number) => (count === 1 ? "1 minuut" : `${count} minuten`),
  },
  en: {
    title: "Nothing leaves yet",
    until: (time: string) => `Until ${time} you can take this back, and nobody will notice.`,
    quietTitle: "Nothing leaves by itself yet",
    quietUntil: (time: string) => `Until ${time} no mail of this departure leaves by itself.`,
    left: "You still have",
    minutes: (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
  },
} as const satisfies Record<Language, object>;
