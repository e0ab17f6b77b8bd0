import type { Temporal } from "temporal-polyfill";

/** Sign-in through the organisation's own issuer. */
export interface SignIns {
  /**
   * Where to sign in. `again` asks even if the issuer knows the person; `silent` never shows a page. The checks are
   * kept until they return.
   */
  begin(wish: {
    readonly how: "as-known" | "again" | "silent";
    readonly returnTo: string;
  }): Promise<{ readonly url: string; readonly checks: SignInChecks }>;
  /** The issuer's answer to a return to that address, or why it doesn't match the sign-in that was begun. */
  finish(address: string, checks: SignInChecks): Promise<SignInAnswer>;
  /** The issuer's present answer about a person. Throws when it can't be reached. */
  askAgain(refreshToken: string): Promise<SignInAnswer>;
  /** The issuer's sign-out page, if it has one, with the address to return to. */
  endsAt(afterwards: string): Promise<string | undefined>;
}

export interface SignInChecks {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

export type SignInAnswer =
  | {
      readonly claims: Readonly<Record<string, unknown>>;
      /** Asks the issuer again without a page; absent if it gives none. */
      readonly refreshToken?: string;
    }
  | { readonly refused: string };

/** Active sessions. A cookie alone proves nothing: a session that isn't stored here has ended. */
export interface Sessions {
  /** At most ten per subject; the oldest is dropped. */
  keep(session: KeptSession): Promise<void>;
  find(subject: string, id: string): Promise<KeptSession | undefined>;
  end(subject: string, id: string): Promise<void>;
  endAll(subject: string): Promise<void>;
}

export interface KeptSession {
  /** The issuer's id of the person. */
  readonly subject: string;
  readonly id: string;
  readonly role: string;
  /** An answer reader, under the address of the session. */
  readonly readsAnswers?: true;
  /** When the issuer last confirmed their rights. */
  readonly confirmed: Temporal.Instant;
  /** Encrypted. */
  readonly refreshToken?: string;
  /** When it can be deleted. */
  readonly until: Temporal.Instant;
}

/** Encrypted, tamper-proof texts that others store for us. */
export interface EncryptedTokens {
  seal(purpose: SealPurpose, value: object, expires: Temporal.Instant): Promise<string>;
  /** Decrypts a text of that purpose; undefined if it isn't ours or has expired. */
  open(purpose: SealPurpose, text: string, now: Temporal.Instant): Promise<unknown>;
}

export type SealPurpose = "session" | "sign-in" | "draft" | "refresh-token" | "kept-form";
