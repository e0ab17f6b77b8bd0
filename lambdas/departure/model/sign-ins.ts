import type { Temporal } from "temporal-polyfill";

/** Whom somebody says to be, asked of the organisation's own issuer. */
export interface SignIns {
  /**
   * Where they go to say so: `again` also when the issuer knows them, `silent` only when it does, without a page. The checks
   * are kept until they come back.
   */
  begin(wish: {
    readonly how: "as-known" | "again" | "silent";
    readonly returnTo: string;
  }): Promise<{ readonly url: string; readonly checks: SignInChecks }>;
  /** What the issuer says of whoever came back to that address, or why that is not what was begun. */
  finish(address: string, checks: SignInChecks): Promise<SignInAnswer>;
  /** What the issuer says of them now. Throws when it cannot be reached. */
  askAgain(refreshToken: string): Promise<SignInAnswer>;
  /** Where they sign out of the issuer too, if it has such a place, and come back afterwards. */
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
      /** With which the issuer can be asked again, without a page; absent where it gives none. */
      readonly refreshToken?: string;
    }
  | { readonly refused: string };

/** Sessions that go on. A cookie alone proves nothing: what is not kept here has ended. */
export interface Sessions {
  /** Of one subject ten go on at most; the oldest makes room. */
  keep(session: KeptSession): Promise<void>;
  find(subject: string, id: string): Promise<KeptSession | undefined>;
  end(subject: string, id: string): Promise<void>;
  endAll(subject: string): Promise<void>;
}

export interface KeptSession {
  /** How the issuer knows whose it is. */
  readonly subject: string;
  readonly id: string;
  readonly role: string;
  /** When the issuer last said what they may do. */
  readonly confirmed: Temporal.Instant;
  /** Sealed. */
  readonly refreshToken?: string;
  /** When it may be forgotten. */
  readonly until: Temporal.Instant;
}

/** Texts for others to keep that only we can read, and nobody can change. */
export interface EncryptedTokens {
  seal(purpose: SealPurpose, value: object, expires: Temporal.Instant): Promise<string>;
  /** What was sealed for that purpose; undefined when it is not ours, or over at that moment. */
  open(purpose: SealPurpose, text: string, now: Temporal.Instant): Promise<unknown>;
}

export type SealPurpose = "session" | "sign-in" | "draft" | "refresh-token" | "kept-form";
