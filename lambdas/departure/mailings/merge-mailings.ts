import { Temporal } from "temporal-polyfill";
import { freshId } from "../model/fresh-id.ts";
import { hasLeft, isMendable, mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { isLasting } from "./lasting-mailings.ts";
import { type PersonOf, spread } from "./spacing.ts";
import { isToCome } from "./step-mailings.ts";

/** A mailing to send, with its old version where known. */
export interface Wish {
  readonly mailing: Mailing;
  readonly old?: Mailing;
}

/**
 * Merges wanted mailings into the old ones. An old one that already matches is unchanged; one that can be adapted gets
 * a new revision; otherwise a new one is added. Old mailings that are no longer wanted are not sent.
 */
export function mergeMailings(
  old: readonly Mailing[],
  wishes: readonly Wish[],
  personOf: PersonOf,
): Mailing[] {
  const named = nameWishes(old, wishes);
  const moments = new Map(
    spread(
      named.map(({ mailing }) => mailing).filter(({ state }) => state.name === "pending"),
      personOf,
    ).map(({ id, at }) => [id, at]),
  );
  const wished = new Map(
    named.map((wish) => {
      const { mailing } = wish;
      const at = moments.get(mailing.id) ?? mailing.at;
      return [mailing.id, fulfilled({ ...mailing, at }, wish.old)];
    }),
  );
  const live = new Set([...wished.values()].flatMap(({ steps }) => steps));
  const kept = old.map((mailing) => wished.get(mailing.id) ?? dropped(mailing, live));
  const ids = new Set(old.map(({ id }) => id));
  return [...kept, ...[...wished.values()].filter(({ id }) => !ids.has(id))];
}

/** Gives each wish the id of its old version, or an unused one. */
function nameWishes(old: readonly Mailing[], wishes: readonly Wish[]): Wish[] {
  const taken = new Set(wishes.flatMap((wish) => wish.old?.id ?? []));
  const names = new Set(wishes.map(({ mailing }) => mailing.id));
  const all = [...old];
  return wishes.map((wish) => {
    if (wish.old) return wish;
    const match = matchFor(
      wish.mailing,
      old.filter(
        (each) =>
          isFree(each) &&
          !taken.has(each.id) &&
          (each.id === wish.mailing.id || !names.has(each.id)),
      ),
    );
    const id = match?.id ?? freshId(wish.mailing.id, all);
    const mailing = { ...wish.mailing, id };
    taken.add(id);
    all.push(mailing);
    return match ? { mailing, old: match } : { mailing };
  });
}

function isFree(mailing: Mailing): boolean {
  return !(hasLeft(mailing) || isMendable(mailing) || isLasting(mailing) || mayLeaveTwice(mailing));
}

/** A mailing with that id, or that id and a number; pending ones first. */
function matchFor({ id, kind }: Mailing, free: readonly Mailing[]): Mailing | undefined {
  const same = free.filter(
    (each) => each.id === id || (isNumbered(each.id, id) && each.kind === kind),
  );
  return same.find(({ state }) => state.name === "pending") ?? same[0];
}

function isNumbered(longer: string, id: string): boolean {
  return longer.startsWith(`${id}-`) && /^\d+$/.test(longer.slice(id.length + 1));
}

function fulfilled(wish: Mailing, old: Mailing | undefined): Mailing {
  if (!old) return wish;
  return isFulfilled(wish, old) ? old : { ...wish, revision: old.revision + 1 };
}

function isFulfilled(wish: Mailing, old: Mailing): boolean {
  return (
    old.state.name === wish.state.name &&
    !old.cancelled &&
    old.kind === wish.kind &&
    old.to === wish.to &&
    old.steps.join() === wish.steps.join() &&
    Temporal.ZonedDateTime.compare(old.at, wish.at) === 0
  );
}

function dropped(mailing: Mailing, live: ReadonlySet<string>): Mailing {
  if (!isToCome(mailing)) return mailing;
  const { cancelled: _, ...rest } = mailing;
  return {
    ...rest,
    state: { name: mailing.steps.some((id) => live.has(id)) ? "stale" : "skipped" },
  };
}
