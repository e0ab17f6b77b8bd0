import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

/**
 * The one dead-letter queue of all work that is no mail: parts of imports, webhook events, and what SES reports of
 * mails. Ids only. `npm run dead-letters` tells them apart by their bodies.
 */
export class FailedWork extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }
}
