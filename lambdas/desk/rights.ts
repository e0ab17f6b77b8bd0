import { type ClaimRule, has } from "../http/claim-rule.ts";

/** `officer`: everything. `reader`: read-only. `insights`: the insights and nothing else, for works council and board. */
export type DeskRole = "officer" | "reader" | "insights";

/**
 * The claims of the roles, and the one that, beside officer or reader, allows reading named answers. Without a claim nobody
 * has the role `insights`.
 */
export type Rights = Readonly<Record<"officer" | "reader" | "answerReader", ClaimRule>> & {
  readonly insights?: ClaimRule;
};

type Claims = Readonly<Record<string, unknown>>;

/** The role that an ID token's claims give, the widest of several; undefined if they give no access. */
export function roleOf(
  claims: Claims,
  { officer, reader, insights }: Rights,
): DeskRole | undefined {
  if (has(claims, officer)) return "officer";
  if (has(claims, reader)) return "reader";
  return insights && has(claims, insights) ? "insights" : undefined;
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
