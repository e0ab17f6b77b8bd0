import type { Departure } from "../../departure/model/departure.ts";
import type { Interview } from "../../departure/model/interview.ts";
import type { TalkWish } from "../../departure/model/voice.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { wishInWords } from "../../mails/wish-in-words.ts";
import { CALL_OFF } from "./read-talk.ts";
import { talkFrame } from "./talk-frame.html.ts";
import { momentInWords, type Talking } from "./talking.ts";

/** The agreed talk: everything about it, changing it, and calling it off. */
export function agreedPage(talking: Talking, interview: Interview): Markup {
  const { request, words } = talking;
  const { at, minutes, where, how, with: holder } = interview;
  const rows: readonly (readonly [string, string])[] = [
    [words.agreedWhen, `${momentInWords(at, talking)}, ${words.minutes(String(minutes))}`],
    [words.agreedWith, isolated(holder.name)],
    [words.agreedHow, how ? words.howAgreed[how] : ""],
    [words.agreedWhere, where ? isolated(where) : ""],
  ];
  const main = html`<dl class="facts">${rows
    .filter(([, value]) => value)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p>${words.inCalendar} ${placeOf(interview, request.departure, talking)}</p>
<p>${words.changeHint} <a href="${request.path("talk")}?change=${request.departure.voice?.talk?.with ?? "hr"}">${words.change}</a></p>
${callOffForm(talking, { summary: words.callOff, hint: words.callOffHint, button: words.callOffButton })}`;
  return talkFrame(talking, words.agreedTitle, main);
}

/** What is still to be known: the number is never shown. */
function placeOf({ how, where }: Interview, { voice }: Departure, { words, hr }: Talking): string {
  const { phone, callsThemselves } = voice?.talk ?? {};
  if (where || !how) return "";
  if (how !== "phone") return words.placeFollows(hr);
  if (callsThemselves) return words.numberFollows(hr);
  return phone ? words.isCalled : words.noNumber;
}

/** The talk that was asked for, and who does what next. */
export function wishedPage(talking: Talking, { with: whom, how, wish }: TalkWish): Markup {
  const { request, words, hr } = talking;
  const { voice } = request.departure;
  const isToName = whom === "somebody-else" && !voice?.holder;
  const rows: readonly (readonly [string, string])[] = [
    [words.agreedHow, words.howOptions[how]],
    [words.preferably, wish ? wishInWords(wish, request.reader.language) : ""],
  ];
  const main = html`<p>${isToName ? words.toName(hr) : words.wished(hr)}</p>
<dl class="facts">${rows
    .filter(([, value]) => value)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p><a href="${request.path("talk")}?change=${whom}">${words.changeWish}</a></p>
${callOffForm(talking, { summary: words.callOffWish, hint: words.callOffWishHint, button: words.callOffWishButton })}`;
  return talkFrame(talking, words.wishedTitle, main);
}

/** After the talk. */
export function heldPage(talking: Talking, { at }: Interview): Markup {
  const { request, words } = talking;
  const day = dayInWords(at.toPlainDate(), request.reader.language);
  return talkFrame(talking, words.heldTitle, html`<p>${words.held(day)}</p>`);
}

/** Folded away, so that nobody calls off by mistake. */
function callOffForm(
  { request }: Talking,
  { summary, hint, button }: { summary: string; hint: string; button: string },
): Markup {
  return html`<details class="call-off"><summary>${summary}</summary>
<p>${hint}</p>
<form method="post" action="${request.path("talk")}"><button name="do" value="${CALL_OFF}" class="quiet">${button}</button></form>
</details>`;
}
