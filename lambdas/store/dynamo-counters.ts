import type { Counter } from "../departure/insights/figures.ts";
import type { Counters } from "../departure/model/insight-ports.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import type { Attributes } from "./item-codec.ts";
import { queryKeys } from "./query-keys.ts";
import { readItems } from "./read-departures.ts";
import { COUNTED_PARTITION, VOICE_PREFIXES } from "./voice-keys.ts";

/** What every counter, and every set of managers (`hm`), holds, so that it is found without a scan. */
export const AS_COUNTED = { dd: COUNTED_PARTITION, da: 0 } as const;

/** Counters in DynamoDB. The listing may lag by a second, the numbers do not. */
export function dynamoCounters(options: DynamoOptions): Counters {
  const itemsOf = async (prefix: string) => {
    const keys = await queryKeys({ index: "due", partition: COUNTED_PARTITION }, options);
    const items = await readItems(
      keys.filter((key) => key.startsWith(`${prefix}.`)),
      options,
    );
    return [...items].map(([key, item]) => ({ name: key.slice(prefix.length + 1), item }));
  };

  return {
    async all() {
      const found = await itemsOf(VOICE_PREFIXES.count);
      return found.map(({ name, item }): Counter => ({ name, fields: fieldsIn(item) }));
    },

    async managers() {
      const found = await itemsOf(VOICE_PREFIXES.managers);
      return found.flatMap(({ name, item: { hm } }) => {
        const [year = "", ...department] = name.split(".");
        if (!(hm instanceof Set)) return [];
        return [{ year: Number(year), department: department.join("."), managers: [...hm] }];
      });
    },
  };
}

/** Beside the key, its place in the index and the tokens of who was just counted. */
function fieldsIn({ pk: _, dd: __, da: ___, tk: ____, ...numbers }: Attributes): Counter["fields"] {
  return numbers as Counter["fields"];
}
