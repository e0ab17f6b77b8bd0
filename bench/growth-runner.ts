import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { connectInsights } from "../lambdas/api/insights/connect.ts";
import { insightsHandler } from "../lambdas/api/insights/handler.ts";
import { connectHrList } from "../lambdas/api/list/connect.ts";
import { hrListHandler } from "../lambdas/api/list/handler.ts";
import { connectHrApi } from "../lambdas/api/record/connect.ts";
import { hrApiHandler } from "../lambdas/api/record/handler.ts";
import { type ConnectOptions, tableIn } from "../lambdas/aws/wiring.ts";
import { dueDepartures } from "../lambdas/store/due-departures.ts";
import { dynamoAsking } from "../lambdas/store/dynamo-asking.ts";
import { logTo } from "../lambdas/telemetry/log.ts";
import { DAYS_BACK } from "../lambdas/upkeep/sweep/handler.ts";
import { countReads, type Read } from "./counting-client.ts";
import type { Operation } from "./growth-operations.ts";
import { machineEvent } from "./machine-event.ts";
import { NOW } from "./many-departures.ts";
import { submissionOfOthers } from "./submission.ts";

/** One run of an operation. */
export interface Ran {
  /** Milliseconds of processor time. */
  readonly cpu: number;
  /** Calls of AWS. */
  readonly calls: number;
  /** Index keys and items that DynamoDB looked at. */
  readonly keys: number;
}

const counted: Read = { calls: 0, keys: 0, departures: 0 };
const options: ConnectOptions = {
  clock: () => NOW,
  onClient: (client) => countReads(client, counted),
};
logTo(() => undefined);

const AT_ONCE = 10;
const TODAY_LIMIT = 300;

const operations = operationsIn(process.env);
process.on("message", async (name: Operation) => {
  Object.assign(counted, { calls: 0, keys: 0 });
  const before = process.cpuUsage();
  for (let run = 0; run < AT_ONCE; run += 1) await operations[name]();
  const { user, system } = process.cpuUsage(before);
  const { calls, keys } = counted;
  process.send?.({
    cpu: (user + system) / 1000 / AT_ONCE,
    calls: calls / AT_ONCE,
    keys: keys / AT_ONCE,
  } satisfies Ran);
});

function operationsIn(
  environment: NodeJS.ProcessEnv,
): Readonly<Record<Operation, () => Promise<unknown>>> {
  const record = hrApiHandler(connectHrApi(environment, options));
  const list = hrListHandler(connectHrList(environment, options));
  const insights = insightsHandler(connectInsights(environment, options));
  const table = tableIn(environment, options);
  return {
    submit: () =>
      ok(record(machineEvent("POST /departures", { body: submissionOfOthers() }) as never), 201),
    view: () =>
      ok(
        record(
          machineEvent("GET /departures/{id}", { pathParameters: { id: "0".repeat(32) } }) as never,
        ),
      ),
    "list page": () => ok(list(machineEvent("GET /departures") as never)),
    search: () =>
      ok(list(machineEvent("POST /departures/search", { body: { name: "quint" } }) as never)),
    "due query": () => dueDepartures(table).due(NOW, DAYS_BACK),
    today: () => dynamoAsking(table).asking(NOW, TODAY_LIMIT),
    insights: () => ok(insights(machineEvent("GET /insights") as never)),
  };
}

async function ok(answered: Promise<APIGatewayProxyStructuredResultV2>, status = 200) {
  const { statusCode, body } = await answered;
  if (statusCode !== status) throw new Error(`Answered ${statusCode}, not ${status}: ${body}`);
}
