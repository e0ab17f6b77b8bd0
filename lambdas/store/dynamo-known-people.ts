import type { KnownPeople } from "../departure/model/record-ports.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { type LockItem, lockFromItem, lockKeyOf } from "./dynamo-person-locks.ts";
import { readDepartures, readItems } from "./read-departures.ts";

/** Locks and departures of the many people in a file, a hundred a call. */
export function dynamoKnownPeople(options: DynamoOptions): KnownPeople {
  return {
    async locks(all) {
      const found = await readItems(all.map(lockKeyOf), options);
      return all.flatMap((lock) => {
        const item = found.get(lockKeyOf(lock));
        return item ? [lockFromItem(item as unknown as LockItem)] : [];
      });
    },

    departures: (ids) => readDepartures(ids, options),
  };
}
