/** The stack that outlives a redeploy. */
export function stateStackName(stageName: string): string {
  return `totziens-${stageName}-state`;
}

/** The stack that can be deleted and redeployed. */
export function applicationStackName(stageName: string): string {
  return `totziens-${stageName}`;
}

/** Queues have fixed names, so that operators' commands find them and a recreated stack cannot lose them. */
export function mailQueueName(stackName: string): string {
  return `${stackName}-mails`;
}

export function deadLetterQueueName(stackName: string): string {
  return `${stackName}-dead-letters`;
}
