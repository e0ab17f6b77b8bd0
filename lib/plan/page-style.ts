import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { inBrotli } from "./in-brotli.ts";
import type { Look } from "./mails/look.ts";
import { STYLESHEETS, type StyleName } from "./stylesheets.ts";
import { withoutUnused } from "./without-unused.ts";

/** A stylesheet as it is served. */
export interface BuiltStyle {
  /** Changes with the stylesheet, so browsers may cache it forever. */
  readonly hash: string;
  /** Base64 of the stylesheet in Brotli: HTTP API compresses nothing. */
  readonly brotli: string;
}

/** Pico's styles for plain HTML, then ours, without what no page uses. */
export async function buildStyle(name: StyleName, look: Look): Promise<BuiltStyle> {
  const pico = import.meta.resolve("@picocss/pico/css/pico.classless.min.css");
  const own = await Promise.all(
    STYLESHEETS[name].map((path) => readFile(join(ROOT, path), "utf8")),
  );
  const whole = [await readFile(new URL(pico), "utf8"), coloursOfBoth(look), ...own].join("\n");
  const used = withoutUnused(whole);
  const { code: css } = await transform(used, { loader: "css", minify: true });
  return {
    hash: createHash("sha256").update(css).digest("hex").slice(0, 16),
    brotli: await inBrotli(css),
  };
}

const ROOT = join(import.meta.dirname, "..", "..");

/** The mails' colours in light and dark mode. */
function coloursOfBoth(look: Look): string {
  return `
:root:not([data-theme=dark]) { ${colours(look, "light")} }
@media only screen and (prefers-color-scheme: dark) { :root:not([data-theme]) { ${colours(look, "dark")} } }`;
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
