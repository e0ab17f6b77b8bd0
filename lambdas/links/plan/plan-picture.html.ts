import { Temporal } from "temporal-polyfill";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords, dayNear } from "../../mails/day-in-words.ts";
import { PICTURE_WORDS, PLAN_PAGE_WORDS } from "../../words/words.ts";
import type { ManagersPlan, PlanStep } from "./managers-plan.ts";
import { stepSign } from "./plan-sign.html.ts";

interface PictureOptions {
  /** The steps that stand beside it. */
  readonly brought: readonly string[];
  readonly titleOf: (id: string) => string;
  readonly language: Language;
}

/** The steps of the core under their phases, and where we are. Nothing for a plan without phases. */
export function planPicture(plan: ManagersPlan, options: PictureOptions): Markup {
  const { titleOf, language } = options;
  const words = PLAN_PAGE_WORDS[language];
  const phases = placed(plan, language);
  const width = phases.reduce((sum, each) => sum + each.width + GAP, -GAP);
  if (phases.length === 0) return html``;
  const nodes = phases.flatMap(({ nodes: within }) => within);
  return html`<figure class="plan-picture">
<svg width="${width * 1.5}" height="${HEIGHT * 1.5}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${words.picture}">
<line class="way" x1="${nodes[0]?.x}" x2="${nodes.at(-1)?.x}" y1="${NODES_Y}" y2="${NODES_Y}"/>
${phases.map(
  ({ x, width: wide, name, isNow }) =>
    html`<rect class="phase ${isNow ? "is-now" : ""}" x="${x}" y="0" width="${wide}" height="20" rx="4"/><text class="phase-name" x="${x + wide / 2}" y="14">${name}</text>`,
)}
${nodes.map(
  ({ x, step }) =>
    html`<g transform="translate(${x} ${NODES_Y})"><title>${titleOf(step.id)}</title>${stepSign(step.state, step.number)}</g>`,
)}
${hereAt(nodes, plan.today, words.pointer)}
${phases.map(({ nodes: [first] }) => first && startOf(first, language))}
</svg>
<figcaption>${captionOf(plan, options)}</figcaption>
</figure>`;
}

const HEIGHT = 84;
const NODES_Y = 52;
/** Between two steps, and between two phases. */
const STEP = 29;
const GAP = 4;
/** Approximate width of a bold letter. */
const LETTER = 6.3;

interface Node {
  readonly x: number;
  readonly step: PlanStep;
}

function placed({ phases, now }: ManagersPlan, language: Language) {
  let left = 0;
  return phases.flatMap(({ phase, steps }) => {
    const shown = steps.filter(({ number }) => number !== undefined);
    const drawn = phase === "after" ? steps.slice(-1) : shown;
    if (drawn.length === 0) return [];
    const name = PICTURE_WORDS[language].phases[phase];
    const width = Math.max(drawn.length * STEP, name.length * LETTER + 8);
    const x = left;
    left += width + GAP;
    const nodes = drawn.map((step, index) => ({
      x: x + (width / drawn.length) * (index + 0.5),
      step,
    }));
    return [{ x, width, name, isNow: phase === now, nodes }];
  });
}

/** A pointer over the last step whose day has come, or between it and the next. */
function hereAt(nodes: readonly Node[], today: Temporal.PlainDate, word: string): Markup {
  const index = nodes.findLastIndex(({ step }) => Temporal.PlainDate.compare(step.day, today) <= 0);
  const last = nodes[index];
  const next = nodes[index + 1];
  const isOnDay = last?.step.day.equals(today) || !next;
  const x = isOnDay ? (last?.x ?? 0) : ((last?.x ?? next.x - STEP) + next.x) / 2;
  return html`<g class="here" transform="translate(${x} 0)"><text y="33">${word}</text><path d="M-4 36h8l-4 4z"/></g>`;
}

/** The day of a phase's first step. */
function startOf({ x, step }: Node, language: Language): Markup {
  return html`<text class="from" x="${x}" y="79">${dayInWords(step.day, language, "dayAndMonth")}</text>`;
}

/** How many are done, what else is open, and what comes next. */
function captionOf(
  { steps, today }: ManagersPlan,
  { brought, titleOf, language }: PictureOptions,
): string {
  const words = PLAN_PAGE_WORDS[language];
  const counted = steps.filter(({ number, state }) => number !== undefined && state !== "gone");
  const done = counted.filter(({ state }) => state === "done" || state === "not-needed");
  const open = steps.filter(({ id, state }) => state === "open" && !brought.includes(id));
  const next = steps.find(({ state }) => state === "to-come");
  return [
    words.progress(done.length, counted.length),
    open.length > 0 ? words.alsoOpen(open.length) : "",
    next ? words.next(titleOf(next.id), dayNear(next.day, today, language)) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
