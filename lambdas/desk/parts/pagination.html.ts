import { html, type Markup } from "../../http/markup.ts";

export interface Pagination {
  /** Its subject, for screen readers. */
  readonly label: string;
  /** The adjacent pages; absent at an end. */
  readonly previous?: { readonly href: string; readonly words: string };
  readonly next?: { readonly href: string; readonly words: string };
}

/** Pagination of a list; nothing if it fits on one page. */
export function pagination({ label, previous, next }: Pagination): Markup {
  if (!previous && !next) return html``;
  return html`<nav class="pages" aria-label="${label}">${
    previous
      ? html`<a rel="prev" href="${previous.href}">${previous.words}</a>`
      : html`<span></span>`
  }${next ? html`<a rel="next" href="${next.href}">${next.words}</a>` : ""}</nav>`;
}
