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
  /** Where the links in mails lead; without a slash at the end. */
  readonly linksUrl: string;
  /** Mails per second that SES lets the account send. */
  readonly sesRate: number;
  readonly logRetention: RetentionDays;
}

/** The one part that sends mails. It works through the queue two batches at a time and knows no schedules. */
export class Mailer extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, props: MailerProps) {
    super(scope, id);

    const { departures, mails, sender, linkKey } = props.state;
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
    linkKey.allowRead(this.function);
    mails.allowSend(this.function);
    sender.allowSend(this.function, props.configurationSetName);

    // Two is the least that AWS allows; each of the two paces at half of what SES allows.
    const batches = {
      batchSize: 10,
      maxConcurrency: MAILER_INSTANCES,
      reportBatchItemFailures: true,
    };
    this.function.addEventSource(new SqsEventSource(mails.queue, batches));
  }
}
