import { html } from "../../../lambdas/http/markup.ts";
import { frame } from "./frame.html.ts";
import { localMoment } from "./local-moment.ts";
import type { Page } from "./page.ts";

export interface StartPageProps {
  readonly now: number;
  readonly mailCount: number;
  readonly scheduleCount: number;
  /** The command that records the first departure. */
  readonly command: string;
}

/** Explains the local stack and what to do next. */
export function startPage({ now, mailCount, scheduleCount, command }: StartPageProps): Page {
  const body = html`
<p>This is the whole program on your own computer. Nothing leaves it: every email lands in the
<a href="/inbox">inbox</a> here, and the <a href="/clock">clock</a> can be moved, so that half a year
takes a moment.</p>
<dl>
<dt>The clock</dt><dd>${localMoment(now)}</dd>
<dt>Emails so far</dt><dd><a href="/inbox">${mailCount}</a></dd>
<dt>Still to come</dt><dd><a href="/schedules">${scheduleCount} schedules</a></dd>
</dl>
<h2>What to do next</h2>
<ol>
<li>Record a departure at <a href="/desk">HR's desk</a>: sign in with one click, and press <em>New</em>.</li>
<li><a href="/clock">Move the clock</a> to the next email.</li>
<li>Read it in the <a href="/inbox">inbox</a>, and see at the desk, under <em>Today</em>, what needs HR by now.</li>
</ol>
<h2>Or as HR's own system would</h2>
<p>Paste this into a second terminal, in the same folder. <a href="/openapi">What else it can ask</a>.</p>
<pre tabindex="0">${command}</pre>`;
  return { body: frame("A warm goodbye, on time", "/", body) };
}
