import type { IncomingMessage, ServerResponse } from "node:http";
import { createLocalJWKSet, importJWK, type JWTVerifyGetKey, SignJWT } from "jose";
import { Provider } from "oidc-provider";
import { AUDIENCE, SCOPE } from "../names.ts";
import type { Records } from "../records.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { type Kept, tokenStore } from "./token-store.ts";

/** Where the issuer lives on the local address. */
export const ISSUER_PATH = "/oidc";
const CLIENT_ID = "hr-system";
const THIRTY_DAYS_IN_SECONDS = 30 * 24 * 60 * 60;

/** An OpenID Connect issuer on this computer. Tokens live in real time, whatever the clock of the stack says. */
export interface Issuer {
  /** As it stands in the tokens. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicKeys: JWTVerifyGetKey;
  answer(request: IncomingMessage, response: ServerResponse): void;
  /** An access token as the issuer gives it to HR's system, good for thirty days; `claims` change it, for tests. */
  accessToken(claims?: Readonly<Record<string, unknown>>): Promise<string>;
}

export interface IssuerOptions {
  readonly origin: string;
  readonly keys: SigningKeys;
  readonly kept: Records<Kept>;
}

export function makeIssuer({ origin, keys, kept }: IssuerOptions): Issuer {
  const url = `${origin}${ISSUER_PATH}`;
  const callback = new Provider(url, configuration(keys, kept)).callback();
  const { d: _, p: __, q: ___, dp: ____, dq: _____, qi: ______, ...publicKey } = keys.key;

  return {
    url,
    clientId: CLIENT_ID,
    clientSecret: keys.clientSecret,
    publicKeys: createLocalJWKSet({ keys: [publicKey] }),

    answer(request, response) {
      // The library finds out from these two where it is mounted.
      Object.assign(request, { originalUrl: request.url });
      request.url = request.url?.slice(ISSUER_PATH.length) || "/";
      void callback(request, response);
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
}

/** One client, HR's system, that trades its secret for an access token to the API. */
function configuration({ key, clientSecret, cookieKey }: SigningKeys, kept: Records<Kept>) {
  const resourceServer = {
    scope: SCOPE,
    audience: AUDIENCE,
    accessTokenFormat: "jwt",
    accessTokenTTL: THIRTY_DAYS_IN_SECONDS,
    jwt: { sign: { alg: "RS256" } },
  };
  return {
    adapter: tokenStore(kept),
    ttl: { ClientCredentials: THIRTY_DAYS_IN_SECONDS },
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
    ],
    scopes: [SCOPE],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        getResourceServerInfo: () => resourceServer,
      },
    },
  };
}
