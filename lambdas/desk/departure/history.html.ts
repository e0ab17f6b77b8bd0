import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import { type HistoryLine, LINK_ROLES, TOTZIENS } from "../../departure/model/history.ts";
import { byTime } from "../../departure/model/history-lines.ts";
import type { Plan } from "../../departure/model/plan.ts";
import { html, type Markup, type Part } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { DepartureWords } from "../../words/nl/departure.ts";
import type { FormField } from "../../words/nl/new-departure.ts";
import { DEPARTURE_PAGE_WORDS, DEPARTURE_WORDS, FORM_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { table } from "../parts/table.html.ts";
import { instantInWords } from "./facts.html.ts";
import { stepTitle } from "./step-title.ts";

/** The history of a departure in HR's words, latest first, folded. */
export function departureHistory(
  departure: Departure,
  { language, person }: SignedInRequest,
  { plan }: { readonly plan: Plan },
): Markup {
  const words = DEPARTURE_WORDS[language];
  const { at, who, what } = words.historyColumns;
  const rows = byTime(departure.history)
    .toReversed()
    .map((line) => [
      instantInWords(line.at, departure, language),
      whoIn(line, person.subject, words),
      html`${words.events[eventOf(line)](eventFacts(line, departure, { plan, language }))}${
        line.times ? html`<small>${words.times(line.times)}</small>` : ""
      }`,
    ]);
  return html`<section class="history" id="history"><details><summary><h2>${words.history}</h2> <span>${DEPARTURE_PAGE_WORDS[language].historyLines(rows.length)}</span></summary>
${table({ caption: words.history, columns: [at, who, what], rows })}</details></section>`;
}

/** A colleague who says no to a step reports nothing. */
function eventOf({ what, who }: HistoryLine): HistoryLine["what"] | "declined" {
  return what === "complaint" && who === "colleague" ? "declined" : what;
}

/** No HR names are stored; the small print tells officers apart. */
function whoIn({ who }: HistoryLine, subject: string, words: DepartureWords): Part {
  if (who === subject) return words.who.you;
  if (who === TOTZIENS) return words.who.totziens;
  const [role = ""] = who.split(":");
  return ROLES.find((each) => each === role)
    ? words.who[role as (typeof ROLES)[number]]
    : html`${words.who.otherAtHr}<small>${who}</small>`;
}

const ROLES = ["hr", ...LINK_ROLES] as const;

interface HistoryRow {
  readonly plan: Plan;
  readonly language: SignedInRequest["language"];
}

function eventFacts({ what, detail = "" }: HistoryLine, departure: Departure, told: HistoryRow) {
  const [first = "", ...rest] = detail.split(" ");
  const title = stepTitle(stepIn(first, departure), departure, told);
  const words = DEPARTURE_WORDS[told.language];
  const more = MORE[what]?.(detail, told, words) ?? (title ? rest.join(" ") : detail);
  return { step: title ?? first, more };
}

/** Some details name a mailing: its step says more. */
function stepIn(id: string, { mailings }: Departure): string {
  const [step = id] = mailings.find((mailing) => mailing.id === id)?.steps ?? [];
  return step;
}

type More = (detail: string, told: HistoryRow, words: DepartureWords) => string;

/** Codes and dates in the details, put in words. */
const MORE: Partial<Record<HistoryLine["what"], More>> = {
  withdrawn: (detail, _, { withdrawalReasons }) => named(detail, withdrawalReasons),
  "moments-offered": (detail) => detail.split(" ")[1] ?? "",
  "talk-reported": (detail, _, { talkReport }) =>
    detail.endsWith("not-held") ? talkReport.notHeld : talkReport.held,
  settled: (detail, _, { settled }) => named(detail.split(" ")[1] ?? "", settled),
  skipped: (detail, _, { skipReasons }) =>
    named(detail.split(" ")[1] ?? "", skipReasons).toLowerCase(),
  corrected: (detail, { language }) =>
    detail
      .split(", ")
      .map((name) => fieldIn(name, language))
      .join(", "),
  "dates-changed": (detail, { language }, words) =>
    detail
      .split(", ")
      .map((part) => {
        const [name = "", from, to] = part.split(" ");
        const label = named(name, words.facts);
        return from && to ? `${label}: ${dayIn(from, language)} → ${dayIn(to, language)}` : label;
      })
      .join(", "),
  replaced: (detail, { language }, words) => {
    const [role = "", from = "", until] = detail.split(" ");
    const days = [from, until].flatMap((day) => (day ? dayIn(day, language) : []));
    return `${named(role, words.roles)} (${days.join(" – ")})`;
  },
};

function named(code: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, code) ? (words[code] as string) : code;
}

function fieldIn(name: string, language: SignedInRequest["language"]): string {
  const fields: Readonly<Record<string, FormField>> = FORM_WORDS[language].fields;
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return known ? (known.full ?? known.label) : name;
}

function dayIn(text: string, language: SignedInRequest["language"]): string {
  return dayInWords(Temporal.PlainDate.from(text), language, "shortDay");
}
