import type { Unsynced } from "../departure/model/departure.ts";
import { defined, fromSeconds, toSeconds } from "./at-rest.ts";

/** What is not true yet, at rest: mark, since, schedules to create and to remove, words of a name, addresses in a role. */
export interface UnsyncedItem {
  m: number;
  t: number;
  c: readonly string[];
  r: readonly string[];
  n?: number;
  a?: number;
}

export function unsyncedToItem({
  mark,
  since,
  create,
  remove,
  names,
  roles,
}: Unsynced): UnsyncedItem {
  return { m: mark, t: toSeconds(since), c: create, r: remove, ...defined({ n: names, a: roles }) };
}

export function unsyncedFromItem({ m, t, c, r, n, a }: UnsyncedItem): Unsynced {
  return {
    mark: m,
    since: fromSeconds(t),
    create: c,
    remove: r,
    ...defined({ names: n, roles: a }),
  };
}
