import type { Links } from "../../departure/model/ports.ts";

/** Readable as an example, and no valid token: its page says that the link does not work. */
const NO_TOKEN = "voorbeeld-example";

/** For mails that are only previewed: they get no working tokens. */
export const DEAD_LINKS: Links = {
  sign: async () => NO_TOKEN,
  read: async () => undefined,
};

/**
 * A mail for its preview page: its links go nowhere, and look so. Every URL in a mail's
 * markup is ours; Outlook's own are in comments.
 */
export function withDeadLinks(html: string): string {
  return html
    .replaceAll(/<a\b[^<>]*>/g, (tag) => tag.replace(/\shref="[^"]*"/, ' aria-disabled="true"'))
    .replace("</head>", `<style>${DEAD}</style></head>`);
}

const DEAD = "a{cursor:not-allowed!important;outline:2px dashed;outline-offset:2px}";
