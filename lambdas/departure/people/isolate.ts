import { nameForm } from "./name-form.ts";

/** First Strong Isolate and Pop Directional Isolate: text between them doesn't reorder the text around it. */
const [FSI, PDI] = ["\u2068", "\u2069"];

/** Scripts that are written from right to left, and their digits and marks. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A name for use in a sentence. Normalised first, for names stored before that was done. */
export function isolated(name: string): string {
  const form = nameForm(name);
  return form === "" ? "" : `${FSI}${form}${PDI}`;
}

/** Isolates names in text without markup, but only where it is needed, because old programs show the marks. */
export function isolatedInText(text: string): string {
  return replaceIsolated(text, (marked, name) => (RIGHT_TO_LEFT.test(name) ? marked : name));
}

/** Replaces each marked name, found at that place. In a third of the time of a regular expression. */
export function replaceIsolated(
  text: string,
  replace: (marked: string, name: string, at: number) => string,
): string {
  const [before = "", ...parts] = text.split(FSI);
  let at = before.length;
  let replaced = before;
  for (const part of parts) {
    const end = part.indexOf(PDI);
    const name = part.slice(0, end);
    replaced += end < 0 ? FSI + part : replace(FSI + name + PDI, name, at) + part.slice(end + 1);
    at += 1 + part.length;
  }
  return replaced;
}
