import {
  CloudFormationClient,
  paginateDescribeStackEvents,
  paginateListStacks,
  type StackEvent,
  type StackSummary,
} from "@aws-sdk/client-cloudformation";
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetScheduleGroupCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { DescribeSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { LeftResource } from "./left-resource.ts";

/** The stack of that name that was deleted last. CloudFormation remembers one for 90 days. */
export async function findDeletedStack(
  region: string,
  name: string,
): Promise<StackSummary | undefined> {
  const client = new CloudFormationClient({ region });
  const asked = { StackStatusFilter: ["DELETE_COMPLETE" as const] };
  const found: StackSummary[] = [];
  for await (const { StackSummaries = [] } of paginateListStacks({ client }, asked))
    found.push(...StackSummaries.filter(({ StackName }) => StackName === name));
  const deletedAt = ({ DeletionTime }: StackSummary) => DeletionTime?.getTime() ?? 0;
  return found.sort((one, other) => deletedAt(other) - deletedAt(one))[0];
}

/** What a deleted stack retained and nobody has deleted since. */
export async function leftBehind(region: string, stackId: string): Promise<LeftResource[]> {
  const retained = await skippedBy(region, stackId);
  const look = lookingIn(region);
  const isThere = await Promise.all(
    retained.map(({ type, physicalId }) => exists(look[type]?.(physicalId))),
  );
  return retained.filter((_each, index) => isThere[index]);
}

async function skippedBy(region: string, stackId: string): Promise<LeftResource[]> {
  const events = await eventsOfDeletion(region, stackId);
  const skipped = events.filter(({ ResourceStatus }) => ResourceStatus === "DELETE_SKIPPED");
  // More than once where a deletion failed and was begun again.
  const byId = new Map(skipped.map((event) => [event.LogicalResourceId ?? "", event]));
  return [...byId].map(([logicalId, { ResourceType = "", PhysicalResourceId = "" }]) => ({
    logicalId,
    type: ResourceType,
    physicalId: PhysicalResourceId,
  }));
}

/** Events come newest first. What was retained before the deletion belonged to the stack no more. */
async function eventsOfDeletion(region: string, StackName: string): Promise<StackEvent[]> {
  const client = new CloudFormationClient({ region });
  const isBefore = ({ PhysicalResourceId, ResourceStatus }: StackEvent) =>
    PhysicalResourceId === StackName && !ResourceStatus?.startsWith("DELETE_");
  const events: StackEvent[] = [];
  for await (const { StackEvents = [] } of paginateDescribeStackEvents({ client }, { StackName })) {
    events.push(...StackEvents);
    if (StackEvents.some(isBefore)) break;
  }
  const end = events.findIndex(isBefore);
  return end < 0 ? events : events.slice(0, end);
}

/** Fails for what is gone. A role, and what belongs to a user pool, counts as there. */
function lookingIn(region: string): Readonly<Record<string, (id: string) => Promise<unknown>>> {
  return {
    "AWS::DynamoDB::Table": (TableName) =>
      new DynamoDBClient({ region }).send(new DescribeTableCommand({ TableName })),
    "AWS::SQS::Queue": (QueueUrl) =>
      new SQSClient({ region }).send(new GetQueueAttributesCommand({ QueueUrl })),
    "AWS::Scheduler::ScheduleGroup": (Name) =>
      new SchedulerClient({ region }).send(new GetScheduleGroupCommand({ Name })),
    "AWS::SecretsManager::Secret": (id) => lookForSecret(region, id),
    "AWS::SES::EmailIdentity": (EmailIdentity) =>
      new SESv2Client({ region }).send(new GetEmailIdentityCommand({ EmailIdentity })),
    "AWS::Cognito::UserPool": (UserPoolId) =>
      new CognitoIdentityProviderClient({ region }).send(
        new DescribeUserPoolCommand({ UserPoolId }),
      ),
  };
}

/** A deleted secret is shown for some weeks more. */
async function lookForSecret(region: string, SecretId: string): Promise<void> {
  const client = new SecretsManagerClient({ region });
  const { DeletedDate } = await client.send(new DescribeSecretCommand({ SecretId }));
  if (DeletedDate) throw Object.assign(new Error(SecretId), { name: "NotFound" });
}

/** Each service has a name of its own for what is gone. */
const GONE = /NotFound|DoesNotExist|NonExistentQueue/;

async function exists(looked: Promise<unknown> | undefined): Promise<boolean> {
  try {
    await looked;
    return true;
  } catch (error) {
    if (GONE.test((error as Error).name)) return false;
    throw error;
  }
}
