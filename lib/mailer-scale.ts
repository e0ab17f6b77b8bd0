/** How many mails the mailer works on, and where. */
export interface MailerScale {
  /** Instances of the function at the same time. */
  readonly instances: number;
  /** An instance's share of the account's rate. */
  readonly mailsPerSecond: number;
  /** Mails in flight in one instance. */
  readonly mailsAtOnce: number;
  /** Messages that an instance gets together. */
  readonly batchSize: number;
  /** How long messages are gathered for a batch. */
  readonly batchingSeconds: number;
}

/** AWS's minimum concurrency for a queue. */
const FEWEST_INSTANCES = 2;
/** What 512 MB (0.29 vCPU) write and send with time to spare. */
const MOST_MAILS_PER_SECOND = 20;
/** What SQS hands out without gathering. */
const SMALLEST_BATCH = 10;

/**
 * What meets a rate while SES answers within a second: all mails of a batch may be in flight, which their pace alone limits.
 * Above ten mails a second an instance gets two seconds of them together, so that the gaps between batches don't cost it the
 * rate.
 */
export function mailerScale(sesRate: number): MailerScale {
  const instances = Math.max(FEWEST_INSTANCES, Math.ceil(sesRate / MOST_MAILS_PER_SECOND));
  const mailsPerSecond = sesRate / instances;
  const isGathered = mailsPerSecond > SMALLEST_BATCH;
  const batchSize = isGathered ? 2 * Math.ceil(mailsPerSecond) : SMALLEST_BATCH;
  return {
    instances,
    mailsPerSecond,
    mailsAtOnce: batchSize,
    batchSize,
    // AWS asks for a second where a batch is larger than ten.
    batchingSeconds: isGathered ? 1 : 0,
  };
}
