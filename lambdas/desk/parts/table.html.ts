import { html, type Markup, type Part } from "../../http/markup.ts";

export interface Table {
  /** Its subject, for screen readers. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** As many cells each as there are columns; the first is the row's header. */
  readonly rows: readonly (readonly Part[])[];
}

/** A table that phones show as cards: each cell then names its column. */
export function table({ caption, columns, rows }: Table): Markup {
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map(
        (cell, index) => html`<td data-column="${columns[index + 1]}">${cell}</td>`,
      )}</tr>`,
  );
  return html`<table class="cards"><caption class="unseen">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table>`;
}
