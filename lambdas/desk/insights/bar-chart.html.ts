import { html, type Markup } from "../../http/markup.ts";

/** `exit` and `half-year`: when ours were asked. `sector`: somebody else's figure. Each has its own pattern, beside its words. */
export type BarLook = "exit" | "half-year" | "sector";

export interface Bar {
  readonly label: string;
  /** Percent, 0 to 100. */
  readonly share: number;
  /** The number as text: with it, nothing depends on the length or the pattern of a bar. */
  readonly value: string;
  readonly look: BarLook;
}

const HEIGHT = 18;
/** The lines at a quarter, a half and three quarters. */
const LINES = [25, 50, 75];

/**
 * A bar chart. Labels and numbers are text beside the bars, so they wrap on a phone and grow with the reader's letters; the
 * bars are drawn from 0 to 100 percent.
 */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  if (bars.length === 0) return html``;
  return html`<figure class="chart"><figcaption>${title}</figcaption>
<ul class="bars">${bars.map(
    ({
      label,
      share,
      value,
      look,
    }) => html`<li><span class="bar-label">${label}</span> <strong class="bar-value">${value}</strong>
${barOf(share, look)}</li>
`,
  )}</ul></figure>`;
}

function barOf(share: number, look: BarLook): Markup {
  const width = Math.min(100, Math.max(0, Math.round(10 * share) / 10));
  const lines = LINES.map(
    (at) => html`<line class="bar-line" x1="${at}%" x2="${at}%" y1="0" y2="${HEIGHT}"/>`,
  );
  return html`<svg class="bar is-${look}" width="100%" height="${HEIGHT}" aria-hidden="true"><rect class="bar-room" width="100%" height="${HEIGHT}"/>${lines}<rect class="bar-share" width="${width}%" height="${HEIGHT}" fill="url(#bar-${look})"/></svg>`;
}

const STEP = 8;

/** The patterns of all bars; once on a page that has any. */
export function barPatterns(): Markup {
  return html`<svg class="bar-patterns" width="0" height="0" aria-hidden="true"><defs>
${pattern("exit", "")}
${pattern("half-year", `M${STEP / 2} 0V${STEP}`)}
${pattern("sector", `M0 ${STEP}L${STEP} 0M-2 2L2 -2M${STEP - 2} ${STEP + 2}L${STEP + 2} ${STEP - 2}`)}
</defs></svg>`;
}

function pattern(look: BarLook, lines: string): Markup {
  return html`<pattern id="bar-${look}" class="is-${look}" width="${STEP}" height="${STEP}" patternUnits="userSpaceOnUse"><rect class="ground" width="${STEP}" height="${STEP}"/><path class="lines" d="${lines}"/></pattern>`;
}
