import type { Links } from "../../departure/model/ports.ts";

/** Reads as what it is wherever it shows, and is no token of ours: its page says that the link does not work. */
const NO_TOKEN = "voorbeeld-example";

/** For mails that nobody acts on: what is only looked at gets no key to anything. */
export const DEAD_LINKS: Links = {
  sign: async () => NO_TOKEN,
  read: async () => undefined,
};

/**
 * A mail for a page that shows it: whatever could be pressed goes nowhere, and looks so. Every address in a mail's
 * markup is ours; those of Outlook's own stand in comments.
 */
export function withDeadLinks(html: string): string {
  return html
    .replaceAll(/<a\b[^<>]*>/g, (tag) => tag.replace(/\shref="[^"]*"/, ' aria-disabled="true"'))
    .replace("</head>", `<style>${DEAD}</style></head>`);
}

const DEAD = "a{cursor:not-allowed!important;outline:2px dashed;outline-offset:2px}";
