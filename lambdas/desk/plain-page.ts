import { html, type Markup } from "../http/markup.ts";
import type { DeskWords } from "../words/nl/desk.ts";
import { DESK_WORDS } from "../words/words.ts";
import type { DeskPage, DeskRequest } from "./desk-request.ts";
import { START_ROUTES } from "./list/routes.ts";
import { SIGN_IN_ROUTES } from "./sign-in/routes.ts";

type SaidOf = { readonly [K in keyof DeskWords]: DeskWords[K] extends Said ? K : never };

/** The words of a one-sentence page. */
export type PlainPage = SaidOf[keyof DeskWords];

/** A page with one message and a link onwards. */
export function plainPage(
  { language }: Pick<DeskRequest, "language">,
  { status, says, then }: { status: number; says: PlainPage; then?: Markup },
): DeskPage {
  return saidPage(
    { language },
    { status, said: DESK_WORDS[language][says], ...(then && { then }) },
  );
}

/** The same for other words than the desk's. */
export function saidPage(
  { language }: Pick<DeskRequest, "language">,
  { status, said, then }: { status: number; said: Said; then?: Markup },
): DeskPage {
  const back = html`<a href="${START_ROUTES.start.path}">${DESK_WORDS[language].back}</a>`;
  const main = html`<section class="alone"><h1>${said.title}</h1>
<p>${said.text}</p>
<p class="buttons">${then ?? back}</p></section>`;
  return { status, title: said.title, main };
}

/** For a request without a valid session: a sign-in link that leads on to the requested page. */
export function signInPage(
  { language, address }: Pick<DeskRequest, "language" | "address">,
  { status, says }: { status: number; says: "signIn" | "ended" | "failed" | "formKept" },
): DeskPage {
  const { signInButton, signInAgain } = DESK_WORDS[language];
  const then = signInLink({ to: address }, says === "signIn" ? signInButton : signInAgain);
  return plainPage({ language }, { status, says, then });
}

/** A link, not a button: a form may not be redirected to the issuer. */
export function signInLink(query: Readonly<Record<string, string>>, words: string): Markup {
  const url = `${SIGN_IN_ROUTES.begin.path}?${new URLSearchParams(query)}`;
  return html`<a class="button" href="${url}">${words}</a>`;
}

/** A heading and a sentence. */
export interface Said {
  readonly title: string;
  readonly text: string;
}
