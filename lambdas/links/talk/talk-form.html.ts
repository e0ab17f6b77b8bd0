import type { TalkMoment } from "../../departure/answers/talk-moments.ts";
import { comingInterview } from "../../departure/model/interview.ts";
import { DAY_PARTS, TALK_HOW, TALK_WITH, type TalkWith } from "../../departure/model/voice.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { lastDayToAgree } from "../../departure/timeline/deletion-day.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import { LINK_WORDS } from "../../words/words.ts";
import { momentValue, OWN_MOMENT, type TalkMistake, type TypedTalk } from "./read-talk.ts";
import { talkFrame } from "./talk-frame.html.ts";
import { momentInWords, type Talking } from "./talking.ts";

/** The first question, on its own: whose moments are shown depends on it. */
export function withWhomPage(talking: Talking, chosen: TalkWith, isMissing: boolean): Markup {
  const { request, words, hr } = talking;
  const labels = words.withOptions(hr);
  const main = html`<p>${words.lead(String(request.context.plan.settings.talkMinutes))} ${words.managerHears}</p>
<p><a href="${request.path("privacy")}">${words.whoSees}</a></p>
<form method="get" class="talk" action="${request.path("talk")}">
<fieldset class="question" ${isMissing ? html`aria-describedby="with-problem"` : ""}>
<legend>${words.with}</legend>
${isMissing ? html`<p class="problem" id="with-problem">${words.problems.with}</p>` : ""}
${TALK_WITH.map((whom) => radio({ name: "with", value: whom, label: labels[whom], isChosen: whom === chosen }))}
</fieldset>
<button>${words.next}</button>
</form>`;
  return talkFrame(talking, words.title, main);
}

export interface TalkForm {
  readonly whom: TalkWith;
  /** Undefined until HR has named that person. */
  readonly holder: string | undefined;
  readonly free: readonly (readonly TalkMoment[])[];
  readonly typed: TypedTalk;
  readonly mistakes?: readonly TalkMistake[];
}

/** How and when, with that person. */
export function talkFormPage(talking: Talking, form: TalkForm): Markup {
  const { request, words, hr } = talking;
  const { whom, holder, mistakes = [] } = form;
  const coming = comingInterview(request.departure, request.context.now);
  const main = html`${mistakes.length > 0 ? html`<div class="wrong" role="alert"><p>${problemOf(talking, mistakes)}</p></div>` : ""}
<p>${holder ? words.chosenWith(isolated(holder)) : words.isNamedLater(hr)} <a href="${request.path("talk")}?change=${whom}">${words.otherPerson}</a></p>
<form method="post" action="${request.path("talk")}?with=${whom}" class="talk">
<input type="hidden" name="with" value="${whom}">
${howField(talking, form)}
${holder ? whenField(talking, form) : ""}
${phoneField(talking, form)}
${coming ? html`<p>${words.takesPlaceOf(momentInWords(coming.at, talking))}</p>` : ""}
<button name="do" value="choose">${holder ? words.agree : words.ask}</button>
</form>`;
  return talkFrame(talking, words.title, main);
}

/** Above the form: what is wrong with none of its fields, or that something is. */
function problemOf(
  { request: { reader }, words }: Talking,
  mistakes: readonly TalkMistake[],
): string {
  const { busy, linksAreFull } = LINK_WORDS[reader.language];
  const whole = mistakes.find(({ field }) => field === "form");
  if (!whole) return words.problem;
  return whole.code === "full" ? linksAreFull : busy;
}

function howField({ words }: Talking, { typed, mistakes }: TalkForm): Markup {
  const isWrong = mistakes?.some(({ field }) => field === "how");
  return html`<fieldset class="question" ${isWrong ? html`aria-describedby="how-problem"` : ""}>
<legend>${words.how}</legend>
${isWrong ? html`<p class="problem" id="how-problem">${words.problems.how}</p>` : ""}
${TALK_HOW.map((how) => radio({ name: "how", value: how, label: words.howOptions[how], isChosen: typed.how === how }))}
</fieldset>`;
}

/** Shown for a telephone call only, where the browser can do so without a script. */
function phoneField({ words }: Talking, { typed, mistakes }: TalkForm): Markup {
  const isWrong = mistakes?.some(({ field }) => field === "phone");
  return html`<div class="question only-phone">
<label for="phone">${words.phone}</label>
<p class="hint" id="phone-hint">${words.phoneHint}</p>
${isWrong ? html`<p class="problem" id="phone-problem">${words.problems.phone}</p>` : ""}
<input id="phone" name="phone" type="tel" autocomplete="tel" maxlength="40" value="${typed.phone}" aria-describedby="phone-hint${isWrong ? " phone-problem" : ""}" ${isWrong ? html`aria-invalid="true"` : ""}>
<label class="option"><input type="checkbox" name="callsThemselves" value="yes" ${typed.callsThemselves ? html`checked` : ""}><span>${words.callsThemselves}</span></label>
</div>`;
}

/** Days that are shown at once; the others are folded away. */
const DAYS_SHOWN = 5;

function whenField(talking: Talking, form: TalkForm): Markup {
  const { words, hr } = talking;
  const { free, typed, mistakes = [] } = form;
  const mistake = mistakes.find(({ field }) => field === "moment");
  const [shown, folded] = [free.slice(0, DAYS_SHOWN), free.slice(DAYS_SHOWN)];
  const isFolded = folded.flat().some(({ at }) => momentValue(at) === typed.moment);
  const days = (some: typeof free) => some.map((day) => dayField(talking, day, typed));
  return html`<fieldset class="question" id="when" ${mistake ? html`aria-describedby="moment-problem"` : ""}>
<legend>${words.when}</legend>
${mistake ? html`<p class="problem" id="moment-problem">${mistake.code === "gone" ? words.problems.gone : words.problems.moment}</p>` : ""}
${free.length === 0 ? html`<p>${words.noneLeft}</p>` : ""}
${days(shown)}
${folded.length > 0 ? html`<details ${isFolded ? html`open` : ""}><summary>${words.more}</summary>${days(folded)}</details>` : ""}
${radio({ name: "moment", value: OWN_MOMENT, label: words.ownMoment, isChosen: typed.moment === OWN_MOMENT })}
<div class="only-own">
<p class="hint">${words.ownMomentHint(hr)}</p>
${wishFields(talking, form)}
</div>
</fieldset>`;
}

/** One day's moments in a row. */
function dayField(
  { request: { reader } }: Talking,
  day: readonly TalkMoment[],
  typed: TypedTalk,
): Markup {
  const [first] = day;
  if (!first) return html``;
  return html`<fieldset class="day">
<legend>${dayInWords(first.at.toPlainDate(), reader.language, "dayOfThisYear")}</legend>
${day.map(({ at }) => {
  const value = momentValue(at);
  const label = timeInWords(at.toPlainTime(), reader.language);
  return radio({ name: "moment", value, label, isChosen: typed.moment === value });
})}
</fieldset>`;
}

function wishFields(
  { words, today, request }: Talking,
  { typed, mistakes = [] }: TalkForm,
): Markup {
  const dayMistake = mistakes.find(({ field }) => field === "day");
  const isPartWrong = mistakes.some(({ field }) => field === "part");
  const { language } = request.reader;
  const first = today.add({ days: 1 });
  const problem = dayMistake && dayProblem(dayMistake.code as "missing" | "past" | "late");
  return html`<label for="day">${words.day}</label>
${problem ? html`<p class="problem" id="day-problem">${problem}</p>` : ""}
<input id="day" name="day" type="date" min="${first.toString()}" max="${lastDayToAgree(request.departure).toString()}" value="${typed.day}" ${problem ? html`aria-invalid="true" aria-describedby="day-problem"` : ""}>
<fieldset class="day" ${isPartWrong ? html`aria-describedby="part-problem"` : ""}>
<legend>${words.part}</legend>
${isPartWrong ? html`<p class="problem" id="part-problem">${words.problems.part}</p>` : ""}
${DAY_PARTS.map((part) => radio({ name: "part", value: part, label: words.parts[part], isChosen: typed.part === part }))}
</fieldset>`;

  function dayProblem(code: "missing" | "past" | "late"): string {
    if (code === "late")
      return words.problems.late(dayInWords(lastDayToAgree(request.departure), language));
    return code === "past" ? words.problems.past : words.problems.day;
  }
}

interface RadioButton {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

function radio({ name, value, label, isChosen }: RadioButton): Markup {
  return html`<label class="option"><input type="radio" name="${name}" value="${value}" ${isChosen ? html`checked` : ""}><span>${label}</span></label>
`;
}
