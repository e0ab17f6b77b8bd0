import { type ClaimRule, has } from "../http/claim-rule.ts";

/** `officer`: everything. `reader`: read-only. */
export type DeskRole = "officer" | "reader";

/** The claims of both roles, and the one that, beside a role, allows reading named answers. */
export type Rights = Readonly<Record<DeskRole | "answerReader", ClaimRule>>;

type Claims = Readonly<Record<string, unknown>>;

/** The role that an ID token's claims give; undefined if they give no access. */
export function roleOf(claims: Claims, { officer, reader }: Rights): DeskRole | undefined {
  if (has(claims, officer)) return "officer";
  return has(claims, reader) ? "reader" : undefined;
}

/**
 * Whether the claims make the holder of that address an answer reader. The issuer must vouch for the address, because the
 * settings name answer readers by it.
 */
export function readsAnswers(
  claims: Claims,
  address: string | undefined,
  { answerReader }: Rights,
): boolean {
  return (
    address !== undefined &&
    claims.email === address &&
    isVerified(claims) &&
    has(claims, answerReader)
  );
}

/** Entra ID has its own claim for it, which is optional. */
function isVerified({ email_verified, xms_edov }: Claims): boolean {
  return isTrue(email_verified === undefined ? xms_edov : email_verified);
}

/** Some issuers write booleans as texts or numbers. */
function isTrue(claim: unknown): boolean {
  return claim === true || claim === "true" || claim === 1 || claim === "1";
}
