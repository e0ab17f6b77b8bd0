import type { SignInChecks } from "../../departure/model/sign-ins.ts";
import { seeOther } from "../../http/html-answer.ts";
import { setSignIn } from "../cookies.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskRequest } from "../desk-request.ts";
import { ownPath } from "../own-path.ts";
import { SIGN_IN_ROUTES } from "./routes.ts";

/** Kept, encrypted, while the person is at the issuer. */
export interface SignInBegun {
  readonly checks: SignInChecks;
  /** The requested page. */
  readonly to: string;
}

const HOW: Readonly<Record<string, "again" | "silent">> = { another: "again", known: "silent" };

/** Ample, even with a second factor. */
const KEPT = { minutes: 15 };

/**
 * Redirects to the issuer. `as=another`: asks even if the issuer has a session. `as=known`: never shows a page.
 */
export async function beginSignIn(
  { query, event }: DeskRequest,
  { signIns, seals, wallClock, url: desk }: DeskPorts,
): Promise<DeskAnswer> {
  const { url, checks } = await signIns.begin({
    how: HOW[query.as ?? ""] ?? "as-known",
    returnTo: `${desk}${SIGN_IN_ROUTES.comeBack.path}`,
  });
  const begun: SignInBegun = { checks, to: ownPath(query.to) };
  const sealed = await seals.seal("sign-in", begun, wallClock().add(KEPT));
  return { ...seeOther(url, "desk"), cookies: setSignIn(event, checks.state, sealed) };
}
