import { html } from "../../http/markup.ts";
import { DESK_WORDS } from "../../words/words.ts";
import { dropCookie } from "../cookies.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskRequest } from "../desk-request.ts";
import { START_ROUTES } from "../list/routes.ts";
import { plainPage, signInLink } from "../plain-page.ts";

/** Ends the session, copies of its cookie included. The issuer's is ended by a link: forms may not be redirected there. */
export async function signOut(
  { language, person }: DeskRequest,
  { signIns, sessions, url }: Pick<DeskPorts, "signIns" | "sessions" | "url">,
): Promise<DeskAnswer> {
  const words = DESK_WORDS[language];
  if (person) await sessions.end(person.subject, person.id);
  const end = await signIns.endsAt(`${url}${START_ROUTES.start.path}`);
  const then = html`${signInLink({}, words.signInAgain)}
${end ? html`<a class="button quiet" href="${end}">${words.atIssuerToo}</a>` : ""}`;
  return {
    ...plainPage({ language }, { status: 200, says: "signedOut", then }),
    cookies: [dropCookie("session")],
    hasSignedOut: true,
  };
}
