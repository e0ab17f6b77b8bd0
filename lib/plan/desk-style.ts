/** What the desk needs beyond the pages behind links: a bar, tables, badges, and paper. */
export const DESK_RULES = `
:root { --good: light-dark(#2c6140, #9fd7b0); --late: light-dark(#7d4e00, #f2c579); }
body.desk > main, body.desk > header, body.desk > footer { max-width: 72rem; margin-inline: auto; }
body.desk > main { padding-block: 1.25rem 2.5rem; }
body.desk > main:focus { outline: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--pico-card-background-color); padding: .6rem 1rem; }
body.desk > header.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; padding-block: .75rem; border-bottom: 1px solid var(--line); }
.desk nav ul:is(:first-of-type, :last-of-type) { margin-inline: 0; }
.bar ul, .bar li { list-style: none; margin: 0; padding: 0; }
.places { flex: 1 1 auto; display: block; }
.places ul { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; }
.places a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: .25rem .85rem; margin: 0; border-radius: .6rem; text-decoration: none; font-weight: 600; }
.places a:hover { background: var(--action); }
.places a[aria-current] { background: var(--action); color: var(--pico-color); box-shadow: inset 0 -3px 0 var(--pico-primary); }
.who { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .75rem; margin-inline-start: auto; }
.who form, .who p { margin: 0; }
.desk .who .person { line-height: 1.25; text-align: end; font: inherit; font-size: .925rem; color: inherit; }
.person span { display: block; font-weight: 600; }
.person small { color: var(--pico-muted-color); }
.desk button.small { width: auto; min-height: 2.75rem; padding: .3rem .75rem; margin: 0; font-size: .925rem; border-color: transparent; }
.desk a.button { display: inline-flex; align-items: center; justify-content: center; min-height: 2.9rem; padding: .4rem 1.2rem; border-radius: .6rem; border: 1px solid var(--pico-primary); background: var(--pico-primary-background); color: var(--pico-primary-inverse); font-weight: 600; text-decoration: none; }
.desk a.button:hover { text-decoration: underline; }
.desk a.button.quiet { background: transparent; color: var(--pico-primary); }
.desk button { width: auto; min-height: 2.9rem; padding: .4rem 1.2rem; font-weight: 600; }
.desk button.wrong, .desk button.wrong:is(:hover, :focus) { background: transparent; border: 2px solid var(--wrong); color: var(--wrong); margin: 0; }
.desk button.wrong:hover { text-decoration: underline; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
.buttons button, .buttons form { margin: 0; }
.heading { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: start; gap: .5rem 1.5rem; margin-bottom: 1rem; }
.heading h1 { margin: 0 0 .25rem; font-family: Georgia, "Times New Roman", serif; font-weight: 400; font-size: clamp(1.6rem, 4vw, 2.1rem); }
.lead { max-width: 44rem; margin: 0; color: var(--pico-muted-color); font-size: 1.05rem; }
.desk main > section, .alone { background: var(--pico-card-background-color); border: 1px solid var(--line); border-radius: .8rem; padding: 1.1rem 1.25rem; margin-bottom: 1.25rem; }
.desk main > section > h2 { margin-bottom: .15rem; font-size: 1.2rem; }
.desk main > section > p { max-width: 44rem; margin-bottom: .75rem; }
.desk main > section > :last-child { margin-bottom: 0; }
.alone { max-width: 38rem; margin: 2rem auto; padding: 1.75rem; }
.desk main > .alone h1 { font-family: Georgia, "Times New Roman", serif; font-weight: 400; }
.notice { border: 1px solid var(--line); border-left: .35rem solid var(--pico-primary); border-radius: .6rem; background: var(--action); padding: .85rem 1.1rem; margin-bottom: 1.25rem; }
.notice.good { border-left-color: var(--good); }
.notice.wrong { border-color: var(--wrong); }
.notice h2 { font-size: 1.05rem; margin-bottom: .4rem; }
.notice > :last-child { margin-bottom: 0; }
.badge { display: inline-block; padding: .05rem .6rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .85rem; font-weight: 600; white-space: nowrap; color: var(--pico-muted-color); }
.badge.good { color: var(--good); } .badge.waiting { color: var(--pico-primary); } .badge.late { color: var(--late); } .badge.wrong { color: var(--wrong); margin: 0; }
.desk table { margin: 0; background: transparent; }
.desk th, .desk td { background: transparent; padding: .6rem .75rem .6rem 0; border-color: var(--line); vertical-align: top; font-weight: 400; text-align: start; overflow-wrap: break-word; }
.desk thead th { font-size: .85rem; font-weight: 600; color: var(--pico-muted-color); padding-block: .25rem; }
.desk tbody th { font-weight: 600; }
.desk tbody tr:last-child :is(th, td) { border-bottom: 0; }
.desk td small, .desk th small { display: block; color: var(--pico-muted-color); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.field { margin-bottom: 1.1rem; max-width: 34rem; }
.field small { display: block; margin: 0 0 .35rem; color: var(--pico-muted-color); }
.field :is(input, select) { margin-bottom: 0; }
.field.check label { display: flex; gap: .6rem; align-items: center; min-height: 2.75rem; margin: 0; }
.field.check input { min-height: 0; margin: 0; flex: none; border-radius: .25rem; }
.confirm { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 1rem; }
.confirm h3 { margin: 0 0 .25rem; }
.confirm form { margin: 0; }
.pages { display: flex; justify-content: space-between; gap: 1rem; margin-block: 1rem; }
.pages a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.desk td .badge { white-space: normal; }
.filter form { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1.25rem; margin: 0; }
.filter .field { flex: 1 1 15rem; margin: 0; }
.filter button { flex: none; margin: 0; }
.filter .more { flex: 2 1 20rem; border: 0; margin: 0; padding: 0; }
.filter .more summary { display: flex; align-items: center; min-height: 2.75rem; margin: 0; }
.filter .more > div { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1.25rem; }
.desk tbody th small { font-weight: 400; }
.pages form { margin: 0; }
.columns { columns: 16rem; padding-left: 1.1rem; }
@media (min-width: 64rem) { .plan-steps table { table-layout: fixed; } .plan-steps :is(th, td):first-child { width: 24%; } .plan-steps :is(th, td):nth-child(2) { width: 16%; } }
.columns small { color: var(--pico-muted-color); }
.columns li { break-inside: avoid; margin-bottom: .4rem; }
.desk code { background: var(--sample); color: inherit; }
.facts { display: grid; gap: .35rem; margin-bottom: 1.25rem; }
.facts > div { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; }
.facts dt { color: var(--pico-muted-color); font-weight: 400; } .facts dd { margin: 0; }
.switches { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin-bottom: 1rem; }
.switch { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0; padding: 0; list-style: none; }
.switch li { list-style: none; margin: 0; padding: 0; }
.switch a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: .3rem .9rem; margin: 0; border: 1px solid var(--line); border-radius: .6rem; text-decoration: none; }
.switch a[aria-current] { background: var(--pico-primary-background); border-color: var(--pico-primary-background); color: var(--pico-primary-inverse); font-weight: 600; }
.subject { margin-bottom: .75rem; } .subject span { color: var(--pico-muted-color); }
iframe.mail { display: block; width: 100%; height: min(75vh, 60rem); border: 1px solid var(--line); border-radius: .8rem; background: var(--page); margin-bottom: 1.25rem; }
.desk pre { white-space: pre-wrap; padding: 1rem; background: var(--sample); color: inherit; }
.desk main > details { margin-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
.timeline-table + section { margin-top: 1.25rem; }
.about-whom { color: var(--pico-muted-color); }
.facts dd small { display: block; color: var(--pico-muted-color); overflow-wrap: anywhere; }
.facts form { margin: .25rem 0 .35rem; } .facts form button, .pick button { min-height: 2.5rem; padding: .25rem .9rem; margin: 0; }
.pick form { margin: 0; } .pick h3 { margin: 1rem 0 0; font-size: 1.05rem; } .pick table { table-layout: fixed; }
.own-steps a.read { display: flex; align-items: center; width: fit-content; min-height: 1.75rem; font-weight: 400; font-size: .925rem; }
.desk .own-steps form.buttons { gap: .4rem; margin: 0; }
.desk .own-steps button { min-height: 2.5rem; padding-block: .3rem; }
.changes ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem; }
.changes li { list-style: none; margin: 0; }
.changes li p { margin: .5rem 0 0; }
@media (max-width: 44rem) {
  body.desk > header.bar { gap: .25rem .75rem; padding-block: .5rem; }
  .places { order: 3; flex-basis: 100%; }
  .places a { padding-inline: .6rem; }
  .who { gap: 0; flex-basis: 100%; }
  .desk .who .person { flex: 1; text-align: start; }
  .desk button.small { padding-inline: .5rem; }
  .desk table.cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .desk table.cards, .desk table.cards :is(tbody, tr, td, tbody th) { display: block; }
  .desk table.cards tr { padding-block: .6rem; border-bottom: 1px solid var(--line); }
  .desk table.cards tr:last-child { border-bottom: 0; }
  .desk table.cards :is(td, th) { border: 0; padding: .1rem 0; }
  .desk table.cards td::before { content: attr(data-column) ": "; color: var(--pico-muted-color); font-size: .9rem; }
  .desk table.cards td:empty { display: none; }
  .desk .pick td:last-child::before { content: none; }
  .facts > div { grid-template-columns: 1fr; gap: 0; }
  iframe.mail { height: 80vh; }
}
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }
@media print {
  body.desk > header.bar > :not(.brand), .skip, .desk :is(button, .button, .pages, .confirm, .switches, .changes, .undo-window, a.read, .facts form), body.desk > footer { display: none !important; }
  @page { margin: 15mm 12mm; }
  .desk main > section { border: 0; padding: 0; }
  .desk :is(h2, figure, caption) { break-after: avoid; }
  .desk .own-steps:has(form) :is(th, td):last-child, .own-steps:has(form) > p { display: none; }
  .desk .timeline-scroll { border: 0; padding: 0; overflow: visible; }
  .desk .timeline-scroll svg { flex: 0 1 auto; min-width: 0; }
  .desk .timeline { break-inside: avoid; }
  .desk, .desk main > section { background: #fff; color: #000; }
  .desk tr { break-inside: avoid; }
}
`;
