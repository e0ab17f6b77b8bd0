import { Duration, Stack } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { deadLetterQueueName, mailQueueName } from "../queue-names.ts";
import type { Keeping } from "./keeping.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface MailQueueProps {
  /** How long a message that was handed out is hidden. */
  readonly visibilityTimeout: Duration;
  readonly keeping: Keeping;
}

/**
 * The queue of due mailings, and its dead-letter queue.
 *
 * Both hold ids only. Pending schedules carry their addresses, so they survive a deleted stack.
 */
export class MailQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { visibilityTimeout, keeping }: MailQueueProps) {
    super(scope, id);

    const { stackName } = Stack.of(this);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: keeping.removalPolicy,
    };
    this.deadLetters = new Queue(this, "DeadLetters", {
      ...common,
      queueName: deadLetterQueueName(stackName),
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, "Queue", {
      ...common,
      queueName: mailQueueName(stackName),
      visibilityTimeout,
      // A dead letter keeps its age: fewer days than the fourteen there leave time to see it.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
  }

  /** Grants counting what is in the queue. */
  allowCount(program: ProgramFunction): void {
    program.learn({ [ENVIRONMENT.mailQueue]: this.queue.queueUrl });
    program.may(["sqs:GetQueueAttributes"], this.queue.queueArn);
  }

  /** Grants sending mailings to the queue. */
  allowSend(program: ProgramFunction): void {
    program.learn({ [ENVIRONMENT.mailQueue]: this.queue.queueUrl });
    program.may(["sqs:SendMessage"], this.queue.queueArn);
  }
}
