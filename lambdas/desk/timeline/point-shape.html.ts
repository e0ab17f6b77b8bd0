import { html, type Markup } from "../../http/markup.ts";
import { lookOf, type PointLook } from "./point-look.ts";
import type { TimelinePoint } from "./timeline-points.ts";

const RADIUS = 11;

export interface PointShape {
  readonly look: PointLook;
  readonly isMail: boolean;
  readonly hasSeveral?: boolean;
  readonly number?: number;
}

/**
 * A point around the middle of its group: a circle is a mail, one behind another a mail with several steps, a square an
 * item of HR's digest. Only what is over is filled. The sign at its corner tells the looks apart without colours.
 */
export function pointShape({ look, isMail, hasSeveral, number }: PointShape): Markup {
  const outline = isMail || look === "skipped" ? CIRCLE : SQUARE;
  return html`<g class="timeline-point is-${look}">${hasSeveral ? BEHIND : ""}${outline}${
    number ? html`<text class="number" y="4">${number}</text>` : ""
  }${SIGNS[look] ?? ""}</g>`;
}

export function shapeOf(point: TimelinePoint): PointShape {
  const { mailing, steps, number } = point;
  return {
    look: lookOf(point),
    isMail: mailing !== undefined,
    hasSeveral: steps.length > 1,
    number,
  };
}

const CIRCLE = html`<circle class="outline" r="${RADIUS}"/>`;
const BEHIND = html`<circle class="outline" r="${RADIUS}" cx="4" cy="-4"/>`;
const SQUARE = html`<rect class="outline" x="${1 - RADIUS}" y="${1 - RADIUS}" width="${2 * RADIUS - 2}" height="${2 * RADIUS - 2}" rx="3"/>`;

/** A disc for what is done, a ring for what is open, a triangle for what is late, and so on. */
const SIGNS: Readonly<Partial<Record<PointLook, Markup>>> = {
  done: html`<circle class="sign" r="7" cx="10" cy="-9"/><text class="sign-text" x="10" y="-5">✓</text>`,
  open: html`<circle class="sign is-ring" r="5.5" cx="10" cy="-9"/>`,
  late: html`<path class="sign" d="M10-18l8.5 15h-17z"/><text class="sign-text" x="10" y="-5">!</text>`,
  waiting: html`<circle class="sign" r="7" cx="10" cy="-9"/><text class="sign-text" x="10" y="-5">?</text>`,
  refused: html`<rect class="sign" x="3.5" y="-15.5" width="13" height="13" rx="1.5"/><text class="sign-text" x="10" y="-5">×</text>`,
  "not-ticked": html`<rect class="sign" x="3.5" y="-12" width="13" height="6" rx="3"/>`,
  skipped: html`<line class="strike" x1="-10" y1="10" x2="10" y2="-10"/>`,
};
