import { Duration } from "aws-cdk-lib";

/** The longest one run of the mailer takes. A batch ends within half of it, even while SES doesn't answer. */
export const MAILER_TIMEOUT = Duration.minutes(1);

/**
 * How long the queue hides a batch: six times the timeout, as Lambda's guide for queues says, so that a throttled batch
 * doesn't come back early, and the second for which messages are gathered.
 */
export const MAILS_HIDDEN = Duration.seconds(6 * MAILER_TIMEOUT.toSeconds() + 1);
