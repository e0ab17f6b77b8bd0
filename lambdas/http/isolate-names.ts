import { isolatedInText } from "../departure/people/isolate.ts";

/** SVG has no `bdi`. */
const SVG = /(?=<svg[\s>])|(?<=<\/svg>)/u;

/** What may hold a marked name elsewhere: an element that holds text only, a tag, and the name itself where it stands in text. */
const MARKED =
  /<(?:title|option|textarea|style|script)[\s>][^<]*|<[^<>\u2068]*\u2068[^<>]*>|\u2068([^\u2068\u2069<]*)\u2069/gu;

/**
 * Isolates each marked name in a finished page or mail: with `<bdi>` in text, with isolate characters where markup is not
 * possible. Elements are in lower case; attributes must be quoted and contain no `>`, as the templates escape it.
 */
export function isolateNames(markup: string): string {
  if (!markup.includes("\u2068")) return markup;
  return markup
    .split(SVG)
    .map((part) => (part.startsWith("<svg") ? isolatedInText(part) : part.replace(MARKED, marked)))
    .join("");
}

function marked(piece: string, name: string | undefined): string {
  return name === undefined ? isolatedInText(piece) : `<bdi>${name}</bdi>`;
}
