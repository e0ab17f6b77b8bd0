import { dangerouslyAsIs, html } from "../../../lambdas/http/markup.ts";
import { frame } from "../pages/frame.html.ts";
import type { Page } from "../pages/page.ts";
import { PERSONAS } from "./personas.ts";

/** The sign-in page: no password, since all data is local. */
export function signInPage(action: string): Page {
  const buttons = PERSONAS.map(
    ({ id, name, description }) => html`<li>
<form method="post" action="${action}"><button name="persona" value="${id}">${name}</button></form>
<span class="quiet">${description}</span></li>`,
  );
  const body = html`<p>This stands for the sign-in of your organisation. Choose who you are; one click is enough.</p>
<ul class="list">${buttons}</ul>`;
  return { body: frame("Who are you?", "/", body) };
}

/** The buttons of the library's own sign-out form. */
export function signOutPage(form: string): string {
  const body = html`${dangerouslyAsIs(form)}
<p>At HR's desk you are signed out. Sign out here too? Then you can choose somebody else next time.</p>
<p class="row"><button form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button form="op.logoutForm">Stay signed in</button></p>`;
  return frame("Sign out", "/", body).markup;
}
