import type { Temporal } from "temporal-polyfill";
import type { Dates } from "../../departure/model/offset.ts";
import { PHASES, type Phase } from "../../departure/model/plan.ts";
import { phaseOn } from "../../departure/timeline/phases.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import { PICTURE_WORDS } from "../../words/words.ts";
import { phaseStartsOf } from "./phase-bands.ts";
import { lookOf, POINT_LOOKS } from "./point-look.ts";
import type { TimelinePoint } from "./timeline-points.ts";
import { type TableFacts, timelineTable } from "./timeline-table.html.ts";

interface PhasedFacts extends TableFacts {
  readonly dates: Dates;
  readonly today: Temporal.PlainDate;
  /** Withdrawn or erased: no phase of it is going on. */
  readonly isOver?: boolean;
}

/** The timeline in words, folded by phase; the phase of today is open while it runs. Without phases it is one table. */
export function timelinePhases(facts: PhasedFacts): Markup {
  const { points, dates, today, language, isOver } = facts;
  const words = PICTURE_WORDS[language];
  const starts = phaseStartsOf(points, dates);
  if (starts.length === 0)
    return phase({ ...facts, name: words.allOfIt, isNow: true, hasHere: false }, words);
  const now = isOver ? undefined : phaseOn(today, starts);
  const byPhase = Map.groupBy(
    points,
    ({ at, steps }) => steps[0]?.phase ?? phaseOn(at.toPlainDate(), starts),
  );
  return html`${PHASES.map((each: Phase) => {
    const within = byPhase.get(each);
    if (!within) return "";
    const name = words.phases[each];
    return phase({ ...facts, points: within, name, isNow: each === now, hasHere: true }, words);
  })}`;
}

interface OnePhase extends PhasedFacts {
  readonly name: string;
  readonly isNow: boolean;
  readonly hasHere: boolean;
}

function phase({ name, isNow, hasHere, ...facts }: OnePhase, words: PictureWords): Markup {
  const here = isNow && hasHere ? html` <small class="here">${words.here}</small>` : "";
  return html`<details class="phase"${isNow ? html` open` : ""}><summary><h3>${name}${here}</h3> <span>${days(facts)}</span> <span>${counted(facts.points, words)}</span></summary>
${timelineTable({ ...facts, caption: `${words.tableCaption}: ${name}` })}</details>
`;
}

/** From its first to its last day. */
function days({ points, language }: TableFacts): string {
  const [first, last] = [points[0], points.at(-1)].map((point) =>
    point ? dayInWords(point.at.toPlainDate(), language, "shortDay") : "",
  );
  return first === last ? `${first}` : `${first} – ${last}`;
}

/** How many points stand how. */
function counted(points: readonly TimelinePoint[], { looks }: PictureWords): string {
  const found = Map.groupBy(points, lookOf);
  return POINT_LOOKS.flatMap((look) => {
    const count = found.get(look)?.length;
    return count ? `${looks[look]}: ${count}` : [];
  }).join(" · ");
}
