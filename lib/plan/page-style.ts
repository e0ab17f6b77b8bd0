import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { DESK_RULES } from "./desk-style.ts";
import { FORM_RULES } from "./form-style.ts";
import type { Look } from "./mails/look.ts";
import { TIMELINE_RULES } from "./timeline-style.ts";

/** The stylesheet of the pages as the program serves it. */
export interface BuiltStyle {
  /** Changes with the stylesheet, so that browsers may keep it for ever. */
  readonly hash: string;
  /** Base64 of the stylesheet, gzipped: HTTP API compresses nothing. */
  readonly gzip: string;
}

/** Pico's styles for plain HTML, then ours. */
export async function buildStyle(look: Look): Promise<BuiltStyle> {
  const pico = import.meta.resolve("@picocss/pico/css/pico.classless.min.css");
  const css = `${await readFile(new URL(pico), "utf8")}\n${ownRules(look)}${DESK_RULES}${TIMELINE_RULES}${FORM_RULES}`;
  const zipped = await promisify(gzip)(css, { level: 9 });
  return {
    hash: createHash("sha256").update(css).digest("hex").slice(0, 16),
    gzip: zipped.toString("base64"),
  };
}

/** The colours of the mails, and what a phone in one hand needs. */
function ownRules(look: Look): string {
  return `
:root:not([data-theme=dark]), [data-theme=light] { ${colours(look, "light")} }
@media only screen and (prefers-color-scheme: dark) { :root:not([data-theme]) { ${colours(look, "dark")} } }
:root { --pico-font-size: 100%; --pico-line-height: 1.55; --pico-border-radius: .6rem; }
:root, :host { --pico-font-family: system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
body { background: var(--page); overflow-wrap: anywhere; }
body > header, body > main, body > footer { max-width: 42rem; padding-inline: 1rem; }
body > header { padding-block: 1.25rem .25rem; }
body > header p { margin: 0; color: var(--pico-primary); }
.brand { display: inline-flex; align-items: center; gap: .6rem; min-height: 2.75rem; text-decoration: none; font-family: Georgia, "Times New Roman", serif; font-size: 1.35rem; }
.mark { width: 2rem; height: 2rem; flex: none; }
body > main { padding-block: .5rem 1rem; }
body > footer { padding-block: 0 2rem; font-size: .925rem; color: var(--pico-muted-color); }
h1 { font-size: 1.6rem; line-height: 1.25; margin-bottom: 1rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin-bottom: .75rem; }
h3 { font-size: 1.1rem; margin-block: 1.25rem .5rem; }
h4 { font-size: 1rem; }
article { padding: 1.25rem; margin-bottom: 1.25rem; border: 1px solid var(--line); box-shadow: none; scroll-margin-top: 1rem; }
article > :last-child { margin-bottom: 0; }
form { margin-bottom: 1.25rem; }
form > :last-child { margin-bottom: 0; }
label { font-weight: 600; }
button, input, select { min-height: 2.9rem; }
select:not([multiple], [size]), input:not([type=checkbox], [type=radio]) { margin-bottom: .75rem; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; }
.choices button { margin: 0; }
.quiet, .quiet:is(:hover, :focus) { background: transparent; border-color: var(--pico-primary); color: var(--pico-primary); }
.quiet:hover { text-decoration: underline; }
.now { background: var(--action); border-radius: .6rem; padding: .85rem 1rem; font-weight: 600; }
.now span { display: block; font-size: .85rem; color: var(--pico-primary); }
.state { border-left: 4px solid var(--pico-primary); background: var(--action); border-radius: 0 .6rem .6rem 0; padding: .85rem 1rem; }
.state { margin-bottom: 1.25rem; }
.state > :last-child, .wrong > :last-child { margin-bottom: 0; }
.wrong { border: 2px solid var(--wrong); border-radius: .6rem; padding: .85rem 1rem; margin-bottom: 1.25rem; }
.problem { display: block; color: var(--wrong); font-weight: 600; margin-bottom: .35rem; }
input[aria-invalid=true] { border-color: var(--wrong); --pico-border-color: var(--wrong); }
details > :last-child { margin-bottom: .5rem; }
details { border-top: 1px solid var(--line); padding-top: .25rem; margin-bottom: 0; }
details + details { margin-top: .5rem; }
summary { min-height: 2.75rem; padding-block: .6rem; font-weight: 600; color: var(--pico-primary); }
details[open] > summary { margin-bottom: .5rem; }
:is(a, button, summary, input, select):focus-visible { outline: 3px solid var(--pico-primary); outline-offset: 2px; box-shadow: none; }
article > h3:first-child { margin-top: 0; }
code, pre { background: var(--sample); color: inherit; }
dd { margin: 0 0 .5rem 1rem; }
dd p { margin: 0; }
figure { margin: 0 0 1.25rem; }
figure figcaption { padding: 0; font-size: .85rem; font-weight: 600; color: var(--pico-muted-color); }
figure blockquote { margin: 0; padding: .75rem 1rem; background: var(--sample); border-left: 3px solid var(--line); }
figure blockquote :is(ul, ol) { padding-left: 1.25rem; }
figure blockquote > :last-child { margin-bottom: 0; }
`;
}

function colours(looks: Look, theme: keyof Look): string {
  const look = looks[theme];
  const values: Record<string, string> = {
    "--page": look.page,
    "--action": look.action,
    "--sample": look.sample,
    "--line": look.line,
    "--wrong": theme === "light" ? "#a3200d" : "#ffab9c",
    "--pico-background-color": look.page,
    "--pico-card-background-color": look.card,
    "--pico-card-sectioning-background-color": look.card,
    "--pico-color": look.text,
    "--pico-muted-color": look.muted,
    "--pico-muted-border-color": look.line,
    "--pico-h1-color": look.text,
    "--pico-h2-color": look.text,
    "--pico-h3-color": look.text,
    "--pico-h4-color": look.text,
    "--pico-primary": look.accent,
    "--pico-primary-hover": look.accent,
    "--pico-primary-underline": look.accent,
    "--pico-primary-hover-underline": look.accent,
    "--pico-primary-background": look.accent,
    "--pico-primary-border": look.accent,
    "--pico-primary-hover-background": look.accent,
    "--pico-primary-hover-border": look.accent,
    "--pico-primary-inverse": look.onAccent,
    "--pico-form-element-background-color": look.card,
    "--pico-form-element-active-background-color": look.card,
    "--pico-form-element-color": look.text,
    "--pico-form-element-border-color": look.muted,
    "--pico-form-element-placeholder-color": look.muted,
    "--pico-form-element-active-border-color": look.accent,
    "--pico-accordion-close-summary-color": look.accent,
    "--pico-accordion-open-summary-color": look.accent,
    "--pico-accordion-active-summary-color": look.accent,
    "--pico-blockquote-border-color": look.line,
    "--pico-blockquote-footer-color": look.muted,
  };
  return `color-scheme: ${theme}; ${Object.entries(values)
    .map(([name, value]) => `${name}: ${value};`)
    .join(" ")}`;
}
