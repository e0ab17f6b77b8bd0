/** Whose access tokens the API takes, and from whom. */
export interface SignIn {
  /** The issuer's https address, as it stands in its tokens. */
  readonly issuer: string;
  /** Who a token must be made for. */
  readonly audience: string;
  /** The claim that makes its holder HR: `name=value`. */
  readonly hrClaim: string;
}
