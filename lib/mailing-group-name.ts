/** The group that the schedules of all mailings are in. */
export function mailingGroupName(stateStackName: string): string {
  return `${stateStackName}-mailings`;
}
