import { Temporal } from "temporal-polyfill";
import type {
  AnswersPlace,
  ClosingAnswers,
  FoundAnswers,
  Ledger,
  OpenLine,
} from "../../lambdas/departure/model/closing-ports.ts";
import { afterGrace, type KeptItem, keyOf, type MemoryOfAnswers } from "./in-memory-answers.ts";
import { inMemoryForgetting, type MemoryOfForgetting } from "./in-memory-forgetting.ts";
import { inMemoryTallies, type MemoryOfTallies } from "./in-memory-tallies.ts";

export interface MemoryOfClosing extends ClosingAnswers {
  readonly forgetting: MemoryOfForgetting;
  readonly tallies: MemoryOfTallies;
  readonly lines: Map<string, OpenLine>;
  /** Numbers by field, by counter. */
  readonly counters: Map<string, Map<string, number>>;
  /** Tokens by counter: traces of counting, which go after an hour. */
  readonly tokens: Map<string, Set<string>>;
  /** The first moment at which something is due, in epoch milliseconds. */
  nextDue(): number | undefined;
}

/** The closing job's side of answers in memory, with orders to count. */
export function inMemoryClosing(
  { items, followed }: MemoryOfAnswers,
  {
    forgetting = inMemoryForgetting(),
    tallies = inMemoryTallies(),
    lines = new Map(),
  }: Partial<Pick<MemoryOfClosing, "forgetting" | "tallies" | "lines">> = {},
): MemoryOfClosing {
  const orderDue = new Map<string, Temporal.Instant>();
  const counters: MemoryOfClosing["counters"] = new Map();
  const tokens: MemoryOfClosing["tokens"] = new Map();
  const isDue = (due: Temporal.Instant, now: Temporal.Instant) =>
    Temporal.Instant.compare(due, now) <= 0;
  const change = (place: AnswersPlace, made: (item: KeptItem) => KeptItem | undefined) => {
    const item = items.get(keyOf(place));
    const changed = item && made(item);
    if (changed) items.set(keyOf(place), changed);
    return changed !== undefined;
  };
  function* moments(): Iterable<Temporal.Instant> {
    for (const [id, until] of forgetting.orders) yield orderDue.get(id) ?? until;
    for (const { due } of items.values()) yield due;
    yield* tallies.moments();
    for (const { until } of lines.values()) yield until;
  }
  const isAsFound = (item: KeptItem, { answers }: FoundAnswers) =>
    item.version === answers?.version && !item.counting && !item.counted;

  return {
    forgetting,
    tallies,
    lines,
    counters,
    tokens,

    nextDue() {
      let first = Number.POSITIVE_INFINITY;
      for (const due of moments()) first = Math.min(first, due.epochMilliseconds);
      return first === Number.POSITIVE_INFINITY ? undefined : first;
    },

    async due(now) {
      const orders = [...forgetting.orders].filter(([id, until]) =>
        isDue(orderDue.get(id) ?? until, now),
      );
      return [
        ...orders.map(([departureId]) => ({ kind: "order" as const, departureId })),
        ...[...items.values()]
          .filter(({ due }) => isDue(due, now))
          .map(({ place }) => ({ kind: "answers" as const, place })),
        ...tallies.due(now).map((place) => ({ kind: "tally" as const, place })),
        ...[...lines.values()]
          .filter(({ until }) => isDue(until, now))
          .map(({ id }) => ({ kind: "line" as const, id })),
      ];
    },

    all: async () => [...items.values()].map(({ place }) => place),

    async find(place) {
      const item = items.get(keyOf(place));
      if (!item) return undefined;
      const { version: _, due: __, ...found } = item;
      return found;
    },

    followed: async ({ answers }) => (answers ? followed(answers) : undefined),

    async closeLater(found, closes) {
      change(found.place, (item) =>
        item.answers && isAsFound(item, found)
          ? { ...item, answers: { ...item.answers, closes }, due: afterGrace(closes) }
          : undefined,
      );
    },

    begin: async (found, counting) =>
      change(found.place, (item) => (isAsFound(item, found) ? { ...item, counting } : undefined)),

    async counted({ place, counting }, now, next) {
      change(place, (item) => {
        if (item.counted || !counting || item.counting?.seed !== counting.seed) return undefined;
        const names = Object.keys(counting.fields).map((name) => [name, []]);
        const traces = { seed: counting.seed, fields: Object.fromEntries(names) };
        const { answers, ...rest } = item;
        const kept = place.named && answers ? { answers } : {};
        return { ...rest, ...kept, counting: traces, counted: now, due: next };
      });
    },

    async empty({ place }) {
      change(place, ({ answers: _, ...item }) => (item.counting ? item : undefined));
    },

    async keepUntil({ place }, until) {
      change(place, ({ counting: _, ...item }) =>
        item.counted ? { ...item, due: until } : undefined,
      );
    },

    async end(found) {
      const item = items.get(keyOf(found.place));
      const isIt = item && (found.counted ? item.counted !== undefined : isAsFound(item, found));
      return isIt ? items.delete(keyOf(found.place)) : false;
    },

    orderOf: async (departureId) => forgetting.orders.get(departureId),

    async postponeOrder(departureId, until, next) {
      if (forgetting.orders.get(departureId)?.equals(until)) orderDue.set(departureId, next);
    },

    async endOrder(departureId, until) {
      if (!forgetting.orders.get(departureId)?.equals(until)) return;
      forgetting.orders.delete(departureId);
      orderDue.delete(departureId);
    },

    async addLine(line) {
      if (!lines.has(line.id)) lines.set(line.id, line);
    },

    dropLine: async (id) => void lines.delete(id),

    async raise(counter, fields, token) {
      const known = tokens.get(counter) ?? new Set();
      if (known.has(token)) return;
      tokens.set(counter, known.add(token));
      const numbers = counters.get(counter) ?? new Map<string, number>();
      for (const field of fields) numbers.set(field, (numbers.get(field) ?? 0) + 1);
      counters.set(counter, numbers);
    },

    dropToken: async (counter, token) => void tokens.get(counter)?.delete(token),
  };
}

/** The ledger in a map, which a restore of the others leaves alone. */
export function inMemoryLedger(): Ledger {
  const notes = new Map<string, Awaited<ReturnType<Ledger["noted"]>>>();
  return {
    async note(place, as, now) {
      notes.set(keyOf(place), { ...notes.get(keyOf(place)), [as]: now });
    },
    noted: async (place) => notes.get(keyOf(place)) ?? {},
  };
}
