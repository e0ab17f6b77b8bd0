import { Duration } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import type { StateStack } from "../state-stack.ts";
import { type Environment, ProgramFunction } from "./program-function.ts";

export interface HrApiProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
}

/**
 * The API: one function records and shows departures, one changes them; both make schedules. A third lists them, read-only. A
 * fourth reads what was published of leavers' answers, and no departure.
 */
export class HrApi extends Construct {
  readonly api: ProgramFunction;
  readonly changes: ProgramFunction;
  readonly list: ProgramFunction;
  readonly insights: ProgramFunction;

  constructor(scope: Construct, id: string, { state, logRetention }: HrApiProps) {
    super(scope, id);

    const { departures, ledger, keys } = state;
    const common = {
      timeout: Duration.seconds(25),
      memorySize: 1024,
      logRetention,
      environment: accessFor(state),
    };
    this.api = new ProgramFunction(this, "Function", {
      ...common,
      folder: "api/record",
      description: "Answers HR's systems: records and shows departures.",
    });
    departures.allowIndexes(this.api, ["manager", "hrContact", "person"]);
    this.changes = new ProgramFunction(this, "ChangesFunction", {
      ...common,
      folder: "api/changes",
      description: "Answers HR's systems: changes, withdraws, exports and erases departures.",
    });
    departures.allowIndexes(this.changes, ["manager", "hrContact", "person"]);

    this.list = new ProgramFunction(this, "ListFunction", {
      ...common,
      folder: "api/list",
      description: "Answers HR's systems: lists departures and finds them by name.",
    });
    departures.allowIndexes(this.list, ["list", "names", "manager"]);
    departures.allowItems(this.list, ["BatchGetItem"]);

    const { insightsClaim } = state.signIn;
    this.insights = new ProgramFunction(this, "InsightsFunction", {
      ...common,
      environment: {
        ...common.environment,
        ...(insightsClaim ? { [ENVIRONMENT.insightsClaim]: insightsClaim } : {}),
      },
      folder: "api/insights",
      description: "Answers HR's systems: gives the published insights.",
    });
    ledger.allowReleases(this.insights);

    for (const handler of [this.api, this.changes]) {
      state.allowRecord(handler);
      keys.allowRead(handler);
    }
  }
}

function accessFor({ signIn }: Pick<StateStack, "signIn">): Environment {
  const { audience, hrClaim, claimSeparator } = signIn;
  return {
    [ENVIRONMENT.audience]: audience,
    [ENVIRONMENT.hrClaim]: hrClaim,
    ...(claimSeparator ? { [ENVIRONMENT.claimSeparator]: claimSeparator } : {}),
  };
}
