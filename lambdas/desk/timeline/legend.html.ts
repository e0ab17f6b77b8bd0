import { html, type Markup } from "../../http/markup.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import { lookOf, POINT_LOOKS } from "./point-look.ts";
import { type PointShape, pointShape } from "./point-shape.html.ts";
import type { TimelinePoint } from "./timeline-points.ts";

/** The meaning of the signs that the picture has. */
export function legend(points: readonly TimelinePoint[], words: PictureWords): Markup {
  const looks = points.map(lookOf);
  const hasMail = points.some(({ mailing }) => mailing);
  const hasOwn = points.some(({ mailing, state }) => !mailing && state !== "skipped");
  const hasSeveral = points.some(({ steps }) => steps.length > 1);
  const isMoved = points.some(({ steps }) => steps.some(({ movedFrom }) => movedFrom));
  const plain = { look: "to-come", isMail: true } as const;
  return html`<ul class="legend">
${hasMail ? item(shape(plain), words.legend.mail) : ""}
${hasSeveral ? item(shape({ ...plain, hasSeveral }), words.legend.several) : ""}
${hasOwn ? item(shape({ look: "to-come", isMail: false }), words.legend.morning) : ""}
${POINT_LOOKS.filter((look) => looks.includes(look)).map((look) =>
  item(shape({ look, isMail: hasMail }), words.looks[look]),
)}
${isMoved ? item(MOVED, words.legend.moved) : ""}
${item(DAY_OFF, words.legend.dayOff)}
</ul>`;
}

function item(sign: Markup, meaning: string): Markup {
  return html`<li>${sign}${meaning}</li>\n`;
}

function shape(shown: PointShape): Markup {
  return html`<svg width="32" height="32" viewBox="-14 -18 32 32" aria-hidden="true">${pointShape(shown)}</svg>`;
}

const MOVED = html`<svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true"><line class="moved" x1="5" x2="30" y1="18" y2="18"/><circle class="moved-from" cx="5" cy="18" r="3"/></svg>`;
const DAY_OFF = html`<svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true"><rect class="weekend" x="4" y="6" width="12" height="22"/><rect class="holiday" x="16" y="6" width="12" height="22"/></svg>`;
