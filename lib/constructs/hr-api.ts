import { Duration } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/environment.ts";
import type { StateStack } from "../state-stack.ts";
import { HrGateway } from "./hr-gateway.ts";
import { ProgramFunction } from "./program-function.ts";

export interface HrApiProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
}

/** What HR's systems talk to: records, shows and withdraws departures, and makes their schedules. */
export class HrApi extends Construct {
  readonly gateway: HrGateway;

  constructor(scope: Construct, id: string, { state, logRetention }: HrApiProps) {
    super(scope, id);

    const { departures, schedules, mails, hashKey, signIn } = state;
    const handler = new ProgramFunction(this, "Function", {
      folder: "hr-api",
      description: "Answers HR's systems: records, shows and withdraws departures.",
      timeout: Duration.seconds(25),
      memorySize: 1024,
      logRetention,
      environment: {
        ...departures.environment,
        ...schedules.environment,
        ...mails.environment,
        [ENVIRONMENT.secret]: hashKey.secret.secretArn,
        [ENVIRONMENT.audience]: signIn.audience,
        [ENVIRONMENT.hrClaim]: signIn.hrClaim,
      },
    });
    departures.allowItems(handler, ["GetItem", "PutItem", "UpdateItem", "DeleteItem"]);
    schedules.allowConverge(handler);
    mails.allowSend(handler);
    hashKey.allowRead(handler);

    this.gateway = new HrGateway(this, "Gateway", { handler, signIn, logRetention });
  }
}
