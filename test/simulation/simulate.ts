import { type LifeOptions, live } from "./live.ts";
import type { Mutation } from "./program.ts";
import { NO_LIVES, type Summary, summaryOf, together } from "./summary.ts";

export interface SimulationOptions extends Omit<LifeOptions, "seed" | "without"> {
  readonly seed: string;
  readonly lives: number;
  /** The index of the first one, where others live those before it. */
  readonly from?: number;
  /** Stops at the first life that breaks a rule. */
  readonly untilBroken?: boolean;
}

/** Lives so many lives, each from a seed of its own, and holds each to the rules. */
export async function simulate({
  seed,
  lives,
  from = 0,
  untilBroken = false,
  ...options
}: SimulationOptions): Promise<Summary> {
  let summary = NO_LIVES;
  for (let index = from; index < from + lives; index += 1) {
    const seedOfLife = `${seed}.${index}`;
    const life = summaryOf(await live({ ...options, seed: seedOfLife }), seedOfLife);
    summary = together(summary, judged(life, options.mutation));
    if (untilBroken && summary.broken.length > 0) break;
  }
  return summary;
}

/** Of a mutant only what the rule sees that is to see it. */
function judged(summary: Summary, { breaks }: Mutation = {}): Summary {
  const broken = summary.broken.filter(({ rule }) => !breaks || rule === breaks);
  return { ...summary, broken };
}
