import { readFileSync } from "node:fs";
import type { DepartureItem } from "../../lambdas/store/departure-item.ts";

/**
 * Departures as a program of that shape wrote them, one a line: of simulated lives those that together have every attribute,
 * state and event that lives came to, and a few that have everything at once. A file of a released shape is never made anew.
 */
export function frozenItems(shape: number): DepartureItem[] {
  const file = new URL(`fixtures/shape-${shape}.jsonl`, import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
