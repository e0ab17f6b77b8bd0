import { html, type Markup } from "../../../lambdas/http/markup.ts";
import { type CapturedMail, recipientsOf } from "../ses/captured-mail.ts";
import { frame } from "./frame.html.ts";
import { localMoment } from "./local-moment.ts";
import type { Page } from "./page.ts";

/** Every captured mail, the newest first. */
export function inboxPage(mails: readonly CapturedMail[]): Page {
  if (mails.length === 0) {
    const empty = html`<p>No email yet. Record a departure (see <a href="/">Start</a>), then
<a href="/clock">move the clock</a> to the next email.</p>`;
    return { body: frame("Inbox", "/inbox", empty) };
  }
  const body = html`<p class="quiet">${mails.length} ${mails.length === 1 ? "email" : "emails"}, the newest first.
None of them left this computer.</p>${mailList([...mails].reverse())}`;
  return { body: frame("Inbox", "/inbox", body) };
}

export function mailList(mails: readonly CapturedMail[]): Markup {
  return html`<ol class="list">${mails.map(
    (mail) => html`<li><a href="/inbox/${mail.number}">${mail.subject || "(no subject)"}</a>
<span class="quiet"><span>${localMoment(Date.parse(mail.sentAt))}</span><span>to ${recipientsOf(mail).join(", ")}</span></span></li>`,
  )}</ol>`;
}
