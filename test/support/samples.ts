import { readFileSync } from "node:fs";

/** A sample departure as HR's system posts it. */
// biome-ignore lint/suspicious/noExplicitAny: a test changes what it likes.
export function sample(name: string): any {
  return JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), "utf8"));
}
