import { html, type Markup } from "../../http/markup.ts";

export interface Pagination {
  /** What it pages through, for who hears it. */
  readonly label: string;
  /** Where the pages before and after are; absent at an end. */
  readonly previous?: { readonly href: string; readonly words: string };
  readonly next?: { readonly href: string; readonly words: string };
}

/** The way through a list that is longer than a page; nothing where it is not. */
export function pagination({ label, previous, next }: Pagination): Markup {
  if (!previous && !next) return html``;
  return html`<nav class="pages" aria-label="${label}">${
    previous
      ? html`<a rel="prev" href="${previous.href}">${previous.words}</a>`
      : html`<span></span>`
  }${next ? html`<a rel="next" href="${next.href}">${next.words}</a>` : ""}</nav>`;
}
