import { FAVICON, MARK } from "../../../lambdas/http/mark.html.ts";
import { html, type Markup } from "../../../lambdas/http/markup.ts";

const PAGES = [
  ["/", "Start"],
  ["/desk", "HR's desk"],
  ["/inbox", "Inbox"],
  ["/clock", "Clock"],
  ["/schedules", "Schedules"],
] as const;

/** A whole local page. `path` is its page in the menu. */
export function frame(title: string, path: string, main: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Totziens on this computer</title>
<link rel="stylesheet" href="/local.css">
<link rel="icon" href="${FAVICON}">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><strong>${MARK}Totziens</strong>
<nav aria-label="Local pages">${PAGES.map(
    ([href, name]) =>
      html`<a href="${href}" ${href === path ? html`aria-current="page"` : ""}>${name}</a>`,
  )}</nav>
</header>
<main id="main">
<h1>${title}</h1>
${main}
</main>
</body>
</html>`;
}
