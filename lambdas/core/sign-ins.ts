import type { Temporal } from "temporal-polyfill";

/** Whom somebody says to be, asked of the organisation's own issuer. */
export interface SignIns {
  /** Where they go to say so; `again` also when the issuer knows them. The checks are kept until they come back. */
  begin(wish: {
    readonly again: boolean;
    readonly returnTo: string;
  }): Promise<{ readonly url: string; readonly checks: SignInChecks }>;
  /** What the issuer says of whoever came back to that address, or why that is not what was begun. */
  finish(address: string, checks: SignInChecks): Promise<SignInAnswer>;
  /** Where they sign out of the issuer too, if it has such a place, and come back afterwards. */
  endsAt(afterwards: string): Promise<string | undefined>;
}

export interface SignInChecks {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

export type SignInAnswer =
  | { readonly claims: Readonly<Record<string, unknown>> }
  | { readonly refused: string };

/** Texts for others to keep that only we can read, and nobody can change. */
export interface Seals {
  seal(purpose: SealPurpose, value: object, expires: Temporal.Instant): Promise<string>;
  /** What was sealed for that purpose; undefined when it is not ours, or over at that moment. */
  open(purpose: SealPurpose, text: string, now: Temporal.Instant): Promise<unknown>;
}

export type SealPurpose = "session" | "sign-in" | "draft";
