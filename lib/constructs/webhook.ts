import { Duration } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ENVIRONMENT, WEBHOOK_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import type { StateStack } from "../state-stack.ts";
import type { FailedWork } from "./failed-work.ts";
import { ProgramFunction } from "./program-function.ts";
import { WorkQueue } from "./work-queue.ts";

export interface WebhookProps {
  readonly state: StateStack;
  readonly failedWork: FailedWork;
  /** The receiver's URL. */
  readonly url: string;
  readonly logRetention: RetentionDays;
}

/** Ten requests that time out, with some margin. */
const TIMEOUT = Duration.minutes(2);

/**
 * Sends departure events to HR's system. If the queue is lost with the stack, the sweep enqueues them again.
 */
export class Webhook extends Construct {
  readonly function: ProgramFunction;
  /** Ids only. Dead letters are faults of ours, never a receiver that is down. */
  readonly queue: WorkQueue;

  constructor(scope: Construct, id: string, props: WebhookProps) {
    super(scope, id);
    const { state, failedWork, url, logRetention } = props;

    this.queue = new WorkQueue(this, "Work", {
      timeout: TIMEOUT,
      variable: ENVIRONMENT.webhookQueue,
      failedWork,
    });
    this.function = new ProgramFunction(this, "Function", {
      folder: "webhook",
      description: "Tells HR's own system what becomes of departures.",
      timeout: TIMEOUT,
      memorySize: 256,
      logRetention,
      environment: {
        [WEBHOOK_ENVIRONMENT.webhookUrl]: url,
      },
    });
    state.departures.allowItems(this.function, ["GetItem", "PutItem"]);
    state.keys.allowRead(this.function);
    this.letTell([this.function]);
    this.queue.workedThroughBy(this.function);
  }

  /** Grants enqueuing events to functions that change departures. */
  letTell(functions: readonly ProgramFunction[]): void {
    for (const each of functions) this.queue.allowSend(each);
  }
}
