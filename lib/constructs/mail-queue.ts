import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { deadLetterQueueName, mailQueueName } from "../queue-names.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface MailQueueProps {
  /** The longest one run of the mailer takes. */
  readonly mailerTimeout: Duration;
  /** Throws the queues, and what waits in them, away with the stack. */
  readonly disposable: boolean;
}

/**
 * Where a mailing waits once it is due, and the queue for what could not be handled.
 *
 * Both hold ids only. Pending schedules carry their addresses, so they survive a deleted stack.
 */
export class MailQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { mailerTimeout, disposable }: MailQueueProps) {
    super(scope, id);

    const { stackName } = Stack.of(this);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    };
    this.deadLetters = new Queue(this, "DeadLetters", {
      ...common,
      queueName: deadLetterQueueName(stackName),
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, "Queue", {
      ...common,
      queueName: mailQueueName(stackName),
      // Six times: so says Lambda's guide for queues, so that a throttled batch does not come back early.
      visibilityTimeout: Duration.seconds(6 * mailerTimeout.toSeconds()),
      // A letter keeps its age when it dies: fewer days than the fourteen there leave time to see it.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
  }

  /** Lets a function put a mailing on the queue. */
  allowSend(program: ProgramFunction): void {
    program.learn({ [ENVIRONMENT.mailQueue]: this.queue.queueUrl });
    program.may(["sqs:SendMessage"], this.queue.queueArn);
  }
}
