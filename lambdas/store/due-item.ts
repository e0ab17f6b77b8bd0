import type { Temporal } from "temporal-polyfill";
import { dueAt, type Looked } from "../departure/outbox.ts";
import { toSeconds } from "./at-rest.ts";

/** The keys of the due index: day and epoch second at which the sweep looks. */
export interface DueItem {
  dd?: string;
  da?: number;
}

/** The keys of the due index; none where there is nothing to look at, because an index key may not be empty. */
export function dueToItem(departure: Looked): DueItem {
  const due = dueAt(departure);
  return due ? { dd: dueDay(due), da: toSeconds(due) } : {};
}

/** The partition of the due index, a day in UTC. */
export function dueDay(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO("UTC").toPlainDate().toString();
}

/** Both keys, so that a change writes or removes them together. */
export function dueOf(departure: Looked) {
  return { dd: undefined, da: undefined, ...dueToItem(departure) };
}
