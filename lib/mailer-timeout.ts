import { Duration } from "aws-cdk-lib";

/**
 * The longest one run of the mailer takes. In the sandbox two runs share one mail a second, so a batch of
 * ten takes twenty seconds; the queue waits six times this before it hands a batch out again.
 */
export const MAILER_TIMEOUT = Duration.minutes(1);
