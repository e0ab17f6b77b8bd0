import type { Life } from "./life.ts";
import type { Rule } from "./rule.ts";
import * as digests from "./rules-of-digests.ts";
import * as editions from "./rules-of-editions.ts";
import * as forgetting from "./rules-of-forgetting.ts";
import * as talks from "./rules-of-interviews.ts";
import * as life from "./rules-of-life.ts";
import * as moments from "./rules-of-moments.ts";
import * as names from "./rules-of-names.ts";
import * as order from "./rules-of-order.ts";
import * as people from "./rules-of-people.ts";
import * as person from "./rules-of-person.ts";
import * as plan from "./rules-of-plan.ts";
import * as readers from "./rules-of-readers.ts";
import * as sending from "./rules-of-sending.ts";

export interface Violation {
  /** The rule of the product that does not hold. */
  readonly rule: string;
  readonly what: string;
}

const RULES: Readonly<Record<string, Rule>> = {
  ...moments,
  ...person,
  ...plan,
  ...order,
  ...sending,
  ...people,
  ...readers,
  ...life,
  ...editions,
  ...digests,
  ...names,
  ...forgetting,
  ...talks,
};

/** What a life breaks of the rules of the product. */
export function violationsIn(lived: Life): Violation[] {
  return Object.entries(RULES).flatMap(([rule, holds]) =>
    holds(lived).map((what) => ({ rule, what })),
  );
}
