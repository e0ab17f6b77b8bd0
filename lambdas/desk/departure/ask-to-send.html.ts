import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { Mailing } from "../../departure/model/mailing.ts";
import { addresseeOfMailing } from "../../departure/people/addressee.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { STEP_PAGE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { type PreviewedMail, previewMail } from "../mail/preview-mail.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { CONFIRMED_FIELD } from "./asked-here.ts";
import { editionField } from "./change-page.html.ts";
import { aboutWhom } from "./facts.html.ts";
import { stepPath } from "./routes.ts";
import type { SendAction } from "./step-actions.ts";
import { backFields, doField } from "./step-fields.html.ts";

interface AskedToSend {
  readonly action: SendAction;
  readonly step: string;
  readonly departure: Departure;
  /** As it would be. */
  readonly after: Departure;
}

/** Who gets which mail, before it leaves. Nothing if it would change nothing. */
export async function askToSend(
  request: SignedInRequest,
  ports: DeskPorts,
  { action, step, departure, after }: AskedToSend,
): Promise<DeskPage | undefined> {
  if (after === departure) return undefined;
  const words = STEP_PAGE_WORDS[request.language].ask;
  const leaving = after.mailings.filter((each) => isLeaving(each, departure, request.now));
  const mails = await Promise.all(leaving.map((each) => told(each, after, { request, ports })));
  const yes = html`${editionField(departure)}${doField(action)}${backFields(request)}
<input type="hidden" name="${CONFIRMED_FIELD}" value="yes">
<p class="buttons">${button(words.yes[action])} <a href="${stepPath(departure.id, step)}">${words.no}</a></p>`;
  return {
    title: words.title[action],
    place: "/desk/departures",
    main: html`${heading(words.title[action], { intro: words.what[action] })}
${aboutWhom(departure, request.language)}
${mails}
${postForm(request, stepPath(departure.id, step), yes)}`,
  };
}

/** It is new, or goes at another moment than before: now. */
function isLeaving(mailing: Mailing, { mailings }: Departure, now: Temporal.Instant): boolean {
  return (
    !mailings.includes(mailing) &&
    mailing.state.name === "pending" &&
    Temporal.Instant.compare(mailing.at.toInstant(), now) <= 0
  );
}

interface Around {
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

async function told(
  mailing: Mailing,
  after: Departure,
  { request, ports }: Around,
): Promise<Markup> {
  const preview = await previewMail(after, mailing.id, ports);
  if (!preview) return html``;
  const { ask } = STEP_PAGE_WORDS[request.language];
  const { mail, language } = preview;
  return html`<section class="sending"><dl class="facts">
<div><dt>${ask.to}</dt><dd>${reader(mailing, after, { preview, request, ports })}</dd></div>
<div><dt>${ask.subject}</dt><dd><strong lang="${language}">${mail.subject}</strong></dd></div>
</dl>
<details><summary>${ask.read}</summary>
<pre tabindex="0" lang="${language}">${mail.text}</pre></details></section>`;
}

function reader(
  mailing: Mailing,
  after: Departure,
  { preview, request, ports }: Around & { readonly preview: PreviewedMail },
): Markup {
  const { ask } = STEP_PAGE_WORDS[request.language];
  const { to, isForwarded } = preview.mail;
  const day = mailing.at.toPlainDate();
  const found = addresseeOfMailing(after, mailing, day, ports.plan.settings);
  const name = found?.name ?? (mailing.to === "leaver" ? after.people.employee.name : "");
  return html`${isolated(name)}<small>${to || ask.noAddress}</small>${isForwarded ? html`<small>${ask.forwarded}</small>` : ""}`;
}
