import { dynamoAsking } from "../lambdas/store/dynamo-asking.ts";
import { readArguments } from "../lib/command-line.ts";
import { startAwsEndpoint } from "../lib/local/aws-endpoint.ts";
import { startDynamoDb } from "../lib/local/dynamodb/dynamodb-engine.ts";
import { makeFaults } from "../lib/local/faults.ts";
import { TABLE_NAME } from "../lib/local/names.ts";
import { countingClient } from "./counting-client.ts";
import { NOW, seed } from "./many-departures.ts";

readArguments({
  command: "npm run bench:today",
  does: "What the desk's first page reads of the table, with few departures in it and with many; exit code 1 when that differs.",
});

const SIZES = [1_000, 100_000];
/** In how many something asks for HR: a full day, and more than a page shows. */
const ASKING = [40, 1_000];
/** As many as the page reads. */
const LIMIT = 300;

const rows: Record<string, object> = {};
const reads = new Map<number, Set<string>>();
for (const size of SIZES) {
  const dynamoDb = await startDynamoDb({ folder: undefined });
  const endpoint = await startAwsEndpoint({ services: {}, dynamoDb, faults: makeFaults() });
  const { client, read } = countingClient(endpoint.url);
  const most = Math.max(...ASKING);
  await seed(size, client, { asking: most, isFound: false });
  for (const asking of ASKING) {
    Object.assign(read, { calls: 0, keys: 0, departures: 0 });
    const table = dynamoAsking({ client, tableName: TABLE_NAME });
    // Those that asked by then.
    const { departures } = await table.asking(NOW.subtract({ seconds: most - asking }), LIMIT);
    rows[`${asking} of ${size.toLocaleString("en")} ask for HR`] = {
      shown: departures.length,
      ...read,
    };
    reads.set(asking, (reads.get(asking) ?? new Set()).add(JSON.stringify(read)));
  }
  await endpoint.close();
  await dynamoDb.close();
}
console.table(rows);
if ([...reads.values()].some(({ size }) => size > 1)) {
  console.error("More is read where more is stored; allowed: the same.");
  process.exitCode = 1;
}
