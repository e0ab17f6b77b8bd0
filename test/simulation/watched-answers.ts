import type { Temporal } from "temporal-polyfill";
import type { AnsweringAccess } from "../../lambdas/departure/answers/answering-access.ts";
import type { Answers, Occasion } from "../../lambdas/departure/answers/answers.ts";
import type { Counting, OpenLine } from "../../lambdas/departure/model/closing-ports.ts";
import { inMemoryAnswers, type KeptItem } from "../memory/in-memory-answers.ts";
import { inMemoryClosing, inMemoryLedger } from "../memory/in-memory-closing.ts";
import { inMemoryForgetting } from "../memory/in-memory-forgetting.ts";
import { inMemoryLineGathering } from "../memory/in-memory-line-gathering.ts";
import type { WorldParts } from "./world-parts.ts";

/** One change of an item, or of a line of the pool; absent before it was there, and after it went. */
export interface Noted<T> {
  readonly at: number;
  /** The function that did it. */
  readonly by: string | undefined;
  readonly key: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Somebody opened a page with questions, and pressed nothing. */
export interface LookedAt {
  readonly at: number;
  readonly occasion: Occasion;
  readonly departureId: string;
  /** The mailbox that the link was for. */
  readonly reader: string;
  readonly access: AnsweringAccess;
  /** What the page showed. */
  readonly shown: Answers | undefined;
}

/** What became of all that leavers answered in a life. */
export interface SeenOfAnswers {
  readonly items: readonly Noted<KeptItem>[];
  readonly lines: readonly Noted<OpenLine>[];
  readonly orders: readonly Noted<Temporal.Instant>[];
  readonly looks: readonly LookedAt[];
  /** What was counted of departures, whether or not somebody answered. */
  readonly tallied: readonly Counting[];
  /** Numbers by field, by counter. */
  readonly counters: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly tokens: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Answers, orders to delete them, counters and lines of one life, with all that happens to them. */
export function watchAnswers(
  { time, faults }: Pick<WorldParts, "time" | "faults">,
  writer: { readonly name: string | undefined },
) {
  const items: Noted<KeptItem>[] = [];
  const lines: Noted<OpenLine>[] = [];
  const orders: Noted<Temporal.Instant>[] = [];
  const looks: LookedAt[] = [];
  const tallied: Counting[] = [];
  const noted = <T>(notes: Noted<T>[]) =>
    notedMap(notes, () => ({ at: time.now(), by: writer.name }));

  const answers = inMemoryAnswers(noted(items));
  const forgetting = inMemoryForgetting(noted(orders));
  const closing = inMemoryClosing(answers, { forgetting, lines: noted(lines) });
  const { counters, tokens, lines: pool, tallies } = closing;

  return {
    answers: { ...answers, keep: keepOrDie },
    forgetting,
    closing,
    tallyOrders: tallies,
    tallies: { ...tallies, begin: beginTally },
    ledger: inMemoryLedger(),
    gathering: inMemoryLineGathering(pool),
    looks,
    seen: { items, lines, orders, looks, tallied, counters, tokens } satisfies SeenOfAnswers,
  };

  async function beginTally(...[place, counting]: Parameters<typeof tallies.begin>) {
    const isBegun = await tallies.begin(place, counting);
    if (isBegun) tallied.push(counting);
    return isBegun;
  }

  /** A name that is added or taken away is put in its place before the other item goes; and somebody may die in between. */
  async function keepOrDie(
    ...[kept, found, follows]: Parameters<typeof answers.keep>
  ): Promise<boolean> {
    const isMoved = found !== undefined && found.named !== kept.named;
    const left = isMoved
      ? [...answers.items].find(([, { answers: held }]) => held === found)
      : undefined;
    const isKept = await answers.keep(kept, found, follows);
    if (!isKept || !left || !faults.at("move of answers", { "move half done": 0.1 })) return isKept;
    answers.items.set(...left);
    throw new Error("TimeoutError");
  }
}

/** A map that notes each change of it. */
function notedMap<T>(notes: Noted<T>[], around: () => Pick<Noted<T>, "at" | "by">): Map<string, T> {
  const map = new Map<string, T>();
  const set = map.set.bind(map);
  const remove = map.delete.bind(map);
  return Object.assign(map, {
    set(key: string, after: T) {
      notes.push({ ...around(), key, before: map.get(key), after });
      return set(key, after);
    },
    delete(key: string) {
      const before = map.get(key);
      if (before !== undefined) notes.push({ ...around(), key, before, after: undefined });
      return remove(key);
    },
  });
}
