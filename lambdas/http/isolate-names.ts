import { isolatedInText } from "../departure/people/isolate.ts";

/**
 * What may hold a marked name: an element that holds text only, or SVG, which has no `bdi`; a tag; and the name itself where it
 * stands in text.
 */
const MARKED =
  /<(title|option|textarea|style|script|svg)[\s>][^]*?(?:<\/\1|$)|<[^<>\u2068]*\u2068[^<>]*>|\u2068([^\u2068\u2069<]*)\u2069/giu;

/**
 * Isolates each marked name in a finished page or mail: with `<bdi>` in text, with isolate characters where markup is not
 * possible. Attributes must be quoted and contain no `>`, as the templates escape it.
 */
export function isolateNames(markup: string): string {
  if (!markup.includes("\u2068")) return markup;
  return markup.replace(MARKED, (piece: string, _element: string, name: string | undefined) =>
    name === undefined ? isolatedInText(piece) : `<bdi>${name}</bdi>`,
  );
}
