import type { DigestTopicName } from "./digest-topic.ts";

/** What HR reads together, in this order: in the digest as on the desk's first page. */
export const DIGEST_GROUPS = ["own", "talks", "contact", "mail", "others", "known"] as const;

export type DigestGroup = (typeof DIGEST_GROUPS)[number];

export const GROUP_OF: Readonly<Record<DigestTopicName, DigestGroup>> = {
  "step-due": "own",
  "step-open": "own",
  "talk-chosen": "talks",
  talk: "talks",
  "talk-unreported": "talks",
  "talk-not-held": "talks",
  "talk-lines": "talks",
  interview: "talks",
  "contact-asked": "contact",
  "named-answers": "contact",
  undeliverable: "mail",
  unwritable: "mail",
  "not-delivered": "mail",
  complaint: "mail",
  "private-address": "mail",
  "address-unconfirmed": "mail",
  settings: "mail",
  "not-done": "others",
  objected: "known",
  "taken-over": "known",
  "handed-over": "known",
  "no-talk": "known",
};

/** Nothing is left to do about it, so no mail repeats it and no count of what is open has it. */
export function isOnlyToKnow(what: DigestTopicName): boolean {
  return GROUP_OF[what] === "known" || what === "interview";
}
