import type { Temporal } from "temporal-polyfill";
import { positionAt } from "../departure/list/list-position.ts";
import { type PlaceInList, placeInList } from "../departure/list/place-in-list.ts";
import type { Departure, Role } from "../departure/model/departure.ts";
import { instantText } from "../departure/model/local-text.ts";
import { lastForGood } from "../departure/model/responsible.ts";
import { type Checked, dueAt } from "../departure/outbox.ts";
import { defined, toSeconds } from "./at-rest.ts";
import type { Attributes } from "./item-codec.ts";

/**
 * The keys of the due index, the list and the address indexes. All are derived from the departure, and none is read back.
 * Index keys cannot be empty, so what is not indexed has none.
 */
export function indexKeys(departure: Departure): Attributes {
  return {
    ...defined(dueKeys(departure)),
    ...listKeys(departure),
    ...addressKeys(departure),
  };
}

/** Day and epoch second of the next check; both, so that a change writes or removes them together. */
export function dueKeys(departure: Checked): DueKeys {
  const due = dueAt(departure);
  return { dd: due && dueDay(due), da: due && toSeconds(due) };
}

export interface DueKeys {
  readonly dd: string | undefined;
  readonly da: number | undefined;
}

/** The partition of the due index, a day in UTC. */
export function dueDay(instant: Temporal.Instant): string {
  return instantText(instant).slice(0, "2027-02-01".length);
}

/** Part and epoch second from which something asks for HR. Only a save changes them: a mail's outcome makes nothing ask sooner. */
export function askingKeys(asksFrom: Temporal.Instant, id: string) {
  return { ap: nameOf(ASKING, partOf(id)), an: toSeconds(asksFrom) };
}

/** The list, and its position. */
export function listKeys(departure: Departure) {
  const { list, at } = placeInList(departure);
  return { ls: nameOf(list, partOf(departure.id)), ln: positionAt(at, departure.id) };
}

function partOf(id: string): number {
  return Number.parseInt(id.slice(-1), 16) % PARTS;
}

/**
 * The number of partitions of each list, so that none becomes hot: one takes a thousand writes a second, and a sent mail
 * moves its departure with two. Readers of a list read all of them.
 */
const PARTS = 4;

/** The partitions of what asks for HR. */
export const ASKING = "asks";

/** The partitions of a list. */
export function partsOf(list: Parted): string[] {
  return Array.from({ length: PARTS }, (_, part) => nameOf(list, part));
}

type Parted = PlaceInList["list"] | typeof ASKING;

function nameOf(list: Parted, part: number): string {
  return `${list}.${part}`;
}

/** The permanent role holders; of a withdrawn departure only the manager. */
function addressKeys(departure: Departure) {
  const { withdrawn, erased } = departure;
  if (erased) return {};
  const manager = addressInRole(departure, "manager");
  return withdrawn
    ? { mg: withdrawnKey(manager) }
    : { mg: manager, hc: addressInRole(departure, "hrContact") };
}

/** The partition of a manager's withdrawn departures, which have no responsible person. No address has a space. */
export function withdrawnKey(manager: string): string {
  return `withdrawn ${manager}`;
}

function addressInRole(departure: Departure, role: Role): string {
  return addressKey(lastForGood(departure, role).address);
}

/** An address's index key: case does not matter in mailboxes. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}
