import { isolatedInText } from "../departure/people/isolate.ts";

/** A tag, or the text up to the next one. */
const PIECES = /<[^<>]*>|[^<]+/gu;

/** Elements whose text is read as text alone, and those of pictures, which know no `bdi`. */
const PLAIN = /^<(title|option|textarea|style|script|svg)[\s>]/u;

/**
 * Sets every name apart that is marked in a finished page or mail: by `<bdi>` in its text, by isolating marks where markup is
 * not possible. Attributes must have their quotes, and no `>` in them: as the templates escape it.
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

/** The element that knows no markup and in which what follows a tag stands. */
function elementAfter(tag: string, within: string | undefined): string | undefined {
  if (!within) return PLAIN.exec(tag)?.[1];
  return tag.startsWith(`</${within}`) ? undefined : within;
}

function inBdi(text: string): string {
  return text.replace(/\u2068([^\u2068\u2069]*)\u2069/gu, "<bdi>$1</bdi>");
}
