import type { FaultKind } from "./faults.ts";
import { type Life, nameOf } from "./life.ts";
import { type LifeOptions, live } from "./live.ts";
import { type Violation, violationsIn } from "./violations.ts";

export interface Summary {
  readonly lives: number;
  readonly departures: number;
  readonly mailings: number;
  readonly mails: number;
  /** Mails that left a second time, because nobody could tell whether the first had. */
  readonly resends: number;
  readonly deadLetters: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly broken: readonly Broken[];
}

export interface Broken extends Violation {
  /** Seed of the one life in which it shows. */
  readonly seed: string;
}

export interface SimulationOptions extends Omit<LifeOptions, "seed" | "without"> {
  readonly seed: string;
  readonly lives: number;
  /** Stops at the first life that breaks a rule. */
  readonly untilBroken?: boolean;
}

/** Lives so many lives, each from a seed of its own, and holds each to the rules. */
export async function simulate({
  seed,
  lives,
  untilBroken = false,
  ...options
}: SimulationOptions): Promise<Summary> {
  const totals = { lives: 0, departures: 0, mailings: 0, mails: 0, resends: 0, deadLetters: 0 };
  const faults = new Map<FaultKind, number>();
  const broken: Broken[] = [];
  for (let index = 0; index < lives; index += 1) {
    const seedOfLife = `${seed}.${index}`;
    const life = await live({ ...options, seed: seedOfLife });
    add(life, totals, faults);
    broken.push(...violationsIn(life).map((violation) => ({ ...violation, seed: seedOfLife })));
    if (untilBroken && broken.length > 0) break;
  }
  return { ...totals, faults, broken };
}

function add(
  life: Life,
  totals: Record<"lives" | "departures" | "mailings" | "mails" | "resends" | "deadLetters", number>,
  faults: Map<FaultKind, number>,
): void {
  totals.lives += 1;
  totals.departures += life.departures.length;
  totals.mailings += life.departures.flatMap(({ mailings }) => mailings).length;
  totals.mails += life.mails.length;
  totals.resends +=
    life.mails.length - new Set(life.mails.map(({ message }) => nameOf(message))).size;
  totals.deadLetters += life.deadLetters.length;
  for (const { kind } of life.faults) faults.set(kind, (faults.get(kind) ?? 0) + 1);
}
