import type { Language } from "../../departure/model/plan.ts";
import type { TalkReport } from "../../departure/model/voice.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { talkGoesOn } from "../../departure/timeline/talk-days.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { LINES_WORDS, LINK_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import { linesField } from "../holder/field.html.ts";
import type { LinesMistake } from "../holder/read-report.ts";
import { linesMistake } from "../holder/report-form.html.ts";
import type { LinkPageRequest } from "../link-page.ts";

/** What was typed and refused. */
export interface TriedLines {
  readonly typed: string;
  readonly mistake?: LinesMistake;
  readonly sentence?: string;
}

/** The lines in one field with one button. `elsewhere`: the link isn't one for the leaver alone. */
export function linesPage(
  request: LinkPageRequest,
  report: TalkReport | "elsewhere" | undefined,
  tried?: TriedLines,
): Markup {
  const { departure, reader, context, styleUrl } = request;
  const { language } = reader;
  const words = LINES_WORDS[language];
  const links = LINK_WORDS[language];
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const nothing = report === "elsewhere" ? words.elsewhere : words.nothing;
  const main = html`<h1>${words.title}</h1>
${tried ? html`<div class="wrong" role="alert"><p>${tried.sentence ?? links.notSaved}</p></div>` : ""}
<p>${links.hello(isolated(calledNameOf(departure.people.employee)))}</p>
${
  report === undefined || report === "elsewhere"
    ? html`<article><div class="state"><p>${nothing}</p></div></article>`
    : linesForm(request, report, tried)
}`;
  const footer = mailTo(links.questions, personIn(departure, "hrContact", today));
  return frame({ language, title: words.title, styleUrl, main, footer });
}

function linesForm(
  { departure, reader }: LinkPageRequest,
  report: TalkReport,
  tried: TriedLines | undefined,
): Markup {
  const { language } = reader;
  const words = LINES_WORDS[language];
  const talk = departure.interviews?.find(({ number }) => number === report.interview);
  const end = talkGoesOn(departure);
  return html`<article>
${talk ? html`<p>${words.intro(isolated(talk.with.name), dayInWords(talk.at.toPlainDate(), language))}</p>` : ""}
<div class="state"><p>${seenOf(report, departure.timeZone, language)}</p></div>
<form method="post" novalidate>
${linesField({
  name: "lines",
  label: words.label,
  hint: words.hint,
  value: tried?.typed ?? report.lines ?? "",
  rows: 10,
  problem: tried?.mistake && linesMistake(tried.mistake, language),
})}
<button>${words.button}</button>
</form>
${end ? html`<p><small>${words.otherwise(dayInWords(end, language))}</small></p>` : ""}</article>`;
}

function seenOf({ lines, readByLeaver }: TalkReport, timeZone: string, language: Language): string {
  const words = LINES_WORDS[language];
  if (!readByLeaver) return words.unseen;
  const day = dayInWords(readByLeaver.toZonedDateTimeISO(timeZone).toPlainDate(), language);
  return lines ? words.seen(day) : words.seenNothing(day);
}
