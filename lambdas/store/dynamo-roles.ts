import type { Departures } from "../departure/model/ports.ts";
import type { InRole } from "../departure/model/responsible.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { type IndexKeys, writeIndexEntries } from "./index-entries.ts";
import { addressKey } from "./index-keys.ts";
import { queryKeys } from "./query-keys.ts";
import { TABLE_INDEXES } from "./table-indexes.ts";

/**
 * Departures by role holder, from the indexes of the two roles: the departure itself for the permanent holder, and an item
 * for each temporary one.
 */
export function dynamoRoles(options: DynamoOptions): Pick<Departures, "responsible" | "keepRoles"> {
  return {
    async responsible(role, address) {
      const keys = await queryKeys({ index: role, partition: addressKey(address) }, options);
      return [...new Set(keys.map(departureOf))];
    },

    keepRoles: ({ roles, ...kept }) => writeIndexEntries("role", kept, roleKeys(roles), options),
  };
}

export function roleKeys(roles: readonly InRole[]): IndexKeys[] {
  return roles.map(({ role, address }) => ({ [TABLE_INDEXES[role].partition]: address }));
}

/** No departure's id has a dot. */
function departureOf(key: string): string {
  return key.split(".")[1] ?? key;
}

/** True for a departure itself. */
export function isDepartureKey(key: string): boolean {
  return !key.includes(".");
}
