/** A departure's timeline: the picture, its legend and its table, which a phone shows as cards. */
export const TIMELINE_RULES = `
.timeline { margin: 0 0 1.5rem; }
.timeline-scroll { display: flex; overflow-x: auto; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--pico-card-background-color); padding-block: 0.75rem 0.25rem; }
.timeline-scroll svg { flex: none; max-width: none; height: auto; }
.timeline-scroll:focus-visible { outline: 3px solid var(--pico-primary); outline-offset: 2px; }
.timeline svg text, .timeline-table svg text { font-family: inherit; fill: currentColor; }
.timeline-readers { position: sticky; left: 0; z-index: 1; background: var(--pico-card-background-color); padding-left: 0.75rem; box-sizing: content-box; border-right: 1px solid var(--line); }
.timeline .reader { font-size: 13px; font-weight: 600; }
.timeline .reader-name { font-size: 12px; fill: var(--pico-muted-color); }
.timeline .month { font-size: 12px; font-weight: 600; }
.timeline .monday { font-size: 11px; fill: var(--pico-muted-color); }
.timeline .week, .timeline .row-line { stroke: var(--line); }
.timeline .phase { fill: var(--action); }
.timeline .phase-name { font-size: 12px; font-weight: 600; }
.timeline .weekend, .timeline .holiday { fill: var(--line); fill-opacity: 0.35; }
.timeline .holiday { stroke: var(--pico-muted-color); stroke-width: 1; stroke-dasharray: 2 2; }
.timeline .break { fill: var(--page); }
.timeline .tear { fill: none; stroke: var(--pico-muted-color); }
.timeline .break-text { font-size: 12px; }
.timeline .date { stroke: var(--pico-primary); stroke-width: 1.5; }
.timeline .date.is-today { stroke: currentColor; stroke-dasharray: 4 3; }
.timeline .date-name { font-size: 12px; font-weight: 600; paint-order: stroke; stroke: var(--pico-card-background-color); stroke-width: 5px; stroke-linejoin: round; }
.timeline .moved { stroke: var(--pico-muted-color); stroke-width: 1.5; stroke-dasharray: 3 3; }
.timeline .moved-from { fill: var(--pico-card-background-color); stroke: var(--pico-muted-color); stroke-width: 1.5; }
.timeline-point .outline { fill: var(--pico-card-background-color); stroke: var(--pico-primary); stroke-width: 2; }
.timeline-point .number { font-size: 12px; font-weight: 700; }
.timeline-point.is-sent .outline, .timeline-point.is-done .outline { fill: var(--pico-primary); }
.timeline .timeline-point.is-sent .number, .timeline .timeline-point.is-done .number, .timeline-table .timeline-point.is-sent .number, .timeline-table .timeline-point.is-done .number { fill: var(--pico-card-background-color); }
.timeline-point.is-leaving .outline { stroke-width: 4; }
.timeline-point.is-waiting .outline { stroke-dasharray: 4 3; }
.timeline-point.is-skipped .outline { stroke: var(--pico-muted-color); stroke-dasharray: 2 2; }
.timeline-point .strike { stroke: var(--pico-muted-color); stroke-width: 2; }
.timeline-point.is-refused .outline { stroke: var(--wrong); stroke-width: 3; }
.timeline-point .sign { fill: currentColor; }
.timeline-point.is-refused .sign { fill: var(--wrong); }
.timeline .timeline-point .sign-text, .timeline-table .timeline-point .sign-text { font-size: 11px; font-weight: 700; fill: var(--pico-card-background-color); }
.legend { display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; margin: 0.5rem 0 0; padding: 0; font-size: 0.875rem; }
.legend li { display: flex; align-items: center; gap: 0.35rem; list-style: none; margin: 0; }
.legend svg { flex: none; }
.timeline-table { font-size: 0.925rem; }
.timeline-table caption { text-align: left; font-weight: 600; padding-block: 0.5rem; caption-side: top; }
.desk .timeline-table tbody th { width: 3.5rem; padding-block: .3rem; }
.desk .timeline-table tbody tr > * { border-bottom: 0; border-top: 1px solid var(--line); }
.desk .timeline-table tbody .within > * { border-top-style: dotted; }
.timeline-table tbody { scroll-margin-top: 1rem; }
.timeline-table tbody:target { outline: 3px solid var(--pico-primary); }
.timeline-table .within > * { color: var(--pico-muted-color); }
.timeline-table .within td:nth-child(4) { color: var(--pico-color); }
.timeline-table p { margin: 0 0 0.35rem; }
@media (max-width: 48rem) {
  .desk .timeline-table, .desk .timeline-table :is(tbody, caption) { display: block; }
  .timeline-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .desk .timeline-table tr { display: grid; grid-template-columns: 2.75rem 1fr auto; column-gap: .25rem; padding-block: .6rem; border-top: 1px solid var(--line); }
  .desk .timeline-table .within { border-top-style: dotted; }
  .desk .timeline-table tbody tr > * { border: 0; padding: 0; width: auto; grid-column: 2 / 4; }
  .desk .timeline-table tbody tr > :nth-child(1) { grid-area: 1 / 1 / 5 / 2; }
  .desk .timeline-table tbody tr > :nth-child(2) { grid-area: 1 / 2; font-size: .875rem; }
  .desk .timeline-table tbody tr > :nth-child(3) { grid-row: 3; }
  .desk .timeline-table tbody tr > :nth-child(3) small { display: inline; margin-inline-start: .35rem; }
  .desk .timeline-table tbody tr > :nth-child(4) { grid-row: 2; }
  .desk .timeline-table tbody tr > :nth-child(5) { grid-row: 4; font-size: .875rem; color: var(--pico-muted-color); }
  .desk .timeline-table tbody tr > :nth-child(6) { grid-area: 1 / 3; font-size: .875rem; text-align: end; }
}
`;
