import type { ApiEvent } from "./api-handler.ts";
import { Problem } from "./problem.ts";

export interface AccessRules {
  /** What the token must be for: its `aud`, or its `client_id` where the issuer gives access tokens no `aud`. */
  readonly audience: readonly string[];
  /** What makes a caller HR. */
  readonly hrClaim: ClaimRule;
}

/** A claim that gives a right, and the value among its values that does. */
export interface ClaimRule {
  readonly name: string;
  readonly value: string;
}

/**
 * The caller's subject, when the token is an access token for us that speaks for HR. The gateway has checked its signature,
 * issuer and life; it takes ID tokens too, so their kind is checked here.
 */
export function admit(
  { headers, requestContext }: ApiEvent,
  { audience, hrClaim }: AccessRules,
): string {
  const claims = requestContext.authorizer?.jwt?.claims ?? {};
  const isOurs = valuesOf(claims.aud ?? claims.client_id).some((value) => audience.includes(value));
  const isHr = has(claims, hrClaim);
  if (!isOurs || !isHr || isIdToken(claims, headers.authorization)) throw new Problem("forbidden");
  return String(claims.sub ?? claims.client_id ?? "unknown");
}

/** Whether claims, of whatever token, give that right. */
export function has(
  claims: Readonly<Record<string, unknown>>,
  { name, value }: ClaimRule,
): boolean {
  return valuesOf(claims[name]).includes(value);
}

type Claims = ApiEvent["requestContext"]["authorizer"]["jwt"]["claims"];

/** Claims that only ID tokens have (OpenID Connect Core, 2 and 3.3.2.11). */
const ID_TOKEN_CLAIMS = ["nonce", "at_hash", "c_hash"];

function isIdToken(claims: Claims, authorization = ""): boolean {
  const kind = claims.token_use;
  if (kind !== undefined) return kind !== "access";
  if (ID_TOKEN_CLAIMS.some((name) => claims[name] !== undefined)) return true;
  return [claims.typ, headerTypeOf(authorization)].some(
    (type) => type !== undefined && !ACCESS_TOKEN_TYPES.includes(String(type).toLowerCase()),
  );
}

/** In the header (RFC 9068), or as a claim: Keycloak's. */
const ACCESS_TOKEN_TYPES = ["jwt", "at+jwt", "application/at+jwt", "bearer"];

function headerTypeOf(authorization: string): string | undefined {
  const header = authorization.replace(/^Bearer\s+/i, "").split(".")[0] ?? "";
  try {
    const { typ } = JSON.parse(Buffer.from(header, "base64url").toString()) as { typ?: unknown };
    return typeof typ === "string" ? typ : undefined;
  } catch {
    return undefined;
  }
}

/** A claim with several values arrives from API Gateway as `[a b]`, from others as `a b` or as a list. */
function valuesOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (claim === undefined || claim === null) return [];
  return String(claim)
    .replace(/^\[(.*)\]$/, "$1")
    .split(/[\s,]+/)
    .filter(Boolean);
}
