import { nameForm } from "./name-form.ts";

/** First Strong Isolate and Pop Directional Isolate: what stands between them does not turn the text around it. */
const [FSI, PDI] = ["\u2068", "\u2069"];

/** Scripts that are written from right to left, and their digits and marks. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A name to stand in a sentence. It is kept in its form for those that were stored before names had one. */
export function isolated(name: string): string {
  const form = nameForm(name);
  return form === "" ? "" : `${FSI}${form}${PDI}`;
}

/** A text with names in it, where there is no markup: set apart only where that shows, because old programs show the marks. */
export function isolatedInText(text: string): string {
  return text.replace(/\u2068([^\u2068\u2069]*)\u2069/gu, (marked, name: string) =>
    RIGHT_TO_LEFT.test(name) ? marked : name,
  );
}
