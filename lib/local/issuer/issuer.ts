import type { IncomingMessage, ServerResponse } from "node:http";
import { createLocalJWKSet, importJWK, type JWTVerifyGetKey, SignJWT } from "jose";
import { type Context, Provider } from "oidc-provider";
import { START_ROUTES } from "../../../lambdas/desk/list/routes.ts";
import { SIGN_IN_ROUTES } from "../../../lambdas/desk/sign-in/routes.ts";
import { readLimited } from "../gateway/read-limited.ts";
import { AUDIENCE, DESK_CLIENT_ID, SCOPE } from "../names.ts";
import { sendPage } from "../pages/page.ts";
import type { Records } from "../records.ts";
import { findPersona, PERSONA_CLAIMS } from "./personas.ts";
import { signInPage, signOutPage } from "./sign-in-pages.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { type Kept, tokenStore } from "./token-store.ts";

/** The issuer's path on the local server. */
export const ISSUER_PATH = "/oidc";
const PEOPLE_PATH = "/people/";
const FORM_BYTES = 1000;
const CLIENT_ID = "hr-system";
const HOUR_IN_SECONDS = 60 * 60;
const DAY_IN_SECONDS = 24 * HOUR_IN_SECONDS;
const THIRTY_DAYS_IN_SECONDS = 30 * DAY_IN_SECONDS;

/** An OpenID Connect issuer on this computer. Tokens expire in real time, not by the stack's clock. */
export interface Issuer {
  /** The tokens' `iss`. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicKeys: JWTVerifyGetKey;
  answer(request: IncomingMessage, response: ServerResponse): void;
  /** An access token as issued to HR's system, valid for thirty days; `claims` override it, for tests. */
  accessToken(claims?: Readonly<Record<string, unknown>>): Promise<string>;
}

export interface IssuerOptions {
  readonly origin: string;
  readonly keys: SigningKeys;
  readonly kept: Records<Kept>;
}

export function makeIssuer({ origin, keys, kept }: IssuerOptions): Issuer {
  const url = `${origin}${ISSUER_PATH}`;
  const provider = new Provider(url, configuration(origin, keys, kept));
  const callback = provider.callback();
  const { d: _, p: __, q: ___, dp: ____, dq: _____, qi: ______, ...publicKey } = keys.key;

  return {
    url,
    clientId: CLIENT_ID,
    clientSecret: keys.clientSecret,
    publicKeys: createLocalJWKSet({ keys: [publicKey] }),

    answer(request, response) {
      // The library derives its mount path from these two.
      Object.assign(request, { originalUrl: request.url });
      request.url = request.url?.slice(ISSUER_PATH.length) || "/";
      if (/^\/auth\?.*\bprompt=login\b/.test(request.url)) forgetSession(request, response);
      if (request.url.startsWith(PEOPLE_PATH)) void signIn(request, response);
      else void callback(request, response);
    },

    async accessToken(claims = {}) {
      const issuedAt = Math.floor(Date.now() / 1000);
      return new SignJWT({
        iss: url,
        aud: AUDIENCE,
        sub: CLIENT_ID,
        client_id: CLIENT_ID,
        scope: SCOPE,
        iat: issuedAt,
        exp: issuedAt + THIRTY_DAYS_IN_SECONDS,
        jti: crypto.randomUUID(),
        ...claims,
      })
        .setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: keys.key.kid ?? "" })
        .sign(await importJWK(keys.key, "RS256"));
    },
  };

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const action = `${ISSUER_PATH}${request.url}`;
    if (request.method !== "POST") return sendPage(response, signInPage(action));
    try {
      const form = new URLSearchParams((await readLimited(request, FORM_BYTES)).toString());
      const login = { accountId: form.get("persona") ?? "" };
      await provider.interactionFinished(request, response, { login });
    } catch {
      // It expired, or was begun elsewhere.
      response.writeHead(303, { location: START_ROUTES.start.path }).end();
    }
  }
}

/**
 * Two clients: HR's system exchanges its secret for an API access token; HR's desk signs people in and, like its
 * client on AWS, has no secret.
 */
function configuration(
  origin: string,
  { key, clientSecret, cookieKey }: SigningKeys,
  kept: Records<Kept>,
) {
  const resourceServer = {
    scope: SCOPE,
    audience: AUDIENCE,
    accessTokenFormat: "jwt",
    accessTokenTTL: THIRTY_DAYS_IN_SECONDS,
    jwt: { sign: { alg: "RS256" } },
  };
  return {
    adapter: tokenStore(kept),
    ttl: {
      ClientCredentials: THIRTY_DAYS_IN_SECONDS,
      Interaction: HOUR_IN_SECONDS,
      AccessToken: HOUR_IN_SECONDS,
      IdToken: HOUR_IN_SECONDS,
      Session: DAY_IN_SECONDS,
      Grant: DAY_IN_SECONDS,
      RefreshToken: DAY_IN_SECONDS,
    },
    jwks: { keys: [key] },
    cookies: { keys: [cookieKey] },
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      },
      {
        client_id: DESK_CLIENT_ID,
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        redirect_uris: [`${origin}${SIGN_IN_ROUTES.comeBack.path}`],
        post_logout_redirect_uris: [`${origin}${START_ROUTES.start.path}`],
      },
    ],
    scopes: ["openid", "profile", "email", SCOPE],
    claims: PERSONA_CLAIMS,
    // As with other issuers: roles are in the ID token.
    conformIdTokenClaims: false,
    // As with Cognito: the desk can refresh a person's rights without a page.
    issueRefreshToken: async (_: Context, client: { grantTypeAllowed(type: string): boolean }) =>
      client.grantTypeAllowed("refresh_token"),
    findAccount: (_: Context, id: string) => findPersona(id),
    loadExistingGrant,
    interactions: {
      url: (_: Context, { uid }: { uid: string }) => `${ISSUER_PATH}${PEOPLE_PATH}${uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) => {
          context.body = signOutPage(form);
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_: Context, { clientId }: { clientId: string }) =>
          clientId === CLIENT_ID ? AUDIENCE : [],
        getResourceServerInfo: () => resourceServer,
      },
    },
  };
}

/** To switch persons the sign-in starts again: the library would ask on a page that needs a script. */
function forgetSession({ headers }: IncomingMessage, response: ServerResponse): void {
  headers.cookie = (headers.cookie ?? "").replace(/\b_session(\.sig)?=[^;]*;?\s*/g, "");
  response.setHeader(
    "set-cookie",
    ["_session", "_session.sig"].map((name) => `${name}=; path=/; max-age=0`),
  );
}

/** Skips the consent page for the desk. */
async function loadExistingGrant({ oidc: { provider, client, session } }: Context) {
  const known = session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid profile email");
  await grant.save();
  return grant;
}
