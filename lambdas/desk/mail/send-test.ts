import type { Temporal } from "temporal-polyfill";
import type { TestMails } from "../../departure/model/desk-records.ts";
import type { Language } from "../../departure/model/plan.ts";
import type { Hashing, Mail, MailQueue } from "../../departure/model/ports.ts";
import { address as addressField } from "../../http/departure-fields.ts";
import { MAIL_WORDS } from "../../words/words.ts";
import type { PreviewedMail } from "./preview-mail.ts";

export interface TestPorts {
  readonly testMails: TestMails;
  readonly queue: MailQueue;
  readonly hashing: Hashing;
}

/** Whoever is signed in: a test goes to nobody else. */
export interface Asker {
  readonly subject: string;
  /** Absent where the issuer tells none; what is no address counts as none. */
  readonly address?: string;
}

export type TestOutcome = "sent" | "too-many" | "no-address";

/** Sends a mail to whoever asks for it, through the mailer's own queue. */
export async function sendTest(
  { mail, language }: PreviewedMail,
  { subject, address }: Asker,
  { testMails, queue, hashing, now }: TestPorts & { readonly now: Temporal.Instant },
): Promise<TestOutcome> {
  const to = addressField.safeParse(address).data;
  if (!to) return "no-address";
  const test = { id: hashing.random(), since: now, mail: asTest(mail, to, language) };
  if (!(await testMails.create(test, await hashing.hash("asker", subject)))) return "too-many";
  await queue.put({ kind: "test-mail", testMailId: test.id }, 0);
  return "sent";
}

/** Answers come back to its reader, and it is no mail that one could object to. */
function asTest({ subject, html, text }: Mail, address: string, language: Language): Mail {
  return {
    to: address,
    replyTo: address,
    subject: `${MAIL_WORDS[language].testMark} ${subject}`,
    html,
    text,
  };
}
