import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { movableClock } from "../lib/local/clock.ts";
import { startEngines } from "../lib/local/engines.ts";
import { makeFaults } from "../lib/local/faults.ts";
import { localEnvironment } from "../lib/local/local-environment.ts";
import { openRecords } from "../lib/local/records.ts";
import { NOW, seed } from "./many-departures.ts";

/**
 * The engines with so many stored departures (none if not said), in a process of their own, so that their work is not measured
 * with ours. Sends the functions' environment when all is stored. In forty departures something asks for HR.
 */
const [size = "0"] = process.argv.slice(2);
process.once("disconnect", () => process.exit());
const clock = movableClock({ mode: "stands", memory: openRecords<number>(), startAt: NOW });
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
  mailer: { mailsPerSecond: 1_000_000, mailsAtOnce: 32 },
});
Object.assign(process.env, environment);
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: endpoint.url }));
await seed(Number(size), client, { asking: 40 });
process.send?.(environment);
