import { readFileSync } from "node:fs";
import { join } from "node:path";
import { html, type Markup } from "../../lambdas/http/markup.ts";
import { STYLE } from "../local/pages/local-style.ts";
import type { Chapter, Contents, DigestMail } from "./chapter.ts";
import { momentInWords, sentInWords } from "./moment-words.ts";

const LAYOUT = readFileSync(join(import.meta.dirname, "index-page.css"), "utf8");

/** Every mail of the demo, by departure, and HR's mornings at the end; a click shows it beside the list. */
export function indexPage({ chapters, digests }: Contents): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The mails of the demo · Totziens</title>
<style>${{ markup: `${STYLE}\n${LAYOUT}` }}</style>
</head>
<body>
<header><strong>Totziens: the mails of the demo</strong></header>
<main>
<div class="chapters">${chapters.map(chapter)}${hrDigests(digests)}</div>
<iframe name="mail" title="The mail" sandbox="allow-popups" src="${firstMail(chapters)}"></iframe>
</main>
</body>
</html>
`.markup;
}

function firstMail(chapters: readonly Chapter[]): string {
  const file = chapters.flatMap(({ rows }) => rows).find((row) => row.file)?.file;
  return file ? `${file}.html` : "about:blank";
}

function chapter({ departure, rows }: Chapter, index: number): Markup {
  const { sample, recorded } = departure;
  return html`<details ${index === 0 ? html`open` : ""}>
<summary>${recorded.employee.name} <span class="quiet">${sample.shows}</span></summary>
<ol class="list">${rows.map(row)}</ol>
</details>
`;
}

function row({
  file,
  subject,
  planned,
  sent,
  to,
  address,
  state,
  isAgain,
}: Chapter["rows"][number]): Markup {
  const title = file
    ? html`<a href="${file}.html" target="mail">${subject}</a> <a href="${file}.eml">.eml</a>`
    : html`<span>${subject}</span>`;
  const moment = sent ? html`<span>sent ${sentInWords(sent, planned)}</span>` : "";
  return html`<li>${title}
<span class="quiet"><span>${momentInWords(planned)}</span>${moment}<span>${to}${address ? ` ${address}` : ""}</span>${isAgain ? html`<span>again: it was not done</span>` : ""}<span>${state}</span></span></li>`;
}

function hrDigests(digests: readonly DigestMail[]): Markup {
  return html`<details>
<summary>HR’s morning mails <span class="quiet">${digests.length} in all: one a working day at most, and only when there is something</span></summary>
<ol class="list">${digests.map(
    ({ sent, address, subject, file }) =>
      html`<li><a href="${file}.html" target="mail">${subject}</a> <a href="${file}.eml">.eml</a>
<span class="quiet"><span>${momentInWords(sent)}</span><span>${address}</span></span></li>`,
  )}</ol>
</details>
`;
}
