import { Temporal } from "temporal-polyfill";
import { type Departure, momentOf } from "../../departure/model/departure.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { table } from "../parts/table.html.ts";

interface MovedStep {
  readonly id: string;
  /** Absent for a step that is added. */
  readonly old?: Temporal.PlainDate;
  /** Absent for a step that is dropped. */
  readonly next?: Temporal.PlainDate;
}

type Sort = "moved" | "added" | "dropped" | "mixed";

interface MovedFacts {
  readonly before: Departure;
  readonly after: Departure;
  /** Folds the table, where the steps are not what the change is about. */
  readonly isFolded: boolean;
}

/** The steps that move, are added or are dropped, by date. */
export function movedSteps(
  { before, after, isFolded }: MovedFacts,
  { language }: SignedInRequest,
  { plan }: Pick<DeskPorts, "plan">,
): Markup {
  const { preview } = DEPARTURE_WORDS[language];
  const moved = movedBetween(before, after);
  if (moved.length === 0) return isFolded ? html`` : html`<p>${preview.nothingMoves}</p>`;
  const title = preview.moved[sortOf(moved)];
  const { step, before: from, after: to } = preview.movedColumns;
  const rows = table({
    caption: title,
    columns: [step, from, to],
    rows: moved.map(({ id, old, next }) => [
      titleOf(id, after, { plan, language }),
      old ? dayInWords(old, language, "shortDay") : preview.new,
      next ? dayInWords(next, language, "shortDay") : preview.gone,
    ]),
  });
  return isFolded
    ? html`<details><summary>${title} (${moved.length})</summary>${rows}</details>`
    : html`<section><h2>${title}</h2>
${rows}</section>`;
}

function movedBetween(before: Departure, after: Departure): MovedStep[] {
  const [was, becomes] = [daysOf(before), daysOf(after)];
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .filter((id) => was.get(id)?.toString() !== becomes.get(id)?.toString())
    .map((id): MovedStep => {
      const [old, next] = [was.get(id), becomes.get(id)];
      return { id, ...(old ? { old } : {}), ...(next ? { next } : {}) };
    })
    .toSorted((one, other) => Temporal.PlainDate.compare(dayOf(one), dayOf(other)));
}

function dayOf({ old, next }: MovedStep): Temporal.PlainDate {
  return (next ?? old) as Temporal.PlainDate;
}

function sortOf(moved: readonly MovedStep[]): Sort {
  if (moved.every(({ old }) => !old)) return "added";
  if (moved.every(({ next }) => !next)) return "dropped";
  return moved.every(({ old, next }) => old && next) ? "moved" : "mixed";
}

/** Steps that are not skipped. */
function daysOf({ steps }: Departure) {
  return new Map(
    steps
      .filter(({ skipped }) => !skipped)
      .map((step) => [step.id, momentOf(step).toPlainDate()] as const),
  );
}
