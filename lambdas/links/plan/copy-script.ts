import { createHash } from "node:crypto";
import { COPY_BUTTONS } from "../../http/copy-buttons.ts";
import { dangerouslyAsIs, html, type Markup } from "../../http/markup.ts";

/** The words are in the element's attributes, so that the script is the same in every language. */
const COPY = `"use strict";
(() => {
${COPY_BUTTONS}addCopyButtons(document, document.currentScript.dataset);
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
