import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type {
  Configuration,
  TokenEndpointResponse,
  TokenEndpointResponseHelpers,
} from "openid-client";
import type { SignInAnswer, SignIns } from "../departure/model/sign-ins.ts";

export interface OpenIdOptions {
  /** The issuer's URL; its metadata is below it. */
  readonly issuer: string;
  readonly clientId: string;
  /** The client's secret, as plain text or as `{"key": "…"}`. Without it, PKCE alone authenticates. */
  readonly clientSecret?: { readonly client: SecretsManagerClient; readonly arn: string };
}

const SCOPE = "openid profile email";

/** OpenID Connect: authorization code with PKCE, state and nonce. Metadata is fetched once per container. */
export function openIdSignIns(options: OpenIdOptions): SignIns {
  let discovered: Promise<Configuration> | undefined;

  return {
    async begin({ how, returnTo }) {
      const { client, configuration } = await connected();
      const checks = {
        verifier: client.randomPKCECodeVerifier(),
        state: client.randomState(),
        nonce: client.randomNonce(),
      };
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: returnTo,
        scope: SCOPE,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: "S256",
        state: checks.state,
        nonce: checks.nonce,
        ...PROMPTS[how],
      });
      return { url: url.href, checks };
    },

    async finish(address, { verifier, state, nonce }) {
      const { client, configuration } = await connected();
      try {
        const tokens = await client.authorizationCodeGrant(configuration, new URL(address), {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return answerIn(tokens);
      } catch (error) {
        return { refused: reasonOf(error) };
      }
    },

    async askAgain(refreshToken) {
      const { client, configuration } = await connected();
      try {
        return answerIn(await client.refreshTokenGrant(configuration, refreshToken));
      } catch (error) {
        return { refused: reasonOf(error) };
      }
    },

    async endsAt(afterwards) {
      const { client, configuration } = await connected();
      if (!configuration.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: afterwards,
        // Cognito's name for it.
        logout_uri: afterwards,
      }).href;
    },
  };

  /** Loaded at the first sign-in: pages do not need it. */
  async function connected() {
    const client = await import("openid-client");
    discovered ??= discover(client).catch((error) => {
      discovered = undefined;
      throw error;
    });
    return { client, configuration: await discovered };
  }

  async function discover(client: typeof import("openid-client")): Promise<Configuration> {
    const issuer = new URL(options.issuer);
    const secret = options.clientSecret && (await readSecret(options.clientSecret));
    return client.discovery(
      issuer,
      options.clientId,
      undefined,
      secret === undefined ? client.None() : client.ClientSecretPost(secret),
      {
        // The signature is checked too, although the token comes from the issuer itself.
        execute: [
          client.enableNonRepudiationChecks,
          ...(isThisComputer(issuer) ? [client.allowInsecureRequests] : []),
        ],
      },
    );
  }
}

const PROMPTS = { "as-known": {}, again: { prompt: "login" }, silent: { prompt: "none" } } as const;

function answerIn(tokens: TokenEndpointResponse & TokenEndpointResponseHelpers): SignInAnswer {
  const claims = tokens.claims();
  const { refresh_token: refreshToken } = tokens;
  if (!claims) return { refused: "no-id-token" };
  return { claims, ...(refreshToken ? { refreshToken } : {}) };
}

/** Unencrypted traffic is safe on this computer only. */
function isThisComputer({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && hostname === "localhost";
}

async function readSecret({
  client,
  arn,
}: Required<OpenIdOptions>["clientSecret"]): Promise<string> {
  const { SecretString = "" } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!SecretString.startsWith("{")) return SecretString.trim();
  const { key } = JSON.parse(SecretString) as { key?: string };
  if (!key) throw new Error(`Secret ${arn} has no "key".`);
  return key;
}

/** The library's codes for an unexpected response; every other error is a fault. */
const REFUSALS = ["ClientError", "ResponseBodyError", "AuthorizationResponseError"];

/** Protocol codes, with nothing personal. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !REFUSALS.includes(error.name)) throw error;
  const { error: answered, code } = error as { error?: unknown; code?: unknown };
  return String(answered ?? code ?? error.name);
}
