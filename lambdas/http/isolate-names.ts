import { isolatedInText } from "../departure/people/isolate.ts";

/** A tag, or the text up to the next tag. */
const PIECES = /<[^<>]*>|[^<]+/gu;

/** Elements that hold text only, and those of SVG, which has no `bdi`. */
const PLAIN = /^<(title|option|textarea|style|script|svg)[\s>]/u;

/**
 * Isolates each marked name in a finished page or mail: with `<bdi>` in text, with isolate characters where markup is not
 * possible. Attributes must be quoted and contain no `>`, as the templates escape it.
 */
export function isolateNames(markup: string): string {
  if (!markup.includes("\u2068")) return markup;
  let within: string | undefined;
  return markup.replace(PIECES, (piece) => {
    const isTag = piece.startsWith("<");
    if (isTag) within = elementAfter(piece.toLowerCase(), within);
    return isTag || within ? isolatedInText(piece) : inBdi(piece);
  });
}

/** The text-only element that contains the text after a tag. */
function elementAfter(tag: string, within: string | undefined): string | undefined {
  if (!within) return PLAIN.exec(tag)?.[1];
  return tag.startsWith(`</${within}`) ? undefined : within;
}

function inBdi(text: string): string {
  return text.replace(/\u2068([^\u2068\u2069]*)\u2069/gu, "<bdi>$1</bdi>");
}
