import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UNUSED, withoutUnused } from "../../lib/plan/without-unused.ts";

test.each([
  ["a selector that needs what no page has", "sup { top: 0 } p { top: 0 }", "p { top: 0 }"],
  ["one of several", "a, [role=search] > b, p sup { top: 0 }", "a { top: 0 }"],
  ["one in which each choice is unused", ":is(sup, p > sub):hover { top: 0 }", ""],
  ["a media query's only rule", "@media print { sup { top: 0 } }", "@media print { }"],
  ["a variable that nothing reads", "p { --x: 1; top: 0 }", "p { top: 0 }"],
  ["one that only such a variable reads", "p { --x: 1; --y: var(--x); top: 0 }", "p { top: 0 }"],
])("leaves out %s", (_what, whole, used) => {
  expect(withoutUnused(whole).replaceAll(/\s+/g, " ").trim()).toBe(used);
});

test.each([
  ["a selector with one choice that is used", ":where(sup, p) { top: 0 }"],
  ["a selector that excludes what no page has", "a:not([role=button], :is(sup)) { top: 0 }"],
  ["a selector for a state alone", ":is(:hover, :focus)::after { top: 0 }"],
  ["another value of an attribute", "[type=search], [aria-invalid=true] { top: 0 }"],
  ["an element whose name begins alike", "summary, subject { top: 0 }"],
  ["a variable that is read", "p { --x: 1; top: calc(var(--x) * 1px) }"],
  ["steps of a movement", "@keyframes turn { from { top: 0 } 50% { top: 1px } }"],
])("keeps %s", (_what, css) => {
  expect(withoutUnused(css)).toBe(css);
});

describe("no page is written with", () => {
  const root = join(import.meta.dirname, "..", "..");
  const sources = globSync(["lambdas/**/*.ts", "lib/openapi/*.ts", "lib/plan/mails/body-page.ts"], {
    cwd: root,
  }).map((path) => [path, readFileSync(join(root, path), "utf8")] as const);

  test.each(UNUSED)("%s, which has no style", (unused) => {
    const found = sources.filter(([, source]) => writes(unused).test(source));
    expect(found.map(([path]) => path)).toEqual([]);
  });
});

/** How source text writes an element, an attribute, or a value of one that is filled in elsewhere: `type: "range"`. */
function writes(selector: string): RegExp {
  const [, name, value] = /^\[([\w-]+)(?:=([\w-]+))?\]$/.exec(selector) ?? [];
  if (!name) return new RegExp(`<${selector}[\\s>/$]`);
  return new RegExp(value ? `\\b${name}(="|\\??: .*")${value}"` : `\\s${name}[=>]`);
}
