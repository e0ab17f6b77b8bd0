import { isolatedInText, replaceIsolated } from "../departure/people/isolate.ts";

/** Elements that hold text only. */
const PLAIN = /^<(title|option|textarea|style|script)[\s>]/u;

/**
 * Isolates each marked name in a finished page or mail: with `<bdi>` in text, with isolate characters where markup is not
 * possible. Elements are in lower case; attributes must be quoted and contain no `>`, as the templates escape it.
 */
export function isolateNames(markup: string): string {
  const hasPicture = markup.includes("<svg");
  return replaceIsolated(markup, (marked, name, at) =>
    isPlainAt(markup, at) || (hasPicture && isInPicture(markup, at))
      ? isolatedInText(marked)
      : `<bdi>${name}</bdi>`,
  );
}

/** Within a tag, or in an element that holds text only. */
function isPlainAt(markup: string, at: number): boolean {
  const tag = markup.lastIndexOf("<", at);
  return tag > markup.lastIndexOf(">", at) || (tag >= 0 && PLAIN.test(markup.slice(tag, tag + 10)));
}

/** SVG has no `bdi`. */
function isInPicture(markup: string, at: number): boolean {
  return markup.lastIndexOf("<svg", at) > markup.lastIndexOf("</svg", at);
}
