import type { Language } from "../../departure/model/plan.ts";
import type { TalkReport } from "../../departure/model/voice.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { talkGoesOn } from "../../departure/timeline/talk-days.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { HOLDER_WORDS } from "../../words/words.ts";
import type { LinkPageRequest } from "../link-page.ts";
import { linesField } from "./field.html.ts";
import type { LinesMistake, ReadReport } from "./read-report.ts";
import type { Reporting } from "./standing.ts";

/** Whether the talk took place, and a few lines for HR. What was said before is filled in, until the leaver agreed to it. */
export function reportForm(
  { departure, reader }: LinkPageRequest,
  standing: Reporting,
  tried: ReadReport | undefined,
): Markup {
  const { talk, report, mayReport } = standing;
  const { language } = reader;
  const words = HOLDER_WORDS[language];
  const leaver = isolated(calledNameOf(departure.people.employee));
  const end = talkGoesOn(departure);
  const said = report ? saidOf(report, leaver, language) : [];
  return html`<article class="talk"><h2>${words.reportTitle}</h2>
${said.length > 0 ? html`<div class="state">${said.map((each) => html`<p>${each}</p>`)}</div>` : ""}
<p>${words.wasOn(dayInWords(talk.at.toPlainDate(), language))}</p>
${mayReport ? form(standing, { tried, leaver, language }) : ""}
${end ? html`<p><small>${words.keptUntil(dayInWords(end, language))}</small></p>` : ""}</article>`;
}

function saidOf(
  { tookPlace, lines, readByLeaver }: TalkReport,
  leaver: string,
  language: Language,
): string[] {
  const words = HOLDER_WORDS[language];
  if (!tookPlace) return [words.reportedNot];
  const ofLines = readByLeaver ? [words.linesRead(leaver)] : lines ? [words.linesWait(leaver)] : [];
  return [words.reportedHeld, ...ofLines];
}

function form(
  { report, mayLeaveLines }: Reporting,
  {
    tried,
    leaver,
    language,
  }: {
    readonly tried: ReadReport | undefined;
    readonly leaver: string;
    readonly language: Language;
  },
): Markup {
  const words = HOLDER_WORDS[language];
  const before = report && {
    tookPlace: report.tookPlace ? "yes" : "no",
    lines: report.lines ?? "",
  };
  const { tookPlace, lines } = tried?.typed ?? before ?? { tookPlace: "", lines: "" };
  const radio = (value: "yes" | "no") =>
    html`<label class="option"><input type="radio" name="tookPlace" value="${value}" ${
      tookPlace === value ? html`checked` : ""
    } ${tried?.unchosen ? html`aria-invalid="true" aria-describedby="tookPlace-problem"` : ""}> ${words[value]}</label>`;
  return html`<form method="post" novalidate><input type="hidden" name="do" value="report">
<fieldset class="question"><legend>${words.tookPlace}</legend>
${tried?.unchosen ? html`<span class="problem" id="tookPlace-problem">${words.problems.choose}</span>` : ""}
${radio("yes")}
${radio("no")}</fieldset>
${
  mayLeaveLines
    ? linesField({
        name: "lines",
        label: words.lines,
        hint: words.linesHint(leaver),
        value: lines,
        rows: 8,
        problem: tried?.wrong && linesMistake(tried.wrong, language),
      })
    : html`<p>${words.noLines(leaver)}</p>`
}
<button>${words.reportButton}</button>
</form>`;
}

/** What is wrong with lines, in words. */
export function linesMistake(mistake: LinesMistake, language: Language): string {
  const { problems } = HOLDER_WORDS[language];
  return mistake.code === "long" ? problems.long(mistake.given) : problems[mistake.code];
}
