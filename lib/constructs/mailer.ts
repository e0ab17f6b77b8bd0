import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { LINK_ENVIRONMENT, MAILER_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { mailerScale } from "../mailer-scale.ts";
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

/** Sends all mails. It handles as many batches of the queue at a time as SES's rate needs, and cannot access schedules. */
export class Mailer extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, props: MailerProps) {
    super(scope, id);

    const scale = mailerScale(props.sesRate);
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
        [MAILER_ENVIRONMENT.mailsPerSecond]: String(scale.mailsPerSecond),
        [MAILER_ENVIRONMENT.mailsAtOnce]: String(scale.mailsAtOnce),
      },
    });
    departures.allowItems(this.function, ["GetItem", "PutItem", "UpdateItem"]);
    // A manager's first mail is shorter for somebody who got such mails before.
    departures.allowIndexes(this.function, ["manager"]);
    keys.allowRead(this.function);
    mails.allowSend(this.function);
    sender.allowSend(this.function, props.configurationSetName);

    const batches = {
      batchSize: scale.batchSize,
      maxConcurrency: scale.instances,
      reportBatchItemFailures: true,
      ...(scale.batchingSeconds > 0 && {
        maxBatchingWindow: Duration.seconds(scale.batchingSeconds),
      }),
    };
    this.function.addEventSource(new SqsEventSource(mails.queue, batches));
  }
}
