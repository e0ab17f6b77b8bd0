import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  paginateListUsersInGroup,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Pool } from "./people.ts";

interface PoolOptions {
  readonly client: CognitoIdentityProviderClient;
  readonly poolId: string;
}

/** The people of a Cognito user pool. */
export function cognitoPool({ client, poolId: UserPoolId }: PoolOptions): Pool {
  return {
    async inRole(GroupName) {
      const found: string[] = [];
      const pages = paginateListUsersInGroup({ client }, { UserPoolId, GroupName });
      for await (const { Users = [] } of pages)
        for (const { Attributes = [], Username = "" } of Users)
          found.push(Attributes.find(({ Name }) => Name === "email")?.Value ?? Username);
      return found;
    },

    create: (Username) =>
      unless("UsernameExistsException", () =>
        client.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username,
            UserAttributes: [
              { Name: "email", Value: Username },
              // An operator vouches for it; answer readers are recognised by a verified address.
              { Name: "email_verified", Value: "true" },
            ],
            DesiredDeliveryMediums: ["EMAIL"],
          }),
        ),
      ),

    async give(Username, GroupName) {
      await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
    },

    async take(Username, GroupName) {
      await client.send(new AdminRemoveUserFromGroupCommand({ UserPoolId, Username, GroupName }));
    },

    remove: (Username) =>
      unless("UserNotFoundException", async () => {
        await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
        await client.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
      }),
  };
}

/** False if it was refused for that. */
async function unless(name: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if ((error as Error).name === name) return false;
    throw error;
  }
}
