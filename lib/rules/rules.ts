import type { Life } from "./life.ts";
import type { Rule } from "./rule.ts";
import * as addresses from "./rules-of-addresses.ts";
import * as counting from "./rules-of-counting.ts";
import * as digests from "./rules-of-digests.ts";
import * as editions from "./rules-of-editions.ts";
import * as forgetting from "./rules-of-forgetting.ts";
import * as hrSteps from "./rules-of-hr-steps.ts";
import * as interviews from "./rules-of-interviews.ts";
import * as life from "./rules-of-life.ts";
import * as moments from "./rules-of-moments.ts";
import * as order from "./rules-of-order.ts";
import * as people from "./rules-of-people.ts";
import * as plan from "./rules-of-plan.ts";
import * as readers from "./rules-of-readers.ts";
import * as sending from "./rules-of-sending.ts";
import * as talks from "./rules-of-talks.ts";
import * as thanks from "./rules-of-thanks.ts";

export interface Violation {
  /** The violated rule. */
  readonly rule: string;
  readonly what: string;
}

/** The rules of the product, checked on each write and each mail of a life. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...moments,
  ...plan,
  ...order,
  ...sending,
  ...people,
  ...addresses,
  ...readers,
  ...life,
  ...editions,
  ...digests,
  ...hrSteps,
  ...counting,
  ...forgetting,
  ...interviews,
  ...talks,
  ...thanks,
};

/** A life's violations of some rules. */
export function violationsOf<L extends Life>(
  life: L,
  rules: Readonly<Record<string, Rule<L>>>,
): Violation[] {
  return Object.entries(rules).flatMap(([rule, holds]) =>
    holds(life).map((what) => ({ rule, what })),
  );
}

/** `everyMailingIsSentOnce` as a sentence. */
export function ruleInWords(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
