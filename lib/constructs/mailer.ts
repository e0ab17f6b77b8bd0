import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { LINK_ENVIRONMENT, MAILER_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { MAILER_INSTANCES } from "../../lambdas/mailer/pace.ts";
import { MAILER_TIMEOUT } from "../mailer-timeout.ts";
import type { StateStack } from "../state-stack.ts";
import { ProgramFunction } from "./program-function.ts";

export interface MailerProps {
  readonly state: StateStack;
  readonly configurationSetName: string;
  /** Base URL of the links in mails, without a trailing slash. */
  readonly linksUrl: string;
  /** The account's SES rate, mails per second. */
  readonly sesRate: number;
  readonly logRetention: RetentionDays;
}

/** Sends all mails. It handles two batches of the queue at a time and cannot access schedules. */
export class Mailer extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, props: MailerProps) {
    super(scope, id);

    const { departures, mails, sender, keys } = props.state;
    this.function = new ProgramFunction(this, "Function", {
      folder: "mailer",
      description: "Sends the mailings that are due, each once.",
      timeout: MAILER_TIMEOUT,
      memorySize: 512,
      logRetention: props.logRetention,
      environment: {
        [LINK_ENVIRONMENT.linksUrl]: props.linksUrl,
        [MAILER_ENVIRONMENT.sender]: sender.header,
        [MAILER_ENVIRONMENT.configurationSet]: props.configurationSetName,
        [MAILER_ENVIRONMENT.sesRate]: String(props.sesRate),
      },
    });
    departures.allowItems(this.function, ["GetItem", "PutItem", "UpdateItem"]);
    // A manager's first mail is shorter for somebody who got such mails before.
    departures.allowIndexes(this.function, ["manager"]);
    keys.allowRead(this.function);
    mails.allowSend(this.function);
    sender.allowSend(this.function, props.configurationSetName);

    // Two is AWS's minimum; each is paced at half of SES's rate.
    const batches = {
      batchSize: 10,
      maxConcurrency: MAILER_INSTANCES,
      reportBatchItemFailures: true,
    };
    this.function.addEventSource(new SqsEventSource(mails.queue, batches));
  }
}
