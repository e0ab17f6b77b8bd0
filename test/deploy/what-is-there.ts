import {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { ListScheduleGroupsCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { ListSecretsCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { ListEmailIdentitiesCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";

type Names = readonly (string | undefined)[];

/** What an account holds of what must not be lost, as its services say. For an account that holds nothing else. */
export async function whatIsThere() {
  const [tables, queues, groups, secrets, pools, identities] = await Promise.all([
    new DynamoDBClient().send(new ListTablesCommand()),
    new SQSClient().send(new ListQueuesCommand()),
    new SchedulerClient().send(new ListScheduleGroupsCommand()),
    new SecretsManagerClient().send(new ListSecretsCommand()),
    new CognitoIdentityProviderClient().send(new ListUserPoolsCommand({ MaxResults: 60 })),
    new SESv2Client().send(new ListEmailIdentitiesCommand()),
  ]);
  return {
    tables: sorted(tables.TableNames),
    queues: sorted(queues.QueueUrls),
    groups: sorted(groups.ScheduleGroups?.map(({ Name }) => Name)).filter(
      (each) => each !== "default",
    ),
    secrets: sorted(secrets.SecretList?.map(({ ARN }) => ARN)),
    pools: sorted(pools.UserPools?.map(({ Id }) => Id)),
    identities: sorted(identities.EmailIdentities?.map(({ IdentityName }) => IdentityName)),
  };
}

function sorted(names: Names = []): Names {
  return names.toSorted();
}
