import { Aws, CfnOutput, Duration, Fn } from "aws-cdk-lib";
import {
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { START_ROUTES } from "../../lambdas/desk/list/routes.ts";
import { SIGN_IN_ROUTES } from "../../lambdas/desk/sign-in/routes.ts";
import { OUTPUTS } from "../outputs.ts";
import { POOL_ROLES } from "../people/roles.ts";
import type { DeskSignIn, SignIn } from "../sign-in.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Keeping } from "./keeping.ts";

export interface OwnIssuerProps {
  /** Part of the host name of the token endpoint. */
  readonly stageName: string;
  readonly keeping: Keeping;
}

/**
 * A client uses only its OAuth flow, with passwords only on Cognito's own page. All are refused explicitly: by
 * default Cognito also allows its API's flows.
 */
const ONLY_AS_OAUTH = {
  authFlows: {
    userPassword: false,
    adminUserPassword: false,
    userSrp: false,
    custom: false,
    user: false,
  },
  preventUserExistenceErrors: true,
};

const SERVER = "totziens";
const SCOPE = "departures";

/**
 * An issuer for organisations without one: a Cognito user pool. HR's system is a client that
 * exchanges its id and secret for an access token; people at HR sign in to the desk.
 *
 * HR's system and people keep their credentials and roles, so the pool survives a deleted stack with all but its host name.
 */
export class OwnIssuer extends Construct implements SignIn {
  readonly issuer: string;
  readonly audience: string;
  readonly hrClaim = `scope=${SERVER}/${SCOPE}`;
  readonly #pool: UserPool;

  constructor(scope: Construct, id: string, { stageName, keeping }: OwnIssuerProps) {
    super(scope, id);

    const pool = new UserPool(this, "Pool", {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      deletionProtection: keeping.isProtected,
      removalPolicy: keeping.removalPolicy,
    });
    acknowledge(
      pool,
      "COG8",
      "Threat protection is an extra plan; everybody has a second factor, and nobody signs up by themselves.",
    );
    for (const [groupName, description] of Object.entries(POOL_ROLES)) {
      const group = pool.addGroup(`Group-${groupName}`, { groupName, description });
      group.applyRemovalPolicy(keeping.removalPolicy);
    }
    this.#pool = pool;
    const domain = pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: `totziens-${stageName}-${uniqueInTheRegion()}` },
    });
    const client = addMachineClient(pool, keeping);

    this.issuer = pool.userPoolProviderUrl;
    // Cognito's access tokens have no audience; the gateway then checks the client id.
    this.audience = client.userPoolClientId;

    new CfnOutput(this, "TokenEndpoint", {
      description: OUTPUTS.tokenEndpoint,
      value: `${domain.baseUrl()}/oauth2/token`,
    });
    new CfnOutput(this, "ClientId", {
      description: OUTPUTS.clientId,
      value: client.userPoolClientId,
    });
  }

  /** The desk's client, created beside the desk: people are redirected to its URL. */
  deskClient(scope: Construct, url: string): DeskSignIn {
    const { userPoolClientId } = new UserPoolClient(scope, "Client", {
      ...ONLY_AS_OAUTH,
      userPool: this.#pool,
      // PKCE authenticates; a secret would have to be copied by hand.
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${url}${SIGN_IN_ROUTES.comeBack.path}`],
        logoutUrls: [`${url}${START_ROUTES.start.path}`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      // As long as a desk session: the desk asks for the person's rights again.
      refreshTokenValidity: Duration.hours(10),
    });
    return {
      clientId: userPoolClientId,
      officerClaim: "cognito:groups=officer",
      readerClaim: "cognito:groups=reader",
      answerReaderClaim: "cognito:groups=answer-reader",
      insightsClaim: "cognito:groups=insights",
    };
  }
}

function addMachineClient(pool: UserPool, { removalPolicy }: Keeping): UserPoolClient {
  const scope = new ResourceServerScope({
    scopeName: SCOPE,
    scopeDescription: "Record, read and withdraw departures.",
  });
  const server = pool.addResourceServer("Server", { identifier: SERVER, scopes: [scope] });
  server.applyRemovalPolicy(removalPolicy);
  const client = pool.addClient("HrSystem", {
    ...ONLY_AS_OAUTH,
    generateSecret: true,
    oAuth: {
      flows: { clientCredentials: true },
      scopes: [OAuthScope.resourceServer(server, scope)],
    },
    // The most that Cognito allows: it charges $0.00225 for each token, as much as twenty mails.
    accessTokenValidity: Duration.days(1),
  });
  client.applyRemovalPolicy(removalPolicy);
  return client;
}

/** Host names of user pools are shared within a region; the stack's id is unique. */
function uniqueInTheRegion(): string {
  return Fn.select(0, Fn.split("-", Fn.select(2, Fn.split("/", Aws.STACK_ID))));
}
