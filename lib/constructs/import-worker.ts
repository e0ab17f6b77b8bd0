import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { IMPORT_ENVIRONMENT } from "../../lambdas/environment.ts";
import type { StateStack } from "../state-stack.ts";
import { ProgramFunction } from "./program-function.ts";

export interface ImportWorkerProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
}

/** Fifty rows take some ten seconds; what is not done by then was not done in vain. */
const TIMEOUT = Duration.minutes(2);

/**
 * Records the departures of a file that HR hands in, part by part. The queue holds ids and numbers only, and what it holds is
 * nothing that the table does not know: lost with the stack, it is made good by going on with the import.
 */
export class ImportWorker extends Construct {
  readonly function: ProgramFunction;
  /** Parts that could not be recorded to the end. */
  readonly deadLetters: Queue;
  private readonly queue: Queue;

  constructor(scope: Construct, id: string, { state, logRetention }: ImportWorkerProps) {
    super(scope, id);

    const { departures, schedules, mails, hashKey } = state;
    const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.deadLetters = new Queue(this, "DeadLetters", {
      ...common,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, "Queue", {
      ...common,
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    this.function = new ProgramFunction(this, "Function", {
      folder: "import",
      description: "Records the departures of a file that HR hands in.",
      timeout: TIMEOUT,
      memorySize: 1024,
      logRetention,
      environment: {
        ...departures.environment,
        ...schedules.environment,
        ...mails.environment,
        ...hashKey.environment,
      },
    });
    departures.allowItems(this.function, ["GetItem", "PutItem", "UpdateItem", "DeleteItem"]);
    schedules.allowConverge(this.function);
    mails.allowSend(this.function);
    hashKey.allowRead(this.function);
    this.letHandOut([this.function]);
    // A part at a time, so that one that fails takes no other along; two is the least that AWS allows.
    this.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 1,
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Lets functions hand out parts. */
  letHandOut(functions: readonly ProgramFunction[]): void {
    for (const each of functions) {
      each.addEnvironment(IMPORT_ENVIRONMENT.importQueue, this.queue.queueUrl);
      each.role.addToPrincipalPolicy(
        new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.queue.queueArn] }),
      );
    }
  }
}
