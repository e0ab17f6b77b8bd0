import type { Context } from "../../lambdas/departure/model/context.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { afterRestore } from "../../lambdas/departure/restore/after-restore.ts";
import { unconfirmedMails } from "../../lambdas/departure/restore/settle-unconfirmed.ts";
import { departureFromItem, nextVersion } from "../../lambdas/store/departure-item.ts";
import type { Attributes } from "../../lambdas/store/item-codec.ts";
import { departureInKey, fateOf } from "./item-fate.ts";

/** What a restore makes of one departure. */
export interface MergedDeparture {
  /** To be written; absent if the table has it already. */
  readonly item?: Attributes;
  /** Mails that wait for HR's word since. */
  readonly unconfirmed: number;
  /** What was changed since is lost. */
  readonly isUndone: boolean;
  /** It was erased since, and stays so. */
  readonly isErased: boolean;
}

/** The item of a departure as it was then, with what the present item still knows. An unreadable present item counts as lost. */
export function mergeDeparture(
  restored: Attributes,
  present: Attributes | undefined,
  context: Context,
): MergedDeparture {
  const before = departureFromItem(restored);
  const now = readable(present);
  const after = afterRestore(before, now, context);
  const isUndone = after !== now && now !== undefined && now.edition !== before.edition;
  const unconfirmed = unconfirmedMails(after).filter(
    ({ id }) => !isUnconfirmedIn(before, id),
  ).length;
  const isErased = now?.erased !== undefined && !before.erased;
  const counts = { unconfirmed, isUndone, isErased };
  if (after === now) return counts;
  return { ...counts, item: after === before ? restored : nextVersion(after) };
}

function isUnconfirmedIn(departure: Departure, mailingId: string): boolean {
  return unconfirmedMails(departure).some(({ id }) => id === mailingId);
}

function readable(item: Attributes | undefined): Departure | undefined {
  if (!item) return undefined;
  try {
    return departureFromItem(item);
  } catch {
    // Damaged: that is what restores are for.
    return undefined;
  }
}

/** Another item as it must be after the restore; undefined if it must not be there. */
export function mergeItem(
  restored: Attributes | undefined,
  present: Attributes | undefined,
  { isErased, now }: { readonly isErased: (departureId: string) => boolean; readonly now: number },
): Attributes | undefined {
  const key = String((restored ?? present)?.pk);
  const owner = departureInKey(key);
  if (owner && isErased(owner)) return present;
  const fate = fateOf(key);
  if (fate === "gone") return undefined;
  const chosen = fate === "present" ? (present ?? restored) : restored;
  return chosen && !isOver(chosen, now) ? withoutErased(chosen, isErased) : undefined;
}

function isOver({ ttl }: Attributes, now: number): boolean {
  return typeof ttl === "number" && ttl <= now;
}

/** A lock without the entries of people who were erased since; undefined if no other is left. */
function withoutErased(
  item: Attributes,
  isErased: (departureId: string) => boolean,
): Attributes | undefined {
  if (!String(item.pk).startsWith("lock.")) return item;
  const entries = Object.entries(item.e as Attributes);
  const left = entries.filter(([id]) => !isErased(id));
  if (left.length === entries.length) return item;
  return left.length > 0 ? { ...item, e: Object.fromEntries(left), c: left.length } : undefined;
}

/** Departures in the locks of these items. */
export function departuresInLocks(items: readonly Attributes[]): string[] {
  return items
    .filter(({ pk }) => String(pk).startsWith("lock."))
    .flatMap(({ e }) => Object.keys((e as Attributes | undefined) ?? {}));
}
