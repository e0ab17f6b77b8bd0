import { Temporal } from "temporal-polyfill";
import type { ListedSchedules } from "../../departure/model/ports.ts";
import type { ListedDepartures } from "../../departure/model/record-ports.ts";
import { departureOfName } from "../../departure/upkeep/drift.ts";
import { DAYS_BACK } from "../sweep/handler.ts";
import type { Part } from "./parts.ts";

/** Departures with a next check, each with whether it is due for longer than the sweep goes back. */
export type DueDepartures = ReadonlyMap<string, boolean>;

/** A departure's key; those of locks and digests have a dot. */
const DEPARTURE_ID = /^[0-9a-f]{32}$/;

/** Every departure with pending mailings has a next check, so one that has neither that nor a schedule needs none. */
export async function allDue(
  from: Part,
  { departures, clock }: DuePorts,
): Promise<Map<string, boolean>> {
  const oldest = clock().subtract({ hours: 24 * DAYS_BACK });
  const due = new Map<string, boolean>();
  for await (const { id, at } of departures.allDue())
    if (DEPARTURE_ID.test(id) && id >= from) due.set(id, Temporal.Instant.compare(at, oldest) < 0);
  return due;
}

interface DuePorts {
  readonly departures: Pick<ListedDepartures, "allDue">;
  readonly clock: () => Temporal.Instant;
}

/** Everything to compare, as keys and names. */
export interface Stock {
  /** Schedule names by departure, for each departure that has any or has a next check. */
  readonly departures: ReadonlyMap<string, readonly string[]>;
  /** Schedules in our group with names that are not ours. */
  readonly strangers: readonly string[];
}

/** What there is of one part. */
export async function takeStock(
  part: Part,
  due: Iterable<string>,
  schedules: Pick<ListedSchedules, "names">,
): Promise<Stock> {
  const { named, strangers } = await listSchedules(part, schedules);
  for (const id of due) if (id.startsWith(part) && !named.has(id)) named.set(id, []);
  return { departures: named, strangers };
}

async function listSchedules(part: Part, schedules: Pick<ListedSchedules, "names">) {
  const named = new Map<string, string[]>();
  const strangers: string[] = [];
  const namesOf = (id: string) => {
    const names = named.get(id) ?? [];
    named.set(id, names);
    return names;
  };
  for await (const name of schedules.names(part)) {
    const id = departureOfName(name);
    (id === undefined ? strangers : namesOf(id)).push(name);
  }
  return { named, strangers };
}
