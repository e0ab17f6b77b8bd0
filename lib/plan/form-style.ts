/** The form of a new departure, and the preview of what it will do. */
export const FORM_RULES = `
.field-group { border: 1px solid var(--line); border-radius: .8rem; background: var(--pico-card-background-color); padding: 1.1rem 1.25rem .35rem; margin: 0 0 1.25rem; min-width: 0; }
.field-group legend { float: left; width: 100%; padding: 0; margin: 0 0 .75rem; font-size: 1.2rem; font-weight: 600; }
.field-group legend + * { clear: both; }
.field-group.is-wrong { border: 2px solid var(--wrong); }
.field-group > small { display: block; max-width: 44rem; color: var(--pico-muted-color); margin-bottom: .5rem; }
.field-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 1.5rem; align-items: end; }
.field-row:has([type=date]) { grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; align-items: start; padding-block: .45rem; margin-bottom: .25rem; }
.choice input { grid-row: span 2; min-height: 0; margin: .2rem 0 0; }
.choice input[type=checkbox] { border-radius: .25rem; }
.choice label { margin: 0; }
.choice small { grid-column: 2; color: var(--pico-muted-color); max-width: 44rem; }
.extra-steps .choice { display: inline-grid; width: min(100%, 20rem); }
.departure-form:has([name=kind]:checked:not(.has-extra)) .extra-steps:not(.is-wrong) { display: none; }
.desk .departure-form > details { border: 1px solid var(--line); border-radius: .8rem; background: var(--pico-card-background-color); padding: .35rem 1.25rem; margin-bottom: 1.25rem; }
.field input[type=file] { height: auto; padding: .6rem; }
.desk ::file-selector-button { background: transparent; border: 1px solid var(--pico-primary); color: var(--pico-primary); font-weight: 600; }
.desk progress { margin-bottom: .5rem; --pico-progress-background-color: var(--action); --pico-progress-color: var(--pico-primary); }
.list td ul { margin: 0; padding-left: 1.1rem; }
.who-gets-what { margin: 0; padding-left: 1.1rem; }
.who-gets-what small { display: block; color: var(--pico-muted-color); }
.timeline-table a.read { display: flex; width: fit-content; align-items: center; min-height: 1.75rem; }
`;
