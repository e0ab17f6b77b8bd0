import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EnvironmentName } from "../../lambdas/aws/environment.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface WorkQueueProps {
  /** The longest one run of its worker takes. */
  readonly timeout: Duration;
  /** The variable that tells a function where to put work. */
  readonly variable: EnvironmentName;
}

/**
 * Work that one function does for others: ids only, and nothing that the table does not know, so it may be lost with its
 * stack.
 */
export class WorkQueue extends Construct {
  /** What failed to the end. */
  readonly deadLetters: Queue;
  readonly #queue: Queue;
  readonly #variable: EnvironmentName;

  constructor(scope: Construct, id: string, { timeout, variable }: WorkQueueProps) {
    super(scope, id);

    const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.deadLetters = new Queue(this, "DeadLetters", {
      ...common,
      retentionPeriod: Duration.days(14),
    });
    this.#queue = new Queue(this, "Queue", {
      ...common,
      // Six times: so says Lambda's guide for queues, so that a throttled batch does not come back early.
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      // A letter keeps its age when it dies: fewer days than the fourteen there leave time to see it.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    this.#variable = variable;
  }

  /** Lets a function put work here. */
  allowSend(program: ProgramFunction): void {
    program.learn({ [this.#variable]: this.#queue.queueUrl });
    program.may(["sqs:SendMessage"], this.#queue.queueArn);
  }

  /** Who does it: one piece at a time, so that one that is slow or fails takes no other along; two is the least that AWS allows. */
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
