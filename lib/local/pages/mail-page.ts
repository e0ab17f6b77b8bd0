import { html, type Markup } from "../../../lambdas/http/markup.ts";
import type { CapturedMail, MailAttachment } from "../ses/captured-mail.ts";
import { mailSource } from "../ses/mail-source.ts";
import { frame } from "./frame.html.ts";
import { localMoment } from "./local-moment.ts";
import { notFound, type Page } from "./page.ts";

const VIEWS = [
  ["html", "HTML"],
  ["text", "Text"],
  ["source", "Source"],
] as const;

/** The pages of one mail: `/inbox/1`, `/inbox/1/html`, `/inbox/1/mail.eml`, `/inbox/1/attachments/1`. */
export function mailPages(
  mails: readonly CapturedMail[],
  path: string,
  query: URLSearchParams,
): Page | Promise<Page> {
  const [, , number, part = "", index] = path.split("/");
  const mail = mails[Number(number) - 1];
  if (!mail) return notFound();
  const parts: Readonly<Record<string, () => Page | Promise<Page>>> = {
    "": () => mailPage(mail, query.get("view")),
    html: () => mailHtml(mail),
    "mail.eml": () => mailFile(mail),
    attachments: () => attachmentFile(mail.attachments[Number(index) - 1]),
  };
  return (parts[part] ?? notFound)();
}

/** One mail: people and time, attachments, and one view of its content. */
async function mailPage(mail: CapturedMail, asked: string | null): Promise<Page> {
  const view = asked ?? (mail.html === undefined ? "source" : "html");
  const address = `/inbox/${mail.number}`;
  const links = VIEWS.map(
    ([name, label]) =>
      html`<a href="${address}?view=${name}" ${name === view ? html`aria-current="page"` : ""}>${label}</a>`,
  );
  const body = html`${heading(mail)}${attachmentList(mail)}
<nav aria-label="Views of this email">${links}<a href="${address}/mail.eml">Download .eml</a></nav>
${await show(mail, view)}`;
  return { body: frame(mail.subject || "(no subject)", "/inbox", body) };
}

/** A mail's HTML as it is, sandboxed: it runs nothing and loads nothing. */
function mailHtml(mail: CapturedMail): Page {
  return {
    headers: {
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'",
    },
    // A mail's links open beside the inbox, not inside it.
    body: (mail.html ?? "").replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`),
  };
}

/** The mail as a file for a mail client. */
async function mailFile(mail: CapturedMail): Promise<Page> {
  return download(await mailSource(mail), `${mail.number}.eml`, "message/rfc822");
}

function attachmentFile(attachment: MailAttachment | undefined): Page {
  if (!attachment) return notFound();
  const { content, fileName, contentType } = attachment;
  return download(Buffer.from(content, "base64"), fileName, contentType);
}

function download(body: Buffer, fileName: string, contentType: string): Page {
  const safe = fileName.replace(/[^\w.-]/g, "_");
  return {
    headers: {
      "content-type": contentType.replace(/[^ -~]/g, ""),
      "content-disposition": `attachment; filename="${safe}"`,
    },
    body,
  };
}

function heading(mail: CapturedMail): Markup {
  const rows = [
    ["From", mail.from],
    ["To", mail.to.join(", ")],
    ["Cc", mail.cc.join(", ")],
    ["Replies to", mail.replyTo.join(", ")],
    ["Sent", localMoment(Date.parse(mail.sentAt))],
  ].filter(([, value]) => value);
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function attachmentList({ number, attachments }: CapturedMail): Markup {
  if (attachments.length === 0) return html``;
  return html`<h2>Attachments</h2><ul>${attachments.map(
    ({ fileName, contentType }, index) =>
      html`<li><a href="/inbox/${number}/attachments/${index + 1}">${fileName}</a> <span class="quiet">${contentType}</span></li>`,
  )}</ul>`;
}

async function show(mail: CapturedMail, view: string): Promise<Markup> {
  if (view === "html" && mail.html !== undefined) {
    return html`<iframe title="The email" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/inbox/${mail.number}/html"></iframe>`;
  }
  if (view === "source")
    return html`<pre tabindex="0">${(await mailSource(mail)).toString()}</pre>`;
  const text = view === "text" ? mail.text : undefined;
  return text === undefined
    ? html`<p>This email has no such part.</p>`
    : html`<pre tabindex="0">${text}</pre>`;
}
