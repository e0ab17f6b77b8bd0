import { html } from "../../../lambdas/http/markup.ts";
import type { CapturedMail } from "../ses/captured-mail.ts";
import { frame } from "./frame.html.ts";
import { mailList } from "./inbox-page.ts";
import { fieldMoment, localMoment, TIME_ZONE } from "./local-moment.ts";
import type { Page } from "./page.ts";

export interface ClockPageProps {
  readonly now: number;
  /** Mails sent by the move just made; absent without one. */
  readonly sent?: readonly CapturedMail[];
  /** A refused input, and why. */
  readonly refused?: { readonly typed: string; readonly because: string };
}

/** The current virtual time, with buttons to move it. */
export function clockPage({ now, sent, refused }: ClockPageProps): Page {
  const body = html`
<p class="now">${localMoment(now)}</p>
<p class="quiet">The time in ${TIME_ZONE}, as the program sees it. Everything due on the way happens at its own moment
and in order. The clock never goes back.</p>
<form method="post" action="/clock" class="row">
<button name="to" value="next-mail">To the next email</button>
<button name="to" value="day">One day on</button>
<button name="to" value="week">One week on</button>
</form>
<form method="post" action="/clock" class="row">
<div><label for="moment">To a moment</label>
<input type="datetime-local" id="moment" name="moment" required value="${refused?.typed ?? fieldMoment(now)}"
${refused ? html`aria-invalid="true" aria-describedby="refused"` : ""}></div>
<button name="to" value="moment">Move</button>
</form>
${refused && html`<p class="wrong" id="refused">${refused.because}</p>`}
${sent && whatHappened(sent)}`;
  return { status: refused ? 400 : 200, body: frame("Clock", "/clock", body) };
}

function whatHappened(sent: readonly CapturedMail[]) {
  if (sent.length === 0) return html`<h2>Meanwhile</h2><p>No email was sent.</p>`;
  const count = sent.length === 1 ? "One email was" : `${sent.length} emails were`;
  return html`<h2>Meanwhile</h2><p>${count} sent, in this order:</p>${mailList(sent)}`;
}
