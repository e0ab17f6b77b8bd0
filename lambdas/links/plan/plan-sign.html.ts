import { html, type Markup } from "../../http/markup.ts";
import type { PlanState, PlanStep } from "./managers-plan.ts";

const SIGN_RADIUS = 11;

/**
 * A step around the middle of its group, as in the desk's picture: fill, outline and sign tell its state, so colours are not
 * needed. A step that is ahead or open has its number, if it has one.
 */
export function stepSign(state: PlanState, number?: number): Markup {
  return html`<g class="plan-sign is-${state}"><circle class="outline" r="${SIGN_RADIUS}"/>${
    SIGNS[state] ?? (number ? html`<text y="4">${number}</text>` : "")
  }</g>`;
}

/** The same beside a line of text. */
export function planSign({ state, number }: Pick<PlanStep, "state" | "number">): Markup {
  return html`<svg width="26" height="26" viewBox="-13 -13 26 26" aria-hidden="true" focusable="false">${stepSign(state, number)}</svg>`;
}

const SIGNS: Readonly<Partial<Record<PlanState, Markup>>> = {
  done: html`<path class="mark" d="M-5 0l4 4 7-8"/>`,
  "not-needed": html`<path class="mark" d="M-5 0h10"/>`,
  gone: html`<path class="mark" d="M-7 7l14-14"/>`,
  "with-colleague": html`<path class="mark" d="M-5 0h9M1-4l4 4-4 4"/>`,
};
