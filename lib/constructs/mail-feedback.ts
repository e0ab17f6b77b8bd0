import { Duration } from "aws-cdk-lib";
import { EventBus, EventField, Match, Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { StateStack } from "../state-stack.ts";
import { passedOn, TOLD_OF_MAILS, type ToldOfMails } from "../told-of-mails.ts";
import type { FailedWork } from "./failed-work.ts";
import { ProgramFunction } from "./program-function.ts";

type MailEventTypes = ToldOfMails;

export interface MailFeedbackProps {
  readonly state: StateStack;
  /** Where events go that could not be processed; without addresses. */
  readonly failedWork: FailedWork;
  readonly logRetention: RetentionDays;
}

/**
 * How SES sends our mails and reports on them: over the account's default event bus,
 * the only one that SES writes to.
 *
 * Opens and clicks are not tracked: leavers are not watched.
 */
export class MailFeedback extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly function: ProgramFunction;

  constructor(
    scope: Construct,
    id: string,
    { state, failedWork, logRetention }: MailFeedbackProps,
  ) {
    super(scope, id);

    const listener = new ProgramFunction(this, "Function", {
      folder: "mail-events",
      description: "Writes down what SES tells of a mail.",
      timeout: Duration.seconds(15),
      memorySize: 256,
      logRetention,
      deadLetterQueue: failedWork,
    });
    this.function = listener;
    state.departures.allowItems(listener, ["GetItem", "PutItem", "UpdateItem"]);

    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.configurationSet.addEventDestination("Events", {
      destination: EventDestination.eventBus(
        EventBus.fromEventBusName(this, "DefaultBus", "default"),
      ),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
      ],
    });
    for (const [kind, told] of Object.entries(TOLD_OF_MAILS)) this.tell(kind, told, listener);
  }

  private tell(kind: string, told: MailEventTypes, listener: IFunction): void {
    new Rule(this, kind, {
      eventPattern: {
        source: Match.exactString("aws.ses"),
        detailType: [...told.detailTypes],
        detail: {
          ...(told.noComplaints
            ? {
                complaint: {
                  complaintFeedbackType: [
                    ...Match.doesNotExist(),
                    ...Match.anythingBut(...told.noComplaints),
                  ],
                },
              }
            : {}),
          mail: { tags: { "ses:configuration-set": [this.configurationSet.configurationSetName] } },
        },
      },
      targets: [
        // No dead-letter queue here: it would get the whole event, addresses included. Events that the
        // function fails on go to its own.
        new LambdaFunction(listener, {
          event: RuleTargetInput.fromObject(
            passedOn(told, (path) => EventField.fromPath(`$.${path}`)),
          ),
          retryAttempts: 185,
          maxEventAge: Duration.hours(24),
        }),
      ],
    });
  }
}
