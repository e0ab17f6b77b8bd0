import { html, type Markup } from "../../http/markup.ts";
import type { PointState, TimelinePoint } from "./timeline-points.ts";

type Shaped = Pick<TimelinePoint, "state" | "mailing"> & {
  readonly steps: readonly unknown[];
  readonly number?: number;
};

const RADIUS = 11;

/**
 * A point around the middle of its group: a circle is a mail, one behind another a mail with several steps, a square an
 * item of HR's digest. Fill, outline and sign show its state, so colours are not needed.
 */
export function pointShape({ state, mailing, steps, number }: Shaped): Markup {
  const outline = mailing || isSkipped(state) ? circle() : square();
  return html`<g class="timeline-point is-${LOOK[state]}">${steps.length > 1 ? behind() : ""}${outline}${
    number ? html`<text class="number" y="4">${number}</text>` : ""
  }${isSkipped(state) ? strike() : ""}${sign(SIGNS[state])}</g>`;
}

/** The states that look alike. */
const LOOK: Readonly<Record<PointState, string>> = {
  planned: "to-come",
  open: "sent",
  "not-ticked": "sent",
  pending: "to-come",
  claimed: "leaving",
  sent: "sent",
  refused: "refused",
  waiting: "waiting",
  "waiting-for-settings": "waiting",
  stale: "skipped",
  skipped: "skipped",
  done: "done",
  "not-needed": "done",
};

const SIGNS: Readonly<Partial<Record<PointState, string>>> = {
  refused: "!",
  waiting: "?",
  "waiting-for-settings": "?",
  done: "✓",
  "not-needed": "–",
};

function isSkipped(state: PointState): boolean {
  return state === "skipped" || state === "stale";
}

function circle(): Markup {
  return html`<circle class="outline" r="${RADIUS}"/>`;
}

function behind(): Markup {
  return html`<circle class="outline" r="${RADIUS}" cx="4" cy="-4"/>`;
}

function square(): Markup {
  return html`<rect class="outline" x="${-RADIUS + 1}" y="${-RADIUS + 1}" width="${2 * RADIUS - 2}" height="${2 * RADIUS - 2}" rx="3"/>`;
}

function strike(): Markup {
  return html`<line class="strike" x1="-10" y1="10" x2="10" y2="-10"/>`;
}

function sign(text: string | undefined): Markup {
  if (!text) return html``;
  return html`<circle class="sign" r="7" cx="10" cy="-9"/><text class="sign-text" x="10" y="-5">${text}</text>`;
}
