import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EnvironmentName } from "../../lambdas/aws/environment.ts";
import type { FailedWork } from "./failed-work.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface WorkQueueProps {
  /** The longest one run of its worker takes. */
  readonly timeout: Duration;
  /** The variable with the queue's URL. */
  readonly variable: EnvironmentName;
  /** Where finally failed work goes. */
  readonly failedWork: FailedWork;
}

/**
 * Work that one function does for others: ids only, all of it also in the table, so it may be lost with its
 * stack.
 */
export class WorkQueue extends Construct {
  readonly #queue: Queue;
  readonly #variable: EnvironmentName;

  constructor(scope: Construct, id: string, { timeout, variable, failedWork }: WorkQueueProps) {
    super(scope, id);

    this.#queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times, as Lambda's guide for queues says: a throttled batch must not come back early.
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      // A dead letter keeps its age: fewer days than the fourteen there leave time to see it.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: failedWork, maxReceiveCount: 5 },
    });
    this.#variable = variable;
  }

  /** Grants sending work. */
  allowSend(program: ProgramFunction): void {
    program.learn({ [this.#variable]: this.#queue.queueUrl });
    program.may(["sqs:SendMessage"], this.#queue.queueArn);
  }

  /** The worker: one message at a time, so that a slow or failing one affects no other; two is AWS's minimum. */
  workedThroughBy(program: ProgramFunction): void {
    program.addEventSource(
      new SqsEventSource(this.#queue, {
        batchSize: 1,
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      }),
    );
  }
}
