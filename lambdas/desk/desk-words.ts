import type { NavigationPath } from "./frame/navigation.ts";
import type { DeskRole } from "./rights.ts";

/** What stands around every page, and what is said to somebody who cannot have one. */
export interface DeskWords {
  /** What this language calls itself. */
  readonly ownName: string;
  readonly skip: string;
  readonly navigation: string;
  readonly places: Readonly<Record<NavigationPath, string>>;
  readonly roles: Readonly<Record<DeskRole, string>>;
  readonly signOut: string;
  readonly footer: (organisation: string) => string;

  readonly signIn: Said;
  readonly ended: Said;
  /** What was sent when the session had ended stands there again after signing in. */
  readonly formKept: Said;
  readonly formGone: Said;
  readonly formAgain: string;
  readonly failed: Said;
  readonly noRights: Said;
  readonly signedOut: Said;
  readonly signInButton: string;
  readonly signInAgain: string;
  readonly asAnother: string;
  readonly atIssuerToo: string;

  readonly foreignForm: Said;
  readonly staleForm: Said;
  readonly readOnly: Said;
  readonly notFound: Said;
  readonly fault: Said;
  readonly back: string;
}

/** A heading and a sentence. */
export interface Said {
  readonly title: string;
  readonly text: string;
}
