import { releasedLines } from "../../departure/changes/release-lines.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { lastTalk, standingTalk } from "../../departure/timeline/talk-days.ts";
import { html, type Markup, type Part } from "../../http/markup.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";

/** What HR sees of a talk beside the appointment: who may hold it and when, and afterwards whether it was there. */
export function talkFacts(
  departure: Departure,
  language: Language,
): readonly (readonly [string, Part])[] {
  const { facts } = DEPARTURE_WORDS[language];
  const isOpen = !standingTalk(departure);
  return [
    [facts.talkHolder, isOpen ? holder(departure) : ""],
    [facts.talkMoments, isOpen ? moments(departure, language) : ""],
    [facts.talkReport, report(departure, language)],
    [facts.talkLines, lines(departure)],
  ];
}

function holder({ voice }: Departure): Part {
  return voice?.holder
    ? html`${isolated(voice.holder.name)}<small>${voice.holder.address}</small>`
    : "";
}

/** Only the address of who offered them is kept. */
function moments({ voice }: Departure, language: Language): Part {
  const offered = voice?.moments;
  if (!offered) return "";
  return html`${offered.moments.map(
    (at) =>
      html`${dayInWords(at.toPlainDate(), language, "shortDay")}, ${timeInWords(at.toPlainTime(), language)}<br>`,
  )}<small>${offered.by}</small>`;
}

function report(departure: Departure, language: Language): Part {
  const said = departure.voice?.report;
  if (!said || said.interview !== lastTalk(departure)?.number) return "";
  const words = DEPARTURE_WORDS[language].talkReport;
  return said.tookPlace ? words.held : words.notHeld;
}

/** Nothing of them until the leaver agreed. */
function lines(departure: Departure): Markup | "" {
  const released = releasedLines(departure);
  if (!released) return "";
  return html`${released.split("\n").map((line) => html`${line}<br>`)}`;
}
