import { createHash } from "node:crypto";
import { dangerouslyAsIs, html, type Markup } from "../../http/markup.ts";

/**
 * Adds a button to each sample text that copies it as plain text. Where a browser doesn't let it, the text is selected instead.
 * The words are in the element's attributes, so that the script is the same in every language.
 */
const COPY = `"use strict";
(() => {
  const { copy, copied } = document.currentScript.dataset;
  if (!navigator.clipboard) return;
  const itemsOf = (list) => [...list.children].map((item, index) => (list.matches("ol") ? index + 1 + ". " : "- ") + item.innerText.trim()).join("\\n");
  const textOf = (sample) => [...sample.children].map((part) => part.matches("ul, ol") ? itemsOf(part) : part.innerText.trim()).join("\\n\\n");
  for (const sample of document.querySelectorAll("figure > blockquote")) {
    const bar = document.createElement("p");
    const button = document.createElement("button");
    const said = document.createElement("span");
    bar.className = "copy";
    button.type = "button";
    button.className = "quiet";
    button.textContent = copy;
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(textOf(sample));
        said.textContent = copied;
      } catch {
        getSelection().selectAllChildren(sample);
      }
    });
    bar.append(button, said);
    sample.after(bar);
  }
})();
`;

/** The hash by which the page's policy allows this script and no other. */
export const COPY_HASH = `sha256-${createHash("sha256").update(COPY).digest("base64")}`;

export function copyScript({
  copy,
  copied,
}: {
  readonly copy: string;
  readonly copied: string;
}): Markup {
  return html`<script data-copy="${copy}" data-copied="${copied}">${dangerouslyAsIs(COPY)}</script>`;
}
