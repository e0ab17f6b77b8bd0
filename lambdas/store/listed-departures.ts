import { paginateScan } from "@aws-sdk/lib-dynamodb";
import type { ListedDepartures } from "../departure/model/record-ports.ts";
import { fromSeconds } from "./at-rest.ts";
import { dueDepartures } from "./due-departures.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { TABLE_INDEXES } from "./table-indexes.ts";

/** Departures in DynamoDB, for the one function that lists them: it reads only the keys of the due index. */
export function listedDepartures(options: DynamoOptions): ListedDepartures {
  const { client, tableName } = options;
  return {
    ...dueDepartures(options),

    async *allDue() {
      const scan = { TableName: tableName, IndexName: TABLE_INDEXES.due.name };
      for await (const { Items = [] } of paginateScan({ client }, scan))
        yield* Items.map(({ pk, da }) => ({ id: String(pk), at: fromSeconds(Number(da)) }));
    },
  };
}
