import type { Token } from "markdown-it";
import { escapeMarkup } from "./escape-markup.ts";

/**
 * A body as HTML for a page: only structure, since pages have a stylesheet. Headings are below the step's own. An item that begins
 * with `[ ]` is ticked on paper.
 */
export function bodyPage(tokens: readonly Token[], sampleLabel: string): string {
  const markup = tokens.map((token) => markupOf(token, sampleLabel)).join("");
  return markup.replaceAll(/<li>(<p>)?\[ \] /g, '<li class="tick">$1');
}

function markupOf(token: Token, sampleLabel: string): string {
  return MARKUP[token.type]?.(token, sampleLabel) ?? "";
}

const MARKUP: Record<string, (token: Token, sampleLabel: string) => string> = {
  section: ({ content }) => content,
  inline: ({ children }, sampleLabel) =>
    (children ?? []).map((child) => markupOf(child, sampleLabel)).join(""),
  text: ({ content }) => escapeMarkup(content),
  softbreak: () => "\n",
  hardbreak: () => "<br>",
  strong_open: () => "<strong>",
  strong_close: () => "</strong>",
  em_open: () => "<em>",
  em_close: () => "</em>",
  link_open: (token) => `<a href="${escapeMarkup(String(token.attrGet("href")))}">`,
  link_close: () => "</a>",
  paragraph_open: ({ hidden }) => (hidden ? "" : "<p>"),
  paragraph_close: ({ hidden }) => (hidden ? "" : "</p>"),
  heading_open: ({ tag }) => `<${below(tag)}>`,
  heading_close: ({ tag }) => `</${below(tag)}>`,
  bullet_list_open: () => "<ul>",
  bullet_list_close: () => "</ul>",
  ordered_list_open: (token) => `<ol start="${token.attrGet("start") ?? 1}">`,
  ordered_list_close: () => "</ol>",
  list_item_open: () => "<li>",
  list_item_close: () => "</li>",
  blockquote_open: (_token, sampleLabel) =>
    `<figure><figcaption>${escapeMarkup(sampleLabel)}</figcaption><blockquote>`,
  blockquote_close: () => "</blockquote></figure>",
};

function below(tag: string): string {
  return `h${Number(tag.slice(1)) + 1}`;
}
