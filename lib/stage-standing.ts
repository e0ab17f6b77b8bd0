import { CloudFormationClient, DescribeStackEventsCommand } from "@aws-sdk/client-cloudformation";
import { Temporal } from "temporal-polyfill";
import { findDeletedStack, leftBehind } from "./adopt/left-behind.ts";
import { isCreated, type StageStanding } from "./deploy-plan.ts";
import { findStack } from "./doctor/deployed-stacks.ts";
import { applicationStackName, stateStackName } from "./queue-names.ts";
import type { Stage } from "./stage.ts";

/** What is there of a stage, with the caller's credentials. Deleted stacks are looked for only where the state stack is missing. */
export async function stageStanding({ name, settings: { region } }: Stage): Promise<StageStanding> {
  const look = async (stack: string) => ({
    name: stack,
    status: (await findStack(region, stack))?.status,
  });
  const state = await look(stateStackName(name));
  const application = await look(applicationStackName(name));
  if (isCreated(state.status)) return { state, application, left: [], queueDeletedAt: undefined };
  const deleted = await findDeletedStack(region, state.name);
  const left = deleted?.StackId ? await leftBehind(region, deleted.StackId) : [];
  const queueDeletedAt = state.status
    ? await lastQueueDeletion(region, state.name)
    : deleted?.DeletionTime;
  return { state, application, left, queueDeletedAt: instantOf(queueDeletedAt) };
}

/** Its newest events are of how its creation was undone. */
async function lastQueueDeletion(region: string, StackName: string): Promise<Date | undefined> {
  const { StackEvents = [] } = await new CloudFormationClient({ region }).send(
    new DescribeStackEventsCommand({ StackName }),
  );
  return StackEvents.find(
    ({ ResourceType, ResourceStatus }) =>
      ResourceType === "AWS::SQS::Queue" && ResourceStatus === "DELETE_COMPLETE",
  )?.Timestamp;
}

function instantOf(date: Date | undefined): Temporal.Instant | undefined {
  return date && Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
