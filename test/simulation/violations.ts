import type { Rule } from "../../lib/rules/rule.ts";
import { RULES, type Violation, violationsOf } from "../../lib/rules/rules.ts";
import * as answers from "./rules-of-answers.ts";
import * as feedback from "./rules-of-feedback.ts";
import * as holders from "./rules-of-holders.ts";
import * as interviews from "./rules-of-interviews.ts";
import * as keeping from "./rules-of-keeping.ts";
import * as locks from "./rules-of-locks.ts";
import * as names from "./rules-of-names.ts";
import * as notes from "./rules-of-notes.ts";
import * as person from "./rules-of-person.ts";
import * as end from "./rules-of-the-end.ts";
import * as voice from "./rules-of-voice.ts";
import type { SimulatedLife } from "./simulated-life.ts";

/** Those over what only a made-up life shows as well: locks, schedules, who wrote, what SES told, and an end far away. */
const OF_SIMULATED_LIVES: Readonly<Record<string, Rule<SimulatedLife>>> = {
  ...person,
  ...locks,
  ...answers,
  ...feedback,
  ...interviews,
  ...holders,
  ...keeping,
  ...names,
  ...voice,
  ...notes,
  ...end,
};

/** What a life breaks of the rules of the product. */
export function violationsIn(life: SimulatedLife): Violation[] {
  return violationsOf(life, { ...RULES, ...OF_SIMULATED_LIVES });
}
