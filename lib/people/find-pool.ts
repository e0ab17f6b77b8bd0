import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { resourcesOf } from "../doctor/deployed-stacks.ts";
import { stateStackName } from "../queue-names.ts";
import { SetupError } from "../setup-error.ts";
import type { Stage } from "../stage.ts";
import { cognitoPool } from "./cognito-pool.ts";
import type { Pool } from "./people.ts";

/** The user pool of a stage, with the caller's credentials. Throws a sentence where people sign in elsewhere. */
export async function findPool({ name, settings: { region, signIn } }: Stage): Promise<Pool> {
  if (signIn)
    throw new SetupError(
      `At this stage people sign in at ${signIn.issuer}: give them their role there (docs/deploy.md).`,
    );
  const stack = stateStackName(name);
  const resources = await resourcesOf(region, stack);
  const pool = resources.find(({ ResourceType }) => ResourceType === "AWS::Cognito::UserPool");
  if (!pool?.PhysicalResourceId)
    throw new SetupError(`Stack ${stack} in ${region} has no user pool. Deploy it first.`);
  return cognitoPool({
    client: new CognitoIdentityProviderClient({ region }),
    poolId: pool.PhysicalResourceId,
  });
}
