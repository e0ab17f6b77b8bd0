import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import { ANSWERS_ENVIRONMENT, ENVIRONMENT, required } from "../../lambdas/aws/environment.ts";
import type { DynamoOptions } from "../../lambdas/store/dynamo-options.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { findStack, resourcesOf } from "../doctor/deployed-stacks.ts";
import { applicationStackName } from "../queue-names.ts";
import { SetupError } from "../setup-error.ts";
import type { Stage } from "../stage.ts";
import { dynamoLossLedger } from "./loss-ledger.ts";
import { pointInTime } from "./point-in-time.ts";
import { momentWords } from "./read-moment.ts";
import type { RestorePlace } from "./restore.ts";
import { programOf } from "./stopped-program.ts";

export interface StagePlace extends RestorePlace {
  /** When its program was changed last. */
  readonly lastDeployed: Temporal.Instant | undefined;
}

/** A stage on AWS, with the caller's credentials. */
export async function stagePlace({ name, settings: { region } }: Stage): Promise<StagePlace> {
  // Clients of the program read it where Lambda sets it.
  process.env.AWS_REGION = region;
  const stack = applicationStackName(name);
  const resources = await resourcesOf(region, stack);
  const lastDeployed = (await findStack(region, stack))?.changed;
  const program = programOf(new LambdaClient({ region }), { stack, resources });
  const environment = await program.environmentOf("upkeep/closing");
  const closing = connectClosing(environment);
  const table = tableNamed(required(environment, ENVIRONMENT.table), region);
  const ledger = tableNamed(required(environment, ANSWERS_ENVIRONMENT.ledger), region);
  const history = pointInTime(table);
  return {
    lastDeployed,
    present: table,
    losses: dynamoLossLedger(ledger),
    closing,
    async check(to) {
      if (Temporal.Instant.compare(to, Temporal.Now.instant()) > 0)
        throw new SetupError(
          `--to is ${momentWords(to)}, which is in the future; allowed: a moment that has passed.`,
        );
      await history.check(to);
    },
    stop: program.stop,
    beginBringingBack: history.begin,
    bringBack: async (to) => tableNamed(await history.restore(to), region),
    start: program.start,
    tidy: history.tidy,
  };
}

function tableNamed(tableName: string, region: string): DynamoOptions {
  const marshallOptions = { removeUndefinedValues: true };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region }), { marshallOptions });
  return { client, tableName };
}
