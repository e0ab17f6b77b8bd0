import type { Temporal } from "temporal-polyfill";
import type { Mail } from "./ports.ts";

/** Mails that people send to themselves, each kept until sent, for at most an hour. */
export interface TestMails {
  /** False when the person has used up this hour's test mails. */
  create(test: TestMail, asker: string): Promise<boolean>;
  /** Takes it for sending; undefined if it was taken already or has expired. */
  take(id: string, now: Temporal.Instant): Promise<TestMail | undefined>;
  /** Puts back one that couldn't be sent yet. */
  giveBack(test: TestMail): Promise<void>;
}

export interface TestMail {
  /** 32 random hexadecimal characters. */
  readonly id: string;
  readonly mail: Mail;
  readonly since: Temporal.Instant;
}

/** Forms that aren't submitted yet, as opaque text. */
export interface Drafts {
  keep(key: string, text: string, until: Temporal.Instant): Promise<void>;
  find(key: string, now: Temporal.Instant): Promise<string | undefined>;
  drop(key: string): Promise<void>;
}
