import { firstDayToOffer, MOMENTS } from "../../departure/changes/moment-mistakes.ts";
import type { Language } from "../../departure/model/plan.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { HOLDER_WORDS } from "../../words/words.ts";
import type { LinkPageRequest } from "../link-page.ts";
import { inputField } from "./field.html.ts";
import {
  fieldsOf,
  type MomentRow,
  type ReadMoments,
  type RowMistake,
  rowsOf,
} from "./read-moments.ts";
import type { Offered } from "./standing.ts";

/** The moments: three, and room for more. Those offered before are filled in. */
export function momentsForm(
  request: LinkPageRequest,
  { offered, wish }: Offered,
  tried: ReadMoments | undefined,
): Markup {
  const { departure, reader, context } = request;
  const { language } = reader;
  const words = HOLDER_WORDS[language];
  const first = firstDayToOffer(departure, context);
  const rows = tried?.rows ?? rowsOf(offered?.moments ?? []);
  const told = [
    ...(wish
      ? [
          words.wished(
            isolated(calledNameOf(departure.people.employee)),
            dayInWords(wish.day, language),
            words.parts[wish.part],
          ),
        ]
      : []),
    ...(offered ? [`${words.offered} ${words.offerAgain}`] : []),
  ];
  return html`<article><h2>${words.offerTitle}</h2>
${told.length > 0 ? html`<div class="state">${told.map((each) => html`<p>${each}</p>`)}</div>` : ""}
<p>${words.offer(context.plan.settings.talkMinutes)} ${words.firstDay(dayInWords(first, language))}</p>
${tried?.tooFew ? html`<span class="problem">${words.problems.few}</span>` : ""}
<form method="post" novalidate><input type="hidden" name="do" value="offer">
${rows.map((row, index) => momentFields(row, { index, language, first: first.toString() }))}
<button>${words.offerButton}</button>
</form></article>`;
}

function momentFields(
  { day, time, wrong }: MomentRow,
  {
    index,
    language,
    first,
  }: { readonly index: number; readonly language: Language; readonly first: string },
): Markup {
  const words = HOLDER_WORDS[language];
  const names = fieldsOf(index);
  const problem = wrong && mistakeInWords(wrong.mistake, language);
  const isOptional = index >= MOMENTS.least;
  return html`<fieldset class="moment"><legend>${words.moment(index + 1)}${
    isOptional ? html` <small>(${words.mayBeEmpty})</small>` : ""
  }</legend>
<div class="pair">${inputField({
    name: names.day,
    label: words.day,
    value: day,
    type: day === "" || /^\d{4}-\d{2}-\d{2}$/.test(day) ? "date" : "text",
    attributes: html`min="${first}"`,
    problem: wrong?.field === "day" ? problem : undefined,
  })}
${inputField({
  name: names.time,
  label: words.time,
  value: time,
  type: time === "" || /^\d{2}:\d{2}$/.test(time) ? "time" : "text",
  attributes: html`step="900"`,
  problem: wrong?.field === "time" ? problem : undefined,
})}</div></fieldset>
`;
}

function mistakeInWords(mistake: RowMistake, language: Language): string {
  const { problems } = HOLDER_WORDS[language];
  switch (mistake.code) {
    case "too-soon":
      return problems["too-soon"](dayInWords(mistake.from, language));
    case "after-deletion":
      return problems["after-deletion"](dayInWords(mistake.until, language));
    case "overlaps":
      return problems.overlaps(mistake.other);
    case "missing-day":
      return problems.missingDay;
    case "missing-time":
      return problems.missingTime;
    default:
      return problems[mistake.code];
  }
}
