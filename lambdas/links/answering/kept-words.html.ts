import { nameUntil } from "../../departure/answers/until.ts";
import { comingInterview } from "../../departure/model/interview.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { settingWords } from "../../mails/setting-words.ts";
import { ANSWER_WORDS } from "../../words/words.ts";
import { type Asking, lastDayToAnswer, lastDayToChange, shownAnswers } from "./asking.ts";

/** What becomes of the answers just kept, as far as this link may know. */
export function keptWords(asking: Asking, named: boolean): Markup {
  const { request, occasion, lesson } = asking;
  const { language } = request.reader;
  const words = ANSWER_WORDS[language];
  const day = dayInWords(lastDayToChange(asking), language);
  const first = named ? withName(asking, day) : withoutName(asking, day);
  if (occasion === "exit")
    return html`<p>${first}</p>
<p>${words.whatNext}${lesson ? html` ${words.lesson(lesson)}` : ""}</p>`;
  const mayReturn = shownAnswers(asking)?.given.return?.some(
    (each) => each === "yes" || each === "perhaps",
  );
  return html`<p>${first}${isLast(asking) ? html` ${words.lastQuestion}` : ""} ${words.allTheBest}</p>
${mayReturn ? html`<p>${words.comeBack}</p>` : ""}`;
}

function withoutName(asking: Asking, day: string): string {
  const { request, occasion, access } = asking;
  const { language } = request.reader;
  const words = ANSWER_WORDS[language];
  if (isOnce(access)) return words.keptUnseen(closingDay(asking));
  return occasion === "exit" ? words.keptNameless(day) : words.keptLookBack(day);
}

function withName(asking: Asking, day: string): string {
  const { request, occasion, access } = asking;
  const { departure, context, reader } = request;
  const words = ANSWER_WORDS[reader.language];
  const { answerReaders: readers } = settingWords(context.plan.settings, reader.language);
  const lastDay = lastDayToAnswer(asking) ?? asking.today;
  const until = dayInWords(nameUntil(departure, { occasion, lastDay }, context), reader.language);
  return isOnce(access)
    ? words.keptNamedUnseen({ readers, until })
    : words.keptNamed({ readers, until, day });
}

function isOnce(access: Asking["access"]): boolean {
  return access === "already" || access === "first-answer-only";
}

function closingDay(asking: Asking): string {
  const until = lastDayToAnswer(asking) ?? asking.today;
  return dayInWords(until, asking.request.reader.language);
}

/** Nothing is to come: no talk, and no mail about work that was asked for. */
function isLast({ request: { departure, context } }: Asking): boolean {
  const { voice } = departure;
  const talks =
    voice?.choice?.as === "talk" || comingInterview(departure, context.now) !== undefined;
  return !talks && voice?.contactAsked === undefined;
}
