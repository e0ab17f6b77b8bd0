import { Temporal } from "temporal-polyfill";
import type { ListedSchedules } from "../../departure/model/ports.ts";
import type { ListedDepartures } from "../../departure/model/record-ports.ts";
import { departureOfName } from "../../departure/upkeep/drift.ts";
import { DAYS_BACK } from "../sweep/handler.ts";

/** Everything to compare, as keys and names. */
export interface Stock {
  /** Schedule names by departure, for each departure that has any or has a next check. */
  readonly departures: ReadonlyMap<string, readonly string[]>;
  /** Departures due for longer than the sweep goes back. */
  readonly overdue: ReadonlySet<string>;
  /** Schedules in our group with names that are not ours. */
  readonly strangers: readonly string[];
}

interface StockPorts {
  readonly departures: Pick<ListedDepartures, "allDue">;
  readonly schedules: Pick<ListedSchedules, "names">;
  readonly clock: () => Temporal.Instant;
}

/** A departure's key; those of locks and digests have a dot. */
const DEPARTURE_ID = /^[0-9a-f]{32}$/;

/** Every departure with pending mailings has a next check, so one in neither list needs no schedule. */
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
