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
  return text.replace(/\u2068([^\u2068\u2069]*)\u2069/gu, (marked, name: string) =>
    RIGHT_TO_LEFT.test(name) ? marked : name,
  );
}
