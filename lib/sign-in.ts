import type { CLAIM_SEPARATORS } from "../lambdas/aws/environment.ts";

/** The access tokens that the API accepts. */
export interface SignIn {
  /** The issuer's https URL, as in its tokens. */
  readonly issuer: string;
  /** The required audience. */
  readonly audience: string;
  /** The claim that makes its holder HR: `name=value`. */
  readonly hrClaim: string;
  /** The claim of those that may read the API's insights and nothing else. Absent: HR alone may. */
  readonly insightsClaim?: string | undefined;
  /** Separates the values of a text claim. Absent if such a text is one value. */
  readonly claimSeparator?: keyof typeof CLAIM_SEPARATORS | undefined;
  /** Sign-in at HR's desk. Absent if the client is created with the desk's URL. */
  readonly desk?: DeskSignIn | undefined;
}

/** The desk's client at the issuer, and its roles. */
export interface DeskSignIn {
  readonly clientId: string;
  /** The name of a secret in Secrets Manager. Without it the client has none, and only PKCE authenticates. */
  readonly clientSecretName?: string | undefined;
  /** The ID token claim that grants everything: `name=value`. */
  readonly officerClaim: string;
  /** The claim that grants read-only access: `name=value`. */
  readonly readerClaim: string;
  /** The claim that, beside one of those two, allows reading named answers: `name=value`. */
  readonly answerReaderClaim: string;
  /** The claim that grants the insights and nothing else: `name=value`. Absent: nobody has that role. */
  readonly insightsClaim?: string | undefined;
}
