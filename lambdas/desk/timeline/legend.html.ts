import { html, type Markup } from "../../http/markup.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import { pointShape } from "./point-shape.html.ts";
import type { PointState, TimelinePoint } from "./timeline-points.ts";

/** The meaning of the signs that the picture has. */
export function legend(points: readonly TimelinePoint[], words: PictureWords): Markup {
  const states = [...new Set(points.map(({ state }) => nameOf(state)))];
  const isMail = ({ mailing }: TimelinePoint) => mailing !== undefined;
  const mail = points.find(isMail)?.mailing;
  const morning = points.find(({ mailing, state }) => !mailing && state !== "skipped");
  const several = points.find(({ steps }) => steps.length > 1);
  const isMoved = points.some(({ steps }) => steps.some(({ movedFrom }) => movedFrom));
  const signOf = (state: PointState) =>
    shape({ state, steps: [1], ...(mail && !OF_HR.includes(state) ? { mailing: mail } : {}) });
  return html`<ul class="legend">
${mail ? item(shape({ state: "pending", mailing: mail, steps: [1] }), words.legend.mail) : ""}
${several && mail ? item(shape({ state: "pending", mailing: mail, steps: [1, 2] }), words.legend.several) : ""}
${morning ? item(shape({ state: "planned", steps: [1] }), words.legend.morning) : ""}
${states.filter((state) => state !== "planned").map((state) => item(signOf(state), words.states[state]))}
${isMoved ? item(MOVED, words.legend.moved) : ""}
${item(DAY_OFF, words.legend.dayOff)}
</ul>`;
}

/** States that only HR's own steps have. */
const OF_HR: readonly PointState[] = ["open", "not-ticked"];

function nameOf(state: PointState): PointState {
  return state === "pending" ? "planned" : state;
}

function item(sign: Markup, meaning: string): Markup {
  return html`<li>${sign}${meaning}</li>\n`;
}

function shape(shown: Parameters<typeof pointShape>[0]): Markup {
  return html`<svg width="32" height="32" viewBox="-14 -18 32 32" aria-hidden="true">${pointShape(shown)}</svg>`;
}

const MOVED = html`<svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true"><line class="moved" x1="5" x2="30" y1="18" y2="18"/><circle class="moved-from" cx="5" cy="18" r="3"/></svg>`;
const DAY_OFF = html`<svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true"><rect class="weekend" x="4" y="6" width="12" height="22"/><rect class="holiday" x="16" y="6" width="12" height="22"/></svg>`;
