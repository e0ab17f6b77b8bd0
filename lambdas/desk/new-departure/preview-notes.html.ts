import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { BESIDE_FIELD } from "../../http/beside-in.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { SuccessorNeeded } from "../../use-cases/record/successors-needed.ts";
import { PREVIEW_WORDS } from "../../words/words.ts";
import { departurePath } from "../departure/routes.ts";
import { checkList } from "../parts/choices.html.ts";
import { notice, toneSign } from "../parts/notice.html.ts";
import type { PreviewFacts } from "./preview-facts.ts";

/** What HR should know before recording: what blocks it, what must be confirmed, what is unusual. */
export function previewNotes(facts: PreviewFacts, language: Language): Markup {
  const words = PREVIEW_WORDS[language];
  const { others, departure, successorNeeded, points } = facts;
  const { employee } = departure.people;
  const caughtUp = points
    .filter(({ mailing }) => mailing?.kind === "catch-up")
    .flatMap(({ steps }) => steps.map(({ title }) => title));
  const skipped = points
    .filter(({ state }) => state === "skipped")
    .flatMap(({ steps }) => steps.map(({ title }) => title));
  const isUnknown = points.some(
    ({ to, state }) => to.role === "leaver" && !to.address && state !== "skipped",
  );
  return html`${others.running.map((other) =>
    notice(
      "warn",
      html`${words.running(...datesOf(other, language))} ${words.runningAsk} ${linkTo(other, language)}`,
      language,
    ),
  )}${others.over.map((other) =>
    notice(
      "note",
      html`${words.earlier(...datesOf(other, language))} ${linkTo(other, language)}`,
      language,
    ),
  )}
${successorNeeded.map((needed) => successor(needed, employee.name, language))}
${caughtUp.length > 0 ? notice("note", words.catchUp(caughtUp.join(", ")), language) : ""}
${skipped.length > 0 ? notice("note", words.skipped(skipped.join(", ")), language) : ""}
${isUnknown ? notice("warn", words.noPrivateAddress, language) : ""}
${holidaysUnknown(points, language)}`;
}

/** The public holidays end before this departure does. */
function holidaysUnknown(points: PreviewFacts["points"], language: Language): Markup {
  const reason = points
    .flatMap(({ steps }) => steps.flatMap(({ why }) => why))
    .find(({ code }) => code === "holidays-unknown");
  return reason ? notice("note", reason.text, language) : html``;
}

/** A checkbox per running departure: all must be ticked to record this one. */
export function besideFields(
  running: readonly Pick<Departure, "id" | "dates">[],
  language: Language,
): Markup {
  if (running.length === 0) return html``;
  const words = PREVIEW_WORDS[language];
  return checkList({
    name: BESIDE_FIELD,
    label: words.beside,
    hint: words.besideHint,
    value: "",
    checked: [],
    choices: running.map(({ id, dates }) => ({
      value: id,
      label: words.besideOf(dayInWords(dates.lastDay, language)),
    })),
  });
}

function datesOf({ dates }: Departure, language: Language): [string, string] {
  return [dayInWords(dates.lastDay, language), dayInWords(dates.endOfEmployment, language)];
}

function linkTo({ id }: Departure, language: Language): Markup {
  return html`<a href="${departurePath(id)}">${PREVIEW_WORDS[language].duplicateLink}</a>`;
}

/** For a leaver who has a role in other departures. */
function successor(
  { role, from, count, departures }: SuccessorNeeded,
  leaver: string,
  language: Language,
): Markup {
  const words = PREVIEW_WORDS[language];
  const day = (text: string) => dayInWords(Temporal.PlainDate.from(text), language);
  return html`<section class="notice warn">${toneSign("warn")}<p>${words.successor(isolated(leaver), count, day(from))} (${words.successorRoles[role]})</p>
<ul>${departures.map(
    (each) =>
      html`<li><a href="/desk${each.departure}">${words.lastDayOf(isolated(each.leaver), day(each.lastDay))}</a></li>`,
  )}</ul>
<p>${words.successorNext}</p></section>`;
}
