import type { Life } from "./life.ts";
import * as life from "./rules-of-life.ts";
import * as moments from "./rules-of-moments.ts";
import * as sending from "./rules-of-sending.ts";

export interface Violation {
  /** The rule of the product that does not hold. */
  readonly rule: string;
  readonly what: string;
}

const { localOf: _, mailingOf: __, momentOf: ___, told: ____, ...rulesOfMoments } = moments;
const RULES: Readonly<Record<string, moments.Rule>> = { ...rulesOfMoments, ...sending, ...life };

/** What a life breaks of the rules of the product. */
export function violationsIn(lived: Life): Violation[] {
  return Object.entries(RULES).flatMap(([rule, holds]) =>
    holds(lived).map((what) => ({ rule, what })),
  );
}
