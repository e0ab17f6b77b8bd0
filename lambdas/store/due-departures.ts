import type { DueDepartures } from "../departure/model/record-ports.ts";
import { toSeconds } from "./at-rest.ts";
import { dynamoDepartures, updateDeparture } from "./dynamo-departures.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { dueDay, dueKeys, listKeys } from "./index-keys.ts";
import { changeOf } from "./item-change.ts";
import { queryKeys } from "./query-keys.ts";
import { readDepartures } from "./read-departures.ts";

/** Departures in DynamoDB, for the functions that maintain them over time. */
export function dueDepartures(options: DynamoOptions): DueDepartures {
  const update = updateDeparture(options);
  return {
    ...dynamoDepartures(options),

    async correctDue(departure) {
      const change = changeOf({
        write: { ...dueKeys(departure), ...listKeys(departure) },
        condition: "v = :version",
        values: { ":version": departure.version },
      });
      return (await update(departure.id, change)) !== undefined;
    },

    async due(now, days) {
      const partitions = Array.from({ length: days + 1 }, (_, ago) =>
        dueDay(now.subtract({ hours: 24 * ago })),
      );
      const found = await Promise.all(
        partitions.map((day) =>
          queryKeys({ index: "due", partition: day, upTo: toSeconds(now) }, options),
        ),
      );
      return found.flat();
    },

    findAll: (ids) => readDepartures(ids, options),
  };
}
