import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Temporal } from "temporal-polyfill";
import { movableClock } from "../lib/local/clock.ts";
import { startEngines } from "../lib/local/engines.ts";
import { makeFaults } from "../lib/local/faults.ts";
import { localEnvironment, type Surroundings } from "../lib/local/local-environment.ts";
import { openRecords } from "../lib/local/records.ts";

interface Beginning {
  /** The clock stands there. */
  readonly startAt: Temporal.Instant;
  readonly mailer: Surroundings["mailer"];
}

/**
 * The engines, for a process of their own, so that their work is not measured with ours; it ends with the one that started it. With
 * the environment that functions need to find them, and a client to store something.
 */
export async function ownProcessEngines({ startAt, mailer }: Beginning) {
  process.once("disconnect", () => process.exit());
  const { endpoint } = await startEngines({
    folder: undefined,
    clock: movableClock({ mode: "stands", memory: openRecords<number>(), startAt }),
    faults: makeFaults(),
    limits: {},
    onMailEvent: async () => undefined,
  });
  const linksUrl = "http://localhost";
  const environment = localEnvironment({ endpoint: endpoint.url, linksUrl, mailer });
  Object.assign(process.env, environment);
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { environment, documents };
}
