import { readFileSync } from "node:fs";

/** What a sample posts: an object of JSON, or the text of a form. */
export function sample(file: string): object | string {
  const text = readFileSync(new URL(`../../../samples/${file}`, import.meta.url), "utf8").trim();
  return file.endsWith(".json") ? JSON.parse(text) : text;
}

/** A step in the timeline of an answer. */
export interface ShownStep {
  readonly step: string;
  readonly title: string;
  readonly state: string;
  readonly mailing: string | null;
  readonly to: object;
  readonly at: { readonly local: string; readonly zone: string; readonly instant: string };
  readonly planned: ShownStep["at"];
  readonly why: readonly { readonly code: string; readonly text: string }[];
}
