import { type Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  type FunctionProps,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { EnvironmentName } from "../../lambdas/aws/environment.ts";
import type { STAGE_VARIABLE } from "../../lambdas/telemetry/log.ts";
import { functionCode } from "../bundling.ts";

/** Some of a function's environment variables; the names are in `lambdas/aws/environment.ts` and in the log's. */
export type Environment = Readonly<
  Partial<Record<EnvironmentName | typeof STAGE_VARIABLE, string>>
>;

export interface ProgramFunctionProps
  extends Pick<FunctionProps, "deadLetterQueue" | "recursiveLoop"> {
  /** Its folder in `lambdas/`. */
  readonly folder: string;
  /** What it does, for the AWS console. */
  readonly description: string;
  readonly timeout: Duration;
  /** In MB; CPU grows with it. */
  readonly memorySize: number;
  readonly logRetention: RetentionDays;
  /** Variables that no grant adds. */
  readonly environment?: Environment;
}

/**
 * One handler of the program on Lambda, with a role and a log of its own.
 *
 * The role may only write that log; each resource that the function uses adds its permissions and variables.
 */
export class ProgramFunction extends LambdaFunction {
  override readonly role: Role;
  /** Its folder in `lambdas/`. */
  readonly folder: string;

  constructor(scope: Construct, id: string, props: ProgramFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    });
    logGroup.grantWrite(role);

    const { folder, logRetention: _, environment = {}, ...rest } = props;
    super(scope, id, {
      ...rest,
      role,
      logGroup,
      code: functionCode(folder),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      environment,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Lambda's START, END and REPORT lines are not worth their cost: their figures are metrics.
      systemLogLevelV2: SystemLogLevel.WARN,
    });
    this.role = role;
    this.folder = folder;
  }

  /** Adds environment variables. */
  learn(environment: Environment): void {
    for (const [name, value] of Object.entries(environment)) this.addEnvironment(name, value);
  }

  /** Adds permissions. */
  may(actions: readonly string[], ...resources: string[]): void {
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources }));
  }
}
