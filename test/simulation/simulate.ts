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
  /** HR's. */
  readonly mornings: number;
  readonly deadLetters: number;
  /** What people did, and how often they were refused. */
  readonly acts: ReadonlyMap<string, number>;
  readonly refusals: number;
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
  const totals: Totals = {
    lives: 0,
    departures: 0,
    mailings: 0,
    mails: 0,
    resends: 0,
    mornings: 0,
    deadLetters: 0,
    refusals: 0,
    acts: new Map(),
    faults: new Map(),
  };
  const broken: Broken[] = [];
  for (let index = 0; index < lives; index += 1) {
    const seedOfLife = `${seed}.${index}`;
    const life = await live({ ...options, seed: seedOfLife });
    add(life, totals);
    broken.push(...violationsIn(life).map((violation) => ({ ...violation, seed: seedOfLife })));
    if (untilBroken && broken.length > 0) break;
  }
  return { ...totals, broken };
}

interface Totals
  extends Record<
    | "lives"
    | "departures"
    | "mailings"
    | "mails"
    | "resends"
    | "mornings"
    | "deadLetters"
    | "refusals",
    number
  > {
  readonly acts: Map<string, number>;
  readonly faults: Map<FaultKind, number>;
}

function add(life: Life, totals: Totals): void {
  const names = life.mails.map(({ message }) => `${nameOf(message)} ${message.revision}`);
  totals.lives += 1;
  totals.departures += life.departures.length;
  totals.mailings += life.departures.flatMap(({ mailings }) => mailings).length;
  totals.mails += life.mails.length;
  totals.resends += names.length - new Set(names).size;
  totals.mornings += life.mornings.length;
  totals.deadLetters += life.deadLetters.length;
  totals.refusals += life.answers.filter(({ refusal }) => refusal).length;
  for (const { do: deed } of life.acts) countOne(totals.acts, deed);
  for (const { kind } of life.faults) countOne(totals.faults, kind);
}

function countOne<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
