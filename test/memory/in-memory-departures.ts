import type { Temporal } from "temporal-polyfill";
import { byMoment } from "../../lambdas/departure/model/days.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { evaluate, type MailingState } from "../../lambdas/departure/model/mailing.ts";
import type {
  ClaimedDepartures,
  ListedDepartures,
} from "../../lambdas/departure/model/record-ports.ts";
import type { InRole } from "../../lambdas/departure/model/responsible.ts";
import { dueAt } from "../../lambdas/departure/outbox.ts";
import {
  type DepartureItem,
  departureFromItem,
  departureToItem,
} from "../../lambdas/store/departure-item.ts";
import { addressKey } from "../../lambdas/store/index-keys.ts";
import { TABLE_INDEXES } from "../../lambdas/store/table-indexes.ts";
import { inMemoryRoles } from "./in-memory-roles.ts";

interface Row {
  readonly departure: Departure;
  /** When the sweep looks next. */
  readonly due: Temporal.Instant | undefined;
}

export interface MemoryOfDepartures extends ListedDepartures, ClaimedDepartures {
  all(): Departure[];
  /** Who is responsible beside those who are for good. */
  rolesOf(id: string): readonly InRole[];
  /** The first moment at which the sweep has something to look at, in epoch milliseconds. */
  nextDue(): number | undefined;
}

/**
 * Departures in a map, by the promises of the port. Every write is told to `onWrite`. Where many lives are to be seen, only
 * each so manieth save goes the way through the table's item.
 */
export function inMemoryDepartures(
  onWrite: (after: Departure, before: Departure | undefined) => void = () => undefined,
  { atRestEvery = 1 }: { readonly atRestEvery?: number } = {},
): MemoryOfDepartures {
  const rows = new Map<string, Row>();
  /** The first moment of all, until something is written. */
  let first: { readonly due: number | undefined } | undefined;
  const present = (id: string) => rows.get(id)?.departure;
  const write = (departure: Departure, due: Temporal.Instant | undefined) => {
    const before = present(departure.id);
    const after = { ...departure, version: (before?.version ?? 0) + 1 };
    rows.set(after.id, { departure: after, due });
    first = undefined;
    onWrite(after, before);
    return after;
  };

  const roles = inMemoryRoles();
  const idsWith = (isAsked: (item: DepartureItem) => boolean) =>
    [...rows].filter(([, { departure }]) => isAsked(departureToItem(departure))).map(([id]) => id);

  return {
    find: async (id) => present(id),

    async create(departure) {
      if (rows.has(departure.id)) return false;
      write(atRest(departure), dueAt(departure));
      return true;
    },

    async save(departure) {
      if (departure.reservedUntil || present(departure.id)?.version !== departure.version)
        return false;
      const isAtRest = (departure.version + 1) % atRestEvery === 0;
      write(isAtRest ? atRest(departure) : departure, dueAt(departure));
      return true;
    },

    async reserve(id, until) {
      const row = rows.get(id);
      return row && write({ ...row.departure, reservedUntil: inWholeSeconds(until) }, row.due);
    },

    pause: () => Promise.resolve(),

    async claim({ departureId, mailingId, revision }, now) {
      const row = rows.get(departureId);
      const mailing = row?.departure.mailings.find(({ id }) => id === mailingId);
      const second = inWholeSeconds(now);
      if (!row || evaluate(mailing, revision, second).do !== "send") return undefined;
      const claim = { ...mailing?.state, name: "claimed", at: second } as const;
      return write(withState(row.departure, mailingId, claim), row.due);
    },

    async settle(claimed, { mailingId, revision }, state) {
      const row = rows.get(claimed.id);
      const claim = claimed.mailings.find(({ id }) => id === mailingId)?.state;
      const mailing = row?.departure.mailings.find(({ id }) => id === mailingId);
      if (!row || claim?.name !== "claimed" || mailing?.revision !== revision) return false;
      if (mailing.state.name !== "claimed" || !mailing.state.at.equals(claim.at)) return false;
      const settled = withState(row.departure, mailingId, atRestState(state));
      const isLatest = row.departure.version === claimed.version;
      write(settled, isLatest ? dueAt(settled) : row.due);
      return true;
    },

    async clearOutbox({ id, outbox, ...rest }) {
      const now = present(id);
      if (!outbox || now?.outbox?.version !== outbox.version) return;
      const { outbox: _, ...synced } = now;
      write(synced, dueAt(rest));
    },

    async correctDue(departure) {
      const now = present(departure.id);
      if (now?.version !== departure.version) return false;
      write(now, dueAt(departure));
      return true;
    },

    async due(now, days) {
      // By whole days of UTC, as the index is.
      const from = dayOf(now.epochMilliseconds) - days;
      return [...rows]
        .filter(([, { due }]) => due && due.epochMilliseconds <= now.epochMilliseconds)
        .filter(([, { due }]) => due && dayOf(due.epochMilliseconds) >= from)
        .map(([id]) => id);
    },

    findAll: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const found = present(id);
          return found ? [[id, found] as const] : [];
        }),
      ),

    async *allDue() {
      yield* [...rows].flatMap(([id, { due }]) => (due ? [{ id, at: due }] : []));
    },

    responsible: async (role, address) => {
      const key = TABLE_INDEXES[role].partition;
      const forGood = idsWith((item) => item[key] === addressKey(address));
      return [...new Set([...forGood, ...roles.of(role, address)])];
    },

    keepRoles: async (found) => roles.keep(found),

    // By the departure first: an import of thousands asks this for each of its rows.
    ofPerson: async (person) =>
      [...rows]
        .filter(
          ([, { departure }]) =>
            departure.person === person && departureToItem(departure).pe === person,
        )
        .map(([id]) => id),

    rolesOf: roles.rolesOf,

    all: () => [...rows.values()].map(({ departure }) => departure),

    nextDue() {
      first ??= { due: firstOf([...rows.values()].flatMap(({ due }) => due ?? [])) };
      return first.due;
    },
  };
}

function firstOf(moments: readonly Temporal.Instant[]): number | undefined {
  return moments.toSorted(byMoment)[0]?.epochMilliseconds;
}

/** Of UTC, since 1970. */
function dayOf(epochMilliseconds: number): number {
  return Math.floor(epochMilliseconds / 86_400_000);
}

/** As the table gives it back, so that what a write would lose is lost here too. */
function atRest(departure: Departure): Departure {
  const item: DepartureItem = JSON.parse(JSON.stringify(departureToItem(departure)));
  return departureFromItem(item);
}

function atRestState(state: MailingState): MailingState {
  return "at" in state ? { ...state, at: inWholeSeconds(state.at) } : state;
}

function inWholeSeconds(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: "second", roundingMode: "floor" });
}

function withState(departure: Departure, mailingId: string, state: MailingState): Departure {
  const mailings = departure.mailings.map((mailing) =>
    mailing.id === mailingId ? { ...mailing, state } : mailing,
  );
  return { ...departure, mailings };
}
