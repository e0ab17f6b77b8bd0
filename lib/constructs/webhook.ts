import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ENVIRONMENT, WEBHOOK_ENVIRONMENT } from "../../lambdas/environment.ts";
import type { StateStack } from "../state-stack.ts";
import { ProgramFunction } from "./program-function.ts";
import type { WebhookKey } from "./webhook-key.ts";

export interface WebhookProps {
  readonly state: StateStack;
  readonly key: WebhookKey;
  /** Where HR's own system listens. */
  readonly url: string;
  readonly logRetention: RetentionDays;
}

/** Ten answers that never come, and what is around them. */
const TIMEOUT = Duration.minutes(2);

/**
 * Tells HR's own system what becomes of departures. The queue holds ids only, and what it holds is nothing that the
 * departures do not know: lost with the stack, it is made good by the sweep.
 */
export class Webhook extends Construct {
  readonly function: ProgramFunction;
  /** What could not be told by a fault of ours; a system that is down is no such fault. */
  readonly deadLetters: Queue;
  private readonly queue: Queue;

  constructor(scope: Construct, id: string, { state, key, url, logRetention }: WebhookProps) {
    super(scope, id);

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
      folder: "webhook",
      description: "Tells HR's own system what becomes of departures.",
      timeout: TIMEOUT,
      memorySize: 256,
      logRetention,
      environment: {
        ...state.departures.environment,
        ...key.environment,
        [WEBHOOK_ENVIRONMENT.webhookUrl]: url,
      },
    });
    state.departures.allowItems(this.function, ["GetItem", "PutItem"]);
    key.allowRead(this.function);
    this.letTell([this.function]);
    // One departure at a time, so that one that is slow keeps no other waiting for longer than it must.
    this.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 1,
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Lets functions that change departures have them told. */
  letTell(functions: readonly ProgramFunction[]): void {
    for (const each of functions) {
      each.addEnvironment(ENVIRONMENT.webhookQueue, this.queue.queueUrl);
      each.role.addToPrincipalPolicy(
        new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.queue.queueArn] }),
      );
    }
  }
}
