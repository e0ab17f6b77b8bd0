import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { departureToItem } from "../lambdas/store/departure-item.ts";
import { packItem } from "../lambdas/store/packed-item.ts";
import { movableClock } from "../lib/local/clock.ts";
import { startEngines } from "../lib/local/engines.ts";
import { makeFaults } from "../lib/local/faults.ts";
import { localEnvironment } from "../lib/local/local-environment.ts";
import { TABLE_NAME } from "../lib/local/names.ts";
import { openRecords } from "../lib/local/records.ts";
import { DUE } from "./late-mail.ts";
import { idsOf, SUBMITTED } from "./running-departure.ts";

/**
 * The engines with so many departures of which a mail is due, in a process of their own, so that their work is not measured
 * with ours. Sends the functions' environment when all is stored.
 */
const [size = ""] = process.argv.slice(2);
const clock = movableClock({ mode: "stands", memory: openRecords<number>(), startAt: SUBMITTED });
const { endpoint } = await startEngines({
  folder: undefined,
  clock,
  faults: makeFaults(),
  limits: {},
  onMailEvent: async () => undefined,
});
const environment = localEnvironment({
  endpoint: endpoint.url,
  linksUrl: "http://localhost",
  mailer: { mailsPerSecond: 1000, mailsAtOnce: 1 },
});
Object.assign(process.env, environment);
const client = DynamoDBDocumentClient.from(new DynamoDBClient(), {
  marshallOptions: { removeUndefinedValues: true },
});
for (const id of idsOf(Number(size)))
  await client.send(
    new PutCommand({ TableName: TABLE_NAME, Item: packItem(departureToItem({ ...DUE, id })) }),
  );
process.send?.(environment);
