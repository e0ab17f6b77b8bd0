import type { ApiEvent } from "./api-handler.ts";
import { type ClaimRule, has } from "./claim-rule.ts";
import { Problem } from "./problem.ts";

export interface AccessRules {
  /** The token's audience: its `aud`, or its `client_id` where the issuer's access tokens have no `aud`. */
  readonly audience: string;
  /** HR's claim and value. */
  readonly hrClaim: ClaimRule;
  /** The claim of those that may read the insights and nothing else. Absent: HR alone may. */
  readonly insightsClaim?: ClaimRule;
}

/**
 * The caller's subject, when the token is an access token for us with HR's claim. The gateway has checked its signature,
 * issuer and expiry, but accepts ID tokens too, so its type is checked here.
 */
export function admit(event: ApiEvent, { audience, hrClaim }: AccessRules): string {
  return admitWith(event, audience, [hrClaim]);
}

/** The same for the insights, which HR and those with the claim for them may read. */
export function admitToInsights(
  event: ApiEvent,
  { audience, hrClaim, insightsClaim }: AccessRules,
): string {
  return admitWith(event, audience, insightsClaim ? [hrClaim, insightsClaim] : [hrClaim]);
}

/** Whoever has one of these claims. */
function admitWith(event: ApiEvent, audience: string, rules: readonly ClaimRule[]): string {
  const token = checkedToken(event);
  if (!token) throw new Problem("forbidden");
  const { header, claims } = token;
  const isOurs = [claims.aud ?? claims.client_id].flat().includes(audience);
  const hasRight = rules.some((rule) => has(claims, rule));
  if (!isOurs || !hasRight || isIdToken(claims, header.typ)) {
    throw new Problem("forbidden");
  }
  return String(claims.sub ?? claims.client_id ?? "unknown");
}

type Part = Readonly<Record<string, unknown>>;

interface Token {
  readonly header: Part;
  readonly claims: Part;
}

/**
 * The token that the gateway checked, read from the request itself: the gateway passes claims as text, a list as `[a b]`,
 * which breaks names with a blank. Both must be the same token.
 */
function checkedToken({ headers, requestContext }: ApiEvent): Token | undefined {
  const checked = requestContext.authorizer?.jwt?.claims;
  const [, header, claims] = JWT.exec(headers.authorization ?? "") ?? [];
  const token = { header: partOf(header), claims: partOf(claims) };
  if (!checked || !token.header || !token.claims) return undefined;
  const isTheSame = NAMES.every((name) => textOf(checked[name]) === textOf(token.claims?.[name]));
  return isTheSame ? (token as Token) : undefined;
}

/** Exactly one token; the gateway checks its signature. */
const JWT = /^(?:Bearer +)?([\w-]+)\.([\w-]+)\.[\w-]+$/i;
/** Text claims that identify a token. */
const NAMES = ["iss", "sub", "client_id", "jti"];

function partOf(encoded = ""): Part | undefined {
  try {
    const part: unknown = JSON.parse(Buffer.from(encoded, "base64url").toString());
    return typeof part === "object" && part !== null ? (part as Part) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(claim: unknown): string {
  return String(claim ?? "");
}

/** Claims of ID tokens only (OpenID Connect Core, 2 and 3.3.2.11). */
const ID_TOKEN_CLAIMS = ["nonce", "at_hash", "c_hash"];

/** By its own type: in the header (RFC 9068), or in Keycloak's claim. */
function isIdToken(claims: Part, headerType: unknown): boolean {
  const kind = claims.token_use;
  if (kind !== undefined) return kind !== "access";
  if (ID_TOKEN_CLAIMS.some((name) => claims[name] !== undefined)) return true;
  return [claims.typ, headerType].some(
    (type) => typeof type === "string" && !ACCESS_TOKEN_TYPES.includes(type.toLowerCase()),
  );
}

const ACCESS_TOKEN_TYPES = ["jwt", "at+jwt", "application/at+jwt", "bearer"];
