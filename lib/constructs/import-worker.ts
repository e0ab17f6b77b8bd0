import { Duration } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { IMPORT_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import type { StateStack } from "../state-stack.ts";
import type { FailedWork } from "./failed-work.ts";
import { ProgramFunction } from "./program-function.ts";
import { WorkQueue } from "./work-queue.ts";

export interface ImportWorkerProps {
  readonly state: StateStack;
  readonly failedWork: FailedWork;
  readonly logRetention: RetentionDays;
}

/** Fifty rows take about ten seconds; a timeout loses no finished rows. */
const TIMEOUT = Duration.minutes(2);

/**
 * Records the departures of an uploaded file, part by part. If the queue is lost with the stack,
 * HR resumes the import.
 */
export class ImportWorker extends Construct {
  readonly function: ProgramFunction;
  /** Ids and numbers only: parts of files. */
  readonly queue: WorkQueue;

  constructor(
    scope: Construct,
    id: string,
    { state, failedWork, logRetention }: ImportWorkerProps,
  ) {
    super(scope, id);

    this.queue = new WorkQueue(this, "Work", {
      timeout: TIMEOUT,
      variable: IMPORT_ENVIRONMENT.importQueue,
      failedWork,
    });
    this.function = new ProgramFunction(this, "Function", {
      folder: "import",
      description: "Records the departures of a file that HR hands in.",
      timeout: TIMEOUT,
      memorySize: 1024,
      logRetention,
    });
    state.allowRecord(this.function);
    state.keys.allowRead(this.function);
    state.departures.allowIndexes(this.function, ["person"]);
    this.queue.allowSend(this.function);
    this.queue.workedThroughBy(this.function);
  }
}
