import type { CLAIM_SEPARATORS } from "../lambdas/aws/environment.ts";

/** Whose access tokens the API takes, and from whom. */
export interface SignIn {
  /** The issuer's https address, as it stands in its tokens. */
  readonly issuer: string;
  /** Who a token must be made for. */
  readonly audience: string;
  /** The claim that makes its holder HR: `name=value`. */
  readonly hrClaim: string;
  /** What is between the values of a claim that is text. Absent where such a text is one value. */
  readonly claimSeparator?: keyof typeof CLAIM_SEPARATORS | undefined;
  /** How people sign in at HR's desk. Absent where the client is made with the address of the desk. */
  readonly desk?: DeskSignIn | undefined;
}

/** HR's desk as the issuer knows it, and who may do what there. */
export interface DeskSignIn {
  readonly clientId: string;
  /** The name of a secret in Secrets Manager. Without it the client has none, and PKCE alone proves who asks. */
  readonly clientSecretName?: string | undefined;
  /** The claim of an ID token that lets its holder do everything: `name=value`. */
  readonly officerClaim: string;
  /** The claim that lets its holder look, and change nothing: `name=value`. */
  readonly readerClaim: string;
}
