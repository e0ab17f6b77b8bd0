import { CfnOutput, Duration } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import {
  DESK_ENVIRONMENT,
  ENVIRONMENT,
  LINK_ENVIRONMENT,
  MAILER_ENVIRONMENT,
} from "../../lambdas/aws/environment.ts";
import { START_ROUTES } from "../../lambdas/desk/list/routes.ts";
import type { StateStack } from "../state-stack.ts";
import { ProgramFunction } from "./program-function.ts";

export interface DeskProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
}

/** HR's pages, behind a sign-in, on the same data as the API. */
export class Desk extends Construct {
  readonly function: ProgramFunction;
  readonly #state: StateStack;

  constructor(scope: Construct, id: string, { state, logRetention }: DeskProps) {
    super(scope, id);

    this.#state = state;
    const { departures, ledger, keys, sender } = state;
    this.function = new ProgramFunction(this, "Function", {
      folder: "desk",
      description: "Shows people at HR their pages, and acts on what they do there.",
      timeout: Duration.seconds(25),
      memorySize: 1024,
      logRetention,
      environment: {
        [MAILER_ENVIRONMENT.sender]: sender.header,
      },
    });
    departures.keepToReading(this.function);
    ledger.allowReleases(this.function);
    state.allowRecord(this.function);
    departures.allowItems(this.function, ["BatchGetItem"]);
    departures.allowIndexes(this.function, [
      "list",
      "asks",
      "names",
      "manager",
      "hrContact",
      "person",
    ]);
    departures.allowFeedback(this.function);
    keys.allowRead(this.function);
  }

  /** Sets the desk's public URL, which is known only after its routes. */
  answersAt(url: string): void {
    const { signIn, ownIssuer } = this.#state;
    const desk = signIn.desk ?? ownIssuer?.deskClient(this, url);
    if (!desk) throw new Error("The issuer knows no client for HR's desk.");
    const { clientId, officerClaim, readerClaim, answerReaderClaim, insightsClaim } = desk;
    this.function.learn({
      [LINK_ENVIRONMENT.linksUrl]: url,
      [DESK_ENVIRONMENT.issuer]: signIn.issuer,
      [DESK_ENVIRONMENT.deskClientId]: clientId,
      [DESK_ENVIRONMENT.officerClaim]: officerClaim,
      [DESK_ENVIRONMENT.readerClaim]: readerClaim,
      [DESK_ENVIRONMENT.answerReaderClaim]: answerReaderClaim,
      ...(insightsClaim ? { [DESK_ENVIRONMENT.insightsReaderClaim]: insightsClaim } : {}),
      ...(signIn.claimSeparator ? { [ENVIRONMENT.claimSeparator]: signIn.claimSeparator } : {}),
    });
    if (desk.clientSecretName) this.#readClientSecret(desk.clientSecretName);
    new CfnOutput(this, "Url", {
      description: "HR's desk.",
      value: `${url}${START_ROUTES.start.path}`,
    });
  }

  #readClientSecret(name: string): void {
    const { secretArn } = Secret.fromSecretNameV2(this, "ClientSecret", name);
    this.function.learn({ [DESK_ENVIRONMENT.deskClientSecret]: secretArn });
    // The six characters that AWS appends to a name.
    this.function.may(["secretsmanager:GetSecretValue"], `${secretArn}-??????`);
  }
}
