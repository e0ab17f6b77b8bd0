import { nameOf } from "../../lib/rules/life.ts";
import type { Violation } from "../../lib/rules/rules.ts";
import type { FaultKind } from "./faults.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { statesIn } from "./states.ts";
import { violationsIn } from "./violations.ts";

export interface Summary {
  readonly counts: Readonly<Record<Counted, number>>;
  /** What people did. */
  readonly acts: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<FaultKind, number>;
  /** How many lives came to each state. */
  readonly states: ReadonlyMap<string, number>;
  readonly broken: readonly Broken[];
}

/** `resends`: mails that left a second time, because nobody could tell whether the first had. `mornings`: HR's mails. */
type Counted =
  | "lives"
  | "departures"
  | "mailings"
  | "mails"
  | "resends"
  | "digests"
  | "deadLetters"
  | "refusals";

export interface Broken extends Violation {
  /** Seed of the one life in which it shows. */
  readonly seed: string;
}

export const NO_LIVES: Summary = {
  counts: {
    lives: 0,
    departures: 0,
    mailings: 0,
    mails: 0,
    resends: 0,
    digests: 0,
    deadLetters: 0,
    refusals: 0,
  },
  acts: new Map(),
  faults: new Map(),
  states: new Map(),
  broken: [],
};

/** What there is to tell of one life, held to the rules. */
export function summaryOf(life: SimulatedLife, seed: string): Summary {
  const names = life.mails.map(({ message }) => `${nameOf(message)} ${message.revision}`);
  return {
    counts: {
      lives: 1,
      departures: life.departures.length,
      mailings: life.departures.flatMap(({ mailings }) => mailings).length,
      mails: life.mails.length,
      resends: names.length - new Set(names).size,
      digests: life.digests.length,
      deadLetters: life.deadLetters.length,
      refusals: life.answers.filter(({ refusal }) => refusal).length,
    },
    acts: countsOf(life.acts.map((act) => act.do)),
    faults: countsOf(life.faults.map(({ kind }) => kind)),
    states: countsOf(statesIn(life)),
    broken: violationsIn(life).map((violation) => ({ ...violation, seed })),
  };
}

export function together(one: Summary, other: Summary): Summary {
  const counts = Object.entries(one.counts).map(([name, count]) => [
    name,
    count + other.counts[name as Counted],
  ]);
  return {
    counts: Object.fromEntries(counts),
    acts: addedUp(one.acts, other.acts),
    faults: addedUp(one.faults, other.faults),
    states: addedUp(one.states, other.states),
    broken: [...one.broken, ...other.broken],
  };
}

function countsOf<K>(each: readonly K[]): Map<K, number> {
  const groups = [...Map.groupBy(each, (name) => name)];
  return new Map(groups.map(([name, { length }]) => [name, length]));
}

function addedUp<K>(one: ReadonlyMap<K, number>, other: ReadonlyMap<K, number>): Map<K, number> {
  const sum = new Map(one);
  for (const [name, count] of other) sum.set(name, count + (sum.get(name) ?? 0));
  return sum;
}
