import { Temporal } from "temporal-polyfill";
import type { Mailing } from "../model/mailing.ts";
import { type PersonOf, spread } from "./mailings.ts";

/** Moves mails apart that would now meet, changed ones first, each with a new revision: one more than in `before`. */
export function movedApart(
  mailings: readonly Mailing[],
  before: readonly Mailing[],
  personOf: PersonOf,
): Mailing[] {
  const pending = mailings.filter(({ state }) => state.name === "pending");
  const first = pending.filter((mailing) => !before.includes(mailing));
  const moved = spread(
    [...first, ...pending.filter((mailing) => !first.includes(mailing))],
    personOf,
  );
  const byId = new Map(moved.map((mailing) => [mailing.id, mailing]));
  return mailings.map((mailing) => {
    const at = byId.get(mailing.id)?.at ?? mailing.at;
    if (Temporal.ZonedDateTime.compare(at, mailing.at) === 0) return mailing;
    const old = before.find(({ id }) => id === mailing.id);
    return { ...mailing, at, revision: old ? old.revision + 1 : mailing.revision };
  });
}
