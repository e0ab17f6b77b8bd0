import { html, type Markup } from "../../http/markup.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import type { MailPageWords } from "../../words/nl/desk.ts";
import { MAIL_PAGE_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import type { PreviewedMail } from "./preview-mail.ts";
import type { TestOutcome } from "./send-test.ts";

export interface MailShown {
  readonly title: string;
  readonly preview: PreviewedMail;
  /** `Name <address>`. */
  readonly sender: string;
  /** Related pages: the one that lists it, its markup, and the test request. */
  readonly back: string;
  readonly frame: string;
  readonly test: string;
  /** It was sent; its text may have been different then. */
  readonly hasLeft: boolean;
  readonly outcome?: TestOutcome;
  readonly previous?: MailLink;
  readonly next?: MailLink;
}

interface MailLink {
  readonly href: string;
  readonly title: string;
}

/** One mail exactly as it will be sent, and a button to send it to oneself. */
export function mailPage(request: SignedInRequest, shown: MailShown): Markup {
  const words = MAIL_PAGE_WORDS[request.language];
  const { title, preview, back, frame, outcome } = shown;
  const { mail, language, isDigest } = preview;
  return html`<p><a href="${back}">${words.back}</a></p>
${outcome ? notice(outcome === "sent" ? "good" : "wrong", words.outcomes[outcome], request.language) : ""}
${heading(title)}
${isDigest ? notice("note", words.morning, request.language) : ""}
${envelope(shown, request, words)}
<p>${shown.hasLeft ? words.hasLeft : words.linksAreDead}</p>
<iframe class="mail" title="${words.frameTitle(title)}" sandbox="" src="${frame}"></iframe>
<details><summary>${words.asText}</summary>
<pre tabindex="0" lang="${language}">${mail.text}</pre></details>
${testForm(shown, request, words)}
<nav class="buttons" aria-label="${words.neighbours}">${neighbour(shown.previous, words.previous)}${neighbour(shown.next, words.next)}</nav>`;
}

function envelope(
  { preview, sender }: MailShown,
  request: SignedInRequest,
  words: MailPageWords,
): Markup {
  const { mail, at, language } = preview;
  const { from, to, when, subject, replyTo } = words.mailFacts;
  const time = timeInWords(at.toPlainTime(), request.language);
  const facts = [
    [from, html`${sender}`],
    [to, html`${mail.to || words.noAddressYet}`],
    [replyTo, html`${mail.replyTo}`],
    [when, html`${dayInWords(at.toPlainDate(), request.language)}, ${time}`],
    [subject, html`<strong lang="${language}">${mail.subject}</strong>`],
  ] as const;
  return html`<dl class="facts">${facts.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** Only to the signed-in person's address, as the issuer gave it. */
function testForm({ test }: MailShown, request: SignedInRequest, words: MailPageWords): Markup {
  const { address, role } = request.person;
  if (role !== "officer") return html``;
  if (!address) return notice("note", words.testNoAddress, request.language);
  return html`<section class="confirm"><p>${words.testWhat(address)}</p>
${postForm(request, test, button(words.test, { look: "quiet" }))}</section>`;
}

function neighbour(link: MailLink | undefined, words: string): Markup {
  return link ? html`<a href="${link.href}">${words}: ${link.title}</a>` : html``;
}
