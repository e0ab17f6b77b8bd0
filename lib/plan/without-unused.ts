import postcss, { type Root } from "postcss";
import parser, { type Node, type Pseudo, type Selector } from "postcss-selector-parser";

/**
 * What no page has, as simple selectors: Pico's styles for these are left out. What isn't named here keeps its style. A page that
 * has one after all fails a test (`test/plan/without-unused.test.ts`, and `faultsOf` in a browser): then take it off the list.
 */
export const UNUSED: readonly string[] = [
  ...["abbr", "area", "aside", "audio", "canvas", "del", "dialog", "hgroup", "img", "ins", "kbd"],
  ...["mark", "optgroup", "samp", "sub", "sup", "template", "tfoot", "video"],
  ...["[type=submit]", "[type=reset]", "[type=range]", "[type=color]", "[multiple]"],
  ...["[role=button]", "[role=link]", "[role=search]", "[role=switch]", "[dir=rtl]"],
  ...["[aria-busy=true]", "[aria-controls]", "[aria-hidden=false]", "[aria-invalid=false]"],
  ...["[aria-label=breadcrumb]", "[data-theme=dark]", "[data-theme=light]", "[data-tooltip]"],
];

/** A stylesheet without selectors that need something of `UNUSED`, and without variables that nothing reads then. */
export function withoutUnused(css: string): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const used = parser((selectors) => selectors.each(dropUnused)).processSync(rule.selector);
    if (used) rule.selector = used;
    else rule.remove();
  });
  while (dropUnreadVariables(root));
  return root.toString();
}

function dropUnused(selector: Selector): void {
  if (needsUnused(selector)) selector.remove();
}

function needsUnused(selector: Selector): boolean {
  return selector.some(
    (node) =>
      UNUSED.includes(node.toString().trim()) || (isChoice(node) && node.nodes.every(needsUnused)),
  );
}

/** Not `:not(…)`, which matches without what is in it. */
function isChoice(node: Node): node is Pseudo {
  return parser.isPseudoClass(node) && /^:(is|where)$/.test(node.value) && node.length > 0;
}

/** True if there were any: others may have been read by them alone. */
function dropUnreadVariables(root: Root): boolean {
  const css = root.toString();
  const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  let isDropped = false;
  root.walkDecls(/^--/, (declaration) => {
    if (read.has(declaration.prop)) return;
    declaration.remove();
    isDropped = true;
  });
  return isDropped;
}
