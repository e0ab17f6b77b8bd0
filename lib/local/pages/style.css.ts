import { LOOK, type Shades } from "../../plan/mails/look.ts";

const both = (name: keyof Shades) => `light-dark(${LOOK.light[name]}, ${LOOK.dark[name]})`;

/** The look of the local pages, in the colours of the mails. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: ${both("text")};
  --quiet: ${both("muted")};
  --paper: ${both("card")};
  --ground: ${both("page")};
  --line: ${both("line")};
  --accent: ${both("accent")};
  --on-accent: ${both("onAccent")};
  --wrong: light-dark(#a3200d, #ffab9c);
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere;
}
header, main { max-width: 62rem; margin: 0 auto; padding: 0.75rem 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; }
header strong { display: inline-flex; align-items: center; gap: 0.6rem; color: var(--accent); font: 400 1.35rem Georgia, "Times New Roman", serif; margin-inline-end: auto; }
.mark { flex: none; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
nav a { padding: 0.5rem 0; }
a { color: var(--accent); }
a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.75rem 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; }
p { max-width: 42rem; }
.quiet { color: var(--quiet); }
.now { font-size: 1.25rem; font-weight: 600; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
.panel, .list, pre, iframe {
  background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
}
.panel { padding: 1rem; margin: 1rem 0; }
.list { list-style: none; margin: 1rem 0; padding: 0; }
.list li { padding: 0.7rem 1rem; border-top: 1px solid var(--line); }
.list li:first-child { border-top: 0; }
.list a { font-weight: 600; }
.list .quiet { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: 0.925rem; }
pre { padding: 0.9rem 1rem; overflow: auto; white-space: pre-wrap; font-size: 0.875rem; }
iframe { width: 100%; height: 75vh; background: #ffffff; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.75rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
form { display: inline; }
.row { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin: 0.75rem 0; }
label { display: block; font-weight: 600; }
input, button { font: inherit; min-height: 2.75rem; padding: 0.4rem 0.9rem; border-radius: 6px; }
input { color: inherit; background: var(--paper); border: 1px solid var(--quiet); }
button { color: var(--on-accent); background: var(--accent); border: 1px solid transparent; cursor: pointer; }
.wrong { color: var(--wrong); font-weight: 600; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.4rem; } }
`;
