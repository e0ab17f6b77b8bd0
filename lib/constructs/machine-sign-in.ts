import { Aws, CfnOutput, Duration, Fn, RemovalPolicy } from "aws-cdk-lib";
import {
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { SignIn } from "../sign-in.ts";
import { acknowledge } from "./acknowledge.ts";

export interface MachineSignInProps {
  /** Part of the host name under which tokens are asked for. */
  readonly stageName: string;
  /** Throws the user pool away with the stack. */
  readonly disposable: boolean;
}

const SERVER = "totziens";
const SCOPE = "departures";

/**
 * An issuer of our own, for who has none: a Cognito user pool in which HR's system is a client that
 * trades its id and secret for an access token. It has no users.
 *
 * HR's system keeps its credentials, so the pool survives a deleted stack.
 */
export class MachineSignIn extends Construct implements SignIn {
  readonly issuer: string;
  readonly audience: string;
  readonly hrClaim = `scope=${SERVER}/${SCOPE}`;

  constructor(scope: Construct, id: string, { stageName, disposable }: MachineSignInProps) {
    super(scope, id);

    const pool = new UserPool(this, "Pool", {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    acknowledge(
      pool,
      "COG8",
      "Threat protection watches people who sign in; here only a machine does.",
    );
    const domain = pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: `totziens-${stageName}-${uniqueInTheRegion()}` },
    });
    const client = addMachineClient(pool);

    this.issuer = pool.userPoolProviderUrl;
    // An access token of Cognito has no audience; the gateway then looks at the id of its client.
    this.audience = client.userPoolClientId;

    new CfnOutput(this, "TokenEndpoint", {
      description: "Where HR's system asks for a token (grant_type=client_credentials).",
      value: `${domain.baseUrl()}/oauth2/token`,
    });
    new CfnOutput(this, "ClientId", {
      description: "The client id of HR's system; its secret stands in the Cognito console.",
      value: client.userPoolClientId,
    });
  }
}

function addMachineClient(pool: UserPool): UserPoolClient {
  const scope = new ResourceServerScope({
    scopeName: SCOPE,
    scopeDescription: "Record, read and withdraw departures.",
  });
  const server = pool.addResourceServer("Server", { identifier: SERVER, scopes: [scope] });
  return pool.addClient("HrSystem", {
    generateSecret: true,
    oAuth: {
      flows: { clientCredentials: true },
      scopes: [OAuthScope.resourceServer(server, scope)],
    },
    accessTokenValidity: Duration.hours(1),
  });
}

/** Host names of user pools are shared by everybody in a region; the stack's own id is not. */
function uniqueInTheRegion(): string {
  return Fn.select(0, Fn.split("-", Fn.select(2, Fn.split("/", Aws.STACK_ID))));
}
