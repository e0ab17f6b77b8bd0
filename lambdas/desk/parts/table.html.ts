import { html, type Markup, type Part } from "../../http/markup.ts";

export interface Table {
  /** What it is about, for who hears it. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** Each as many cells as there are columns; the first says what the row is about. */
  readonly rows: readonly (readonly Part[])[];
}

/** A table that a phone shows as cards: each cell then says its column itself. */
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
