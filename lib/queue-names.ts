/** The stack that outlives a redeploy. */
export function stateStackName(stageName: string): string {
  return `totziens-${stageName}-state`;
}

/** The stack that can be thrown away and made again. */
export function applicationStackName(stageName: string): string {
  return `totziens-${stageName}`;
}

/** Queues have names of their own choice, so that an operator's command finds them, and a stack made anew cannot lose them. */
export function mailQueueName(stackName: string): string {
  return `${stackName}-mails`;
}

export function deadLetterQueueName(stackName: string): string {
  return `${stackName}-dead-letters`;
}
