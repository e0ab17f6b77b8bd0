import { Temporal } from "temporal-polyfill";
import type { ListedSchedules } from "../../departure/model/ports.ts";
import type { ListedDepartures } from "../../departure/model/record-ports.ts";
import { departureOfName } from "../../departure/upkeep/drift.ts";
import { DAYS_BACK } from "../sweep/handler.ts";

/** All that there is to compare, as keys and names. */
export interface Stock {
  /** The names of the schedules of each departure that has any, or that wants the sweep to look at it. */
  readonly departures: ReadonlyMap<string, readonly string[]>;
  /** Those that have been due for longer than the sweep goes back. */
  readonly overdue: ReadonlySet<string>;
  /** Schedules in our group that are not called as ours are. */
  readonly strangers: readonly string[];
}

interface StockPorts {
  readonly departures: Pick<ListedDepartures, "allDue">;
  readonly schedules: Pick<ListedSchedules, "names">;
  readonly clock: () => Temporal.Instant;
}

/** A departure's key; that of a lock or a morning mail has a dot. */
const DEPARTURE_ID = /^[0-9a-f]{32}$/;

/** Whatever has a mailing ahead of it is due at some time, so a departure that is in neither list wants no schedule. */
export async function takeStock({ departures, schedules, clock }: StockPorts): Promise<Stock> {
  const { named, strangers } = await listSchedules(schedules);
  const overdue = new Set<string>();
  const oldest = clock().subtract({ hours: 24 * DAYS_BACK });
  for await (const { id, at } of departures.allDue()) {
    if (!DEPARTURE_ID.test(id)) continue;
    if (!named.has(id)) named.set(id, []);
    if (Temporal.Instant.compare(at, oldest) < 0) overdue.add(id);
  }
  return { departures: named, overdue, strangers };
}

async function listSchedules(schedules: StockPorts["schedules"]) {
  const named = new Map<string, string[]>();
  const strangers: string[] = [];
  for await (const name of schedules.names()) {
    const id = departureOfName(name);
    if (id === undefined) strangers.push(name);
    else named.set(id, [...(named.get(id) ?? []), name]);
  }
  return { named, strangers };
}
