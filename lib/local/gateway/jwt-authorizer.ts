import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";

export interface JwtAuthorizerOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly publicKeys: JWTVerifyGetKey;
}

/** The claims as the gateway passes them on: always text. */
export type TextClaims = Record<string, string>;

/**
 * HTTP API's JWT authorizer: RSA signature, issuer, audience (`client_id` where there is no `aud`), `exp`, `nbf` and
 * `iat`. It ignores the kind of token, so an ID token passes, as on AWS.
 * Source: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function jwtAuthorizer({ issuer, audience, publicKeys }: JwtAuthorizerOptions) {
  return async function authorize(header: string | undefined): Promise<TextClaims | undefined> {
    const token = header?.replace(/^Bearer\s+/i, "").trim();
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, publicKeys, {
        issuer,
        algorithms: ["RS256"],
        requiredClaims: ["exp"],
      });
      return isFor(payload, audience) && isIssued(payload) ? textClaims(payload) : undefined;
    } catch {
      return undefined;
    }
  };
}

function isFor({ aud, client_id }: JWTPayload, audience: string): boolean {
  const audiences = aud === undefined ? [client_id] : [aud].flat();
  return audiences.includes(audience);
}

function isIssued({ iat }: JWTPayload): boolean {
  return iat === undefined || iat <= Date.now() / 1000;
}

/** A list becomes `[a b]`, as on AWS. */
function textClaims(payload: JWTPayload): TextClaims {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : textOf(value),
    ]),
  );
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
