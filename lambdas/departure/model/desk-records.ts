import type { Temporal } from "temporal-polyfill";
import type { Mail } from "./ports.ts";

/** Mails that people send to themselves to see them: each kept until it leaves, an hour at most. */
export interface TestMails {
  /** False when whoever asks has asked for as many as an hour allows. */
  create(test: TestMail, asker: string): Promise<boolean>;
  /** Takes it out, for sending; undefined when somebody else has, or it is over. */
  take(id: string, now: Temporal.Instant): Promise<TestMail | undefined>;
  /** Puts back one that could not leave yet. */
  giveBack(test: TestMail): Promise<void>;
}

export interface TestMail {
  /** 32 hexadecimal characters that nobody can guess. */
  readonly id: string;
  readonly mail: Mail;
  readonly since: Temporal.Instant;
}

/** What somebody typed and did not submit yet: text that only its reader can make sense of. */
export interface Drafts {
  keep(key: string, text: string, until: Temporal.Instant): Promise<void>;
  find(key: string, now: Temporal.Instant): Promise<string | undefined>;
  drop(key: string): Promise<void>;
}
