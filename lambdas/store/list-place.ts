import { listPosition } from "../departure/list/list-position.ts";
import { type PlaceInList, placeInList } from "../departure/list/place-in-list.ts";
import type { Departure } from "../departure/model/departure.ts";

/**
 * A list is kept in so many parts, so that no partition of the index becomes hot: one takes a thousand writes a second, and
 * a mail that leaves moves its departure with two. Whoever reads a list reads them all.
 */
const PARTS = 4;

/** The keys of the list index. */
export function placeToItem(departure: Departure): { ls: string; ln: string } {
  const part = Number.parseInt(departure.id.slice(-1), 16) % PARTS;
  return { ls: nameOf(placeInList(departure).list, part), ln: listPosition(departure) };
}

/** The partitions of a list. */
export function partsOf(list: PlaceInList["list"]): string[] {
  return Array.from({ length: PARTS }, (_, part) => nameOf(list, part));
}

function nameOf(list: PlaceInList["list"], part: number): string {
  return `${list}.${part}`;
}
